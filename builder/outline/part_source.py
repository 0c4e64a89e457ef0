"""What one part is read from: its blocks, its yaml block and its table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, Fence, ParagraphBlock, TableBlock
from builder.outline.comments import Settings
from builder.outline.fields import Fields, quoted, read_fields
from builder.outline.manuscript import Manuscript
from builder.outline.passages import read_plain_field
from builder.outline.prose import misplaced_words
from builder.outline.strict_yaml import Mapping, read_yaml
from builder.outline.tables import Row, read_rows
from builder.outline.text_model import Text
from builder.record import record

_PARTED = re.compile(r"\||\S\t+\S")


@record
class PartSource:
    """What one part is read from."""

    id: str
    name: str
    blocks: tuple[Block, ...]
    settings: Settings
    manuscript: Manuscript
    span: Span
    """The name in the heading of the part."""


def split_yaml(source: PartSource, found: list[Finding]) -> tuple[Fence | None, tuple[Block, ...]]:
    """Part the fenced block from the others; a second one is reported."""
    fences = [block for block in source.blocks if isinstance(block, Fence)]
    found.extend(_second_fence(fence, source.manuscript) for fence in fences[1:])
    others = tuple(block for block in source.blocks if not isinstance(block, Fence))
    return (fences[0] if fences else None), others


def _second_fence(fence: Fence, manuscript: Manuscript) -> Finding:
    span = manuscript.line_span(fence.lines.first)
    return error("R180", span, "a second block of settings", "join it to the first")


def read_yaml_block(
    source: PartSource,
    fence: Fence | None,
    found: list[Finding],
    *,
    required: tuple[str, ...],
    optional: tuple[str, ...],
) -> Fields | None:
    """Read the yaml block of a part."""
    mapping = read_mapping(source, fence, found, keys=required)
    if mapping is None:
        return None
    return hold_keys(source, mapping, found, required=required, optional=optional)


def read_mapping(
    source: PartSource, fence: Fence | None, found: list[Finding], *, keys: Sequence[str]
) -> Mapping | None:
    """Read what stands in the yaml block of a part; `keys` are those that a hint names."""
    if fence is None:
        hint = f"open it with ```yaml and the keys {', '.join(keys)}"
        found.append(error("R180", source.span, "this part lacks its settings", hint))
        return None
    if fence.info != "yaml":
        opening = source.manuscript.line_span(fence.lines.first)
        message = f"{quoted(fence.info)} is no kind of block here" if fence.info else "a bare ```"
        found.append(error("R180", opening, message, "open the block with ```yaml"))
        return None
    line, file = fence.lines.first + 2, source.manuscript.file
    return read_yaml(fence.content, file=file, first_line=line, found=found)


def hold_keys(
    source: PartSource,
    mapping: Mapping,
    found: list[Finding],
    *,
    required: tuple[str, ...],
    optional: tuple[str, ...],
) -> Fields:
    """Hold the yaml block of a part against the keys that it may have."""
    what = f"this {source.name}"
    fields, trouble = read_fields(mapping, what=what, required=required, optional=optional)
    found.extend(trouble)
    return fields


def read_field_text(
    source: PartSource, fields: Fields, name: str, found: list[Finding]
) -> Text | None:
    """Read a key of the yaml block that holds plain words."""
    scalar = fields.scalar(name, found)
    if scalar is None:
        return None
    return read_plain_field(f"{source.id}/{name}", scalar, source.manuscript.lang, found)


def read_table_rows(
    source: PartSource,
    blocks: Sequence[Block],
    found: list[Finding],
    *,
    columns: Sequence[str] = ("a", "b"),
) -> tuple[Row, ...]:
    """Read the one table among these blocks, the head first; nothing else may stand there.

    The columns are those that a hint names.
    """
    dashes = "---|" * len(columns)
    hint = f"add a table: | {' | '.join(columns)} |, then |{dashes}, then the rows"
    lacking = error("R182", source.span, "this part lacks its table", hint)
    table = take_table(source, blocks, found, lacking=lacking)
    if table is None:
        return ()
    rows = read_rows(source.id, table, source.manuscript, found)
    if len(table.row_lines) == 1:
        found.append(error("R182", rows[0].span, "this table has a head and no rows", "add a row"))
    return rows if len(rows) > 1 else ()


def take_table(
    source: PartSource, blocks: Sequence[Block], found: list[Finding], *, lacking: Finding
) -> TableBlock | None:
    """Take the one table of these blocks; `lacking` is told where there is none at all."""
    table = next((block for block in blocks if isinstance(block, TableBlock)), None)
    others = [block for block in blocks if block is not table]
    broken = [block for block in others if _is_broken_table(block)]
    found.extend(_broken_table(block, source.manuscript) for block in broken)
    strays = [block for block in others if block not in broken]
    hint = "this part has one table and nothing more: move it"
    found.extend(misplaced_words(strays, source.manuscript, hint=hint))
    if table is None and not broken:
        found.append(lacking)
    return table


def _broken_table(block: Block, manuscript: Manuscript) -> Finding:
    hint = "its second line is |---|---|, with as many as the head has cells"
    first = manuscript.lines[block.lines.first].strip()
    if "|" not in first:
        cells = [cell.strip() for cell in first.split("\t")]
        hint = (
            f"write | {' | '.join(cells)} |, below it |{'---|' * len(cells)}, then the rows alike"
        )
    return error("R177", manuscript.span(block.lines), "these rows are no table", hint)


def _is_broken_table(block: Block) -> bool:
    """Tell whether words are rows whose cells stand between | or, pasted, between tabs."""
    return isinstance(block, ParagraphBlock) and bool(_PARTED.search(block.inline.content))
