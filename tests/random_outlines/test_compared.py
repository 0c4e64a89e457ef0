"""Two versions of any outline's artifacts: what is the same is not told, what is new is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from builder.compare.files import Outcome, Versions, compare_files
from builder.compare.model import Kind, Reading
from builder.compare.pages import read_pages
from builder.compare.slides import read_slides
from tests.random_outlines.draft import draft_of
from tests.random_outlines.material import made, read_whole

FILES = {"deck": "decks/tea.en.pptx", "booklet": "handouts/tea.en.booklet.letter.pdf"}
SEEDS = range(4)
TOLD_ELSEWHERE = frozenset((Kind.REVIEW, Kind.CITATION, Kind.DESCRIPTION, Kind.LINK))


def written(seed: int, output: str) -> bytes:
    return made(read_whole(draft_of(seed)), output).data


def words_of(reading: Reading) -> Iterator[str]:
    for leaf in reading.leaves:
        yield from () if leaf.is_frame else leaf.title.split()  # it comes with what is below it
        for said in leaf.said:
            if said.kind not in TOLD_ELSEWHERE:
                yield from said.words.split()


@pytest.mark.parametrize("output", FILES)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_version_made_anew_differs_in_nothing(seed: int, output: str) -> None:
    data = written(seed, output)
    again = data.replace(b"f" * 64, b"e" * 64)
    told = compare_files(Versions(FILES[output], data, again + b"\n" if again == data else again))

    assert () == told.changes
    assert told.outcome in {Outcome.REMADE, Outcome.DRAWN}


@pytest.mark.parametrize("output", FILES)
@pytest.mark.parametrize("seed", SEEDS)
def test_tells_every_word_that_was_in_no_text_before(seed: int, output: str) -> None:
    old, new = written(seed, output), written(seed + 1, output)
    read = read_slides if output == "deck" else read_pages
    was, now = read(old), read(new)
    changes = compare_files(Versions(FILES[output], old, new)).changes
    told = {
        word
        for one in changes
        for text in (one.new, one.about, *one.details)
        for word in text.split()
    }

    assert was
    assert now
    assert set() == set(words_of(now)) - set(words_of(was)) - told
