"""Shares of the topics, one for each of several machines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.shard import Shard, read_shard
from tests.workspaces import add_topic, make_workspace, run

names = st.lists(st.text("abc-1", min_size=1, max_size=6), max_size=40)
counts = st.integers(1, 50)


@given(names, counts)
def test_every_topic_is_in_exactly_one_share(topics: list[str], count: int) -> None:
    shares = [Shard(number, count).share(topics) for number in range(1, count + 1)]

    assert sorted(set(topics)) == sorted(topic for share in shares for topic in share)


@given(names, counts)
def test_no_share_has_two_topics_more_than_another(topics: list[str], count: int) -> None:
    sizes = {len(Shard(number, count).share(topics)) for number in range(1, count + 1)}

    assert max(sizes) - min(sizes) <= 1


@given(names, counts, st.randoms())
def test_a_share_depends_on_the_names_alone(topics: list[str], count: int, chance: object) -> None:
    shuffled = list(topics)
    chance.shuffle(shuffled)

    assert Shard(1, count).share(topics) == Shard(1, count).share(shuffled)


@given(counts, counts)
def test_reads_what_it_writes(number: int, count: int) -> None:
    expected = Shard(number, count) if number <= count else None

    assert expected == read_shard(f"{number}/{count}")


@pytest.mark.parametrize("text", ["", "2", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/b", "1.5/4"])
def test_refuses_what_is_no_share(text: str) -> None:
    assert read_shard(text) is None


def four_topics(folder: Path) -> Path:
    workspace = make_workspace(folder)
    for name in ("coffee", "sleep", "walks"):
        add_topic(workspace, name)
    return workspace


@pytest.mark.parametrize("command", ["build", "check"])
def test_says_how_a_share_is_written(tmp_path: Path, command: str) -> None:
    done = run(make_workspace(tmp_path), command, "--shard", "0/4")

    assert (2, "") == (done.status, done.out)
    assert '"0/4" is no share of the topics: write 2/4 for the second of four' in done.err


def test_builds_its_share_alone(tmp_path: Path) -> None:
    done = run(four_topics(tmp_path), "build", "--shard", "2/2")

    built = {line.partition("/")[2].partition(".")[0] for line in done.out.splitlines()}
    assert {"sleep", "walks"} == built


def test_splits_the_topics_that_are_named(tmp_path: Path) -> None:
    done = run(four_topics(tmp_path), "build", "walks", "coffee", "--shard", "2/2")

    assert all("/walks." in line for line in done.out.splitlines())
    assert 3 == len(done.out.splitlines())


def test_checks_its_share_alone(tmp_path: Path) -> None:
    done = run(four_topics(tmp_path), "check", "--shard", "1/4", "--format", "github")

    assert "outlines/coffee/" in done.out
    assert "outlines/sleep/" not in done.out


def test_an_empty_share_is_well_and_says_so(tmp_path: Path) -> None:
    for command in ("build", "check"):
        done = run(make_workspace(tmp_path / command), command, "--shard", "2/2")
        assert 0 == done.status
        assert "share 2/2 of 1 topic is empty\n" == done.err


def test_tells_what_no_topic_makes_in_the_first_share_alone(tmp_path: Path) -> None:
    workspace = four_topics(tmp_path)
    (workspace / "decks").mkdir()
    (workspace / "decks" / "gone.en.pptx").write_bytes(b"a deck")

    shares = [run(workspace, "check", "--stale", "--shard", f"{one}/2").err for one in (1, 2)]
    assert [1, 0] == [told.count("no topic makes decks/gone.en.pptx") for told in shares]


def test_splits_no_files(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "talk.pptx", "--shard", "1/2")

    assert 2 == done.status
    assert "--shard takes outlines, and talk.pptx is none" in done.err
