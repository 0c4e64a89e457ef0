from __future__ import annotations

import pytest

from builder.outline.part_model import Table
from builder.outline.texts import texts_of
from tests.outline.given import FRONT, section, words_at

HEAD = "# A\n<!-- id: a -->\n## Table\n```yaml\ntitle: T\n```\n"


def table(rows: str) -> Table:
    (part,) = section(HEAD + rows).parts
    assert isinstance(part, Table)
    return part


def cells(rows: str) -> list[list[str]]:
    read = table(rows)
    return [[text.plain for text in row] for row in (read.head, *read.rows)]


@pytest.mark.parametrize(
    "rows",
    [
        "| a | b |\n|---|---|\n| c | d |\n",
        "a | b\n--- | ---\nc | d\n",
        "| a | b\n|-|-\n| c | d\n",
        "a | b |\n:-:|-: |\nc | d |\n",
        "  |a|b|\n  |-|-|\n   |c|d|  \n",
        "|\ta\t|\tb\t|\n|---|---|\n|\tc|d\t|\n",
        "|\u00a0a | b\u00a0|\n|---|---|\n| c | d |\u00a0\n",
    ],
)
def test_reads_a_table_however_its_pipes_stand(rows: str) -> None:
    assert [["a", "b"], ["c", "d"]] == cells(rows)


def test_keeps_pipes_behind_a_backslash() -> None:
    rows = "| a \\| b | c |\n|---|---|\n| \\| | d\\|\n| e | f\\\\ |\n"

    assert [["a | b", "c"], ["|", "d|"], ["e", "f\\"]] == cells(rows)


def test_reads_empty_cells() -> None:
    assert [["a", "b", "c"], ["d", "", ""]] == cells("| a | b | c |\n|-|-|-|\n| d || |\n")


def test_places_every_cell() -> None:
    rows = "| a \\| a | a |\n|---|---|\n|  aa| a  a|\n"

    spans = [text.span for text in texts_of(table(rows))][1:]

    assert ["a \\| a", "a", "aa", "a  a"] == [words_at(span, FRONT + HEAD + rows) for span in spans]


def test_names_each_cell_by_row_and_column() -> None:
    names = [text.id for text in texts_of(table("| a | b |\n|-|-|\n| c | d |\n"))]

    assert ["0/1", "0/2", "1/1", "1/2"] == [name.removeprefix("a/table/") for name in names[1:]]
