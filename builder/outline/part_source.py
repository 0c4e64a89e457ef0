"""What one part is read from: its blocks, its yaml block and its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from builder.findings import Finding, Span, error
from builder.outline.blocks import Block, Fence, ParagraphBlock, TableBlock
from builder.outline.comments import Settings
from builder.outline.fields import Fields, quoted, read_fields
from builder.outline.manuscript import Manuscript
from builder.outline.passages import read_plain_field
from builder.outline.prose import misplaced_words, unclosed_fence
from builder.outline.strict_yaml import read_yaml
from builder.outline.tables import Row, read_rows
from builder.outline.text_model import Text


@dataclass(frozen=True, slots=True)
class PartSource:
    """What one part is read from."""

    id: str
    name: str
    blocks: tuple[Block, ...]
    settings: Settings
    manuscript: Manuscript
    span: Span
    """The name in the heading of the part."""


def split_yaml(source: PartSource) -> tuple[Fence | None, tuple[Block, ...]]:
    """Part the first fenced block from the others."""
    fence = next((block for block in source.blocks if isinstance(block, Fence)), None)
    return fence, tuple(block for block in source.blocks if block is not fence)


def read_yaml_block(
    source: PartSource,
    fence: Fence | None,
    found: list[Finding],
    *,
    required: tuple[str, ...],
    optional: tuple[str, ...],
) -> Fields | None:
    """Read the yaml block of a part."""
    if fence is None:
        hint = f"open it with ```yaml and the keys {', '.join(required)}"
        found.append(error("R180", source.span, "this part lacks its settings", hint))
        return None
    opening = source.manuscript.line_span(fence.lines.first)
    if not fence.closed:
        found.append(unclosed_fence(fence, source.manuscript))
        return None
    if fence.info != "yaml":
        message = f"{quoted(fence.info)} is no kind of block here" if fence.info else "a bare ```"
        found.append(error("R180", opening, message, "open the block with ```yaml"))
        return None
    line, file = fence.lines.first + 2, source.manuscript.file
    mapping = read_yaml(fence.content, file=file, first_line=line, found=found)
    if mapping is None:
        return None
    what = f"this {source.name}"
    fields, trouble = read_fields(mapping, what=what, required=required, optional=optional)
    found.extend(trouble)
    return fields


def yaml_choice(
    source: PartSource, fence: Fence | None, key: str, known: Iterable[str], found: list[Finding]
) -> str:
    """Peek at the one key that decides which others a yaml block may have."""
    if fence is None or not fence.closed or fence.info != "yaml":
        return ""  # which reading the block tells of
    line, file = fence.lines.first + 2, source.manuscript.file
    mapping = read_yaml(fence.content, file=file, first_line=line, found=[])
    fields = Fields(f"this {source.name}", mapping) if mapping else None
    return fields.choice(key, tuple(known), found) if fields else ""


def read_field_text(
    source: PartSource, fields: Fields, name: str, found: list[Finding]
) -> Text | None:
    """Read a key of the yaml block that holds plain words."""
    scalar = fields.scalar(name, found)
    if scalar is None:
        return None
    return read_plain_field(f"{source.id}/{name}", scalar, source.manuscript.lang, found)


def read_table_rows(
    source: PartSource, blocks: Sequence[Block], found: list[Finding]
) -> tuple[Row, ...]:
    """Read the one table among these blocks, the head first; nothing else may stand there."""
    table = next((block for block in blocks if isinstance(block, TableBlock)), None)
    others = [block for block in blocks if block is not table]
    broken = [block for block in others if _is_broken_table(block)]
    found.extend(_broken_table(block, source.manuscript) for block in broken)
    strays = [block for block in others if block not in broken]
    hint = "this part has one table and nothing more: move it"
    found.extend(replace(one, hint=hint) for one in misplaced_words(strays, source.manuscript))
    if table is None:
        if not broken:
            hint = "add a table: | a | b |, then |---|---|, then the rows"
            found.append(error("R182", source.span, "this part lacks its table", hint))
        return ()
    rows = read_rows(source.id, table, source.manuscript, found)
    if len(table.row_lines) == 1:
        found.append(error("R182", rows[0].span, "this table has a head and no rows", "add a row"))
    return rows if len(rows) > 1 else ()


def _broken_table(block: Block, manuscript: Manuscript) -> Finding:
    hint = "its second line is |---|---|, with as many as the head has cells"
    return error("R177", manuscript.span(block.lines), "these rows are no table", hint)


def _is_broken_table(block: Block) -> bool:
    return isinstance(block, ParagraphBlock) and "|" in block.inline.content
