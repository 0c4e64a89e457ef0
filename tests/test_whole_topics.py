"""Whole topics built from their files: the example, the smallest, the fullest, and a long one."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections import Counter
from datetime import date
from pathlib import Path

from builder.build import Built, Order, Outcome, build_topic
from builder.findings import Severity

OUTLINES = Path(__file__).parent / "outlines"
TODAY = date(2026, 11, 22)


def workspace_of(folder: Path, topic: str) -> Path:
    shutil.copytree(OUTLINES / topic, folder / "assets" / "outlines" / topic)
    shutil.copy(OUTLINES / "clinic.yaml", folder / "assets" / "clinic.yaml")
    return folder


def built(folder: Path, topic: str) -> Built:
    return build_topic(Order(folder, folder, TODAY), topic)


def errors(result: Built) -> list[str]:
    found = [one for one in result.findings if one.severity is Severity.ERROR]
    return [f"{one.code} {one.span.line}: {one.message}" for one in found]


def warnings(result: Built) -> dict[str, int]:
    return dict(Counter(one.code for one in result.findings if one.severity is Severity.WARNING))


def written(result: Built) -> list[str]:
    return sorted(one.path for one in result.results if one.outcome is Outcome.WRITTEN)


def artifacts(topic: str) -> list[str]:
    return [
        f"decks/{topic}.en.pptx",
        f"handouts/{topic}.en.booklet.letter.pdf",
        f"handouts/{topic}.en.sheet.letter.pdf",
    ]


def png(width: int, height: int) -> bytes:
    """Make a picture of one pale colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\xdc\xeb\xe7" * width) * height
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_builds_the_example_with_every_part(tmp_path: Path) -> None:
    folder = workspace_of(tmp_path, "clean-hands")
    figures = folder / "assets" / "outlines" / "clean-hands" / "figures"
    figures.mkdir()
    (figures / "sink.png").write_bytes(png(1200, 800))
    result = built(folder, "clean-hands")

    assert "" == "\n".join(errors(result))
    assert {"C211": 1} == warnings(result)
    assert artifacts("clean-hands") == written(result)


def test_builds_the_smallest_topic(tmp_path: Path) -> None:
    result = built(workspace_of(tmp_path, "water"), "water")

    assert "" == "\n".join(errors(result))
    assert artifacts("water") == written(result)


def test_builds_a_topic_with_every_part_at_its_limit(tmp_path: Path) -> None:
    result = built(workspace_of(tmp_path, "bicycle"), "bicycle")

    assert "" == "\n".join(errors(result))
    assert "C243" not in warnings(result)
    assert artifacts("bicycle") == written(result)


def test_builds_thirty_sections(tmp_path: Path) -> None:
    folder = workspace_of(tmp_path, "water")
    outline = folder / "assets" / "outlines" / "water" / "outline.md"
    sections = "".join(
        f"\n# Glass {number} of thirty tastes like the one before\n\n"
        f"<!-- id: glass-{number}; short: Glass {number}; minutes: 1 -->\n\n"
        f"- It is glass {number}\n- You know by now\n\n"
        f"## Handout\n\nGlass {number} is water, too. Drink it when you are thirsty.\n\n"
        f"## Speaker notes\n\nHold up glass {number}.\n"
        for number in range(2, 31)
    )
    outline.write_text(outline.read_text(encoding="utf-8") + sections, encoding="utf-8")
    result = built(folder, "water")

    assert "" == "\n".join(errors(result))
    assert artifacts("water") == written(result)
