"""The topics that the benchmark builds are whole ones, and the same for everybody."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.benchmarks.cost import cost_of
from tests.benchmarks.small_topics import outline_of, small_topic, write_topics, write_words
from tests.workspaces import files, run


def test_a_topic_is_known_by_its_number() -> None:
    assert small_topic(7) == small_topic(7)
    assert small_topic(7) != small_topic(8)


def test_topics_build_without_a_word(tmp_path: Path) -> None:
    workspace = write_topics(tmp_path, 3)
    done = run(workspace, "build")

    assert (0, "3 topics: 9 written; nothing to report\n") == (done.status, done.err)
    assert 9 == len(files(workspace))


def test_others_are_given_the_same_words(tmp_path: Path) -> None:
    (said,) = json.loads(write_words(tmp_path / "words.json", 1).read_text("utf-8"))
    outline = outline_of(small_topic(0))

    words = [text for one in said["sections"] for text in (one["headline"], *one["prose"])]
    assert all(text in outline for text in words)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="Windows does not tell what a process cost")
def test_tells_what_a_command_cost(tmp_path: Path) -> None:
    cost = cost_of([sys.executable, "-c", "x = b'x' * 50_000_000"], tmp_path)

    assert 0 < cost.cpu
    assert 48 < cost.megabytes  # a child counts what its parent had when it was forked, too
