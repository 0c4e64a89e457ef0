from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest

from builder.artifact import digest_of, is_edited, read_stamp
from builder.build import Order, Outcome, build_topic
from builder.write import put_aside
from tests.pictures import chunk, header, part, png
from tests.topics import TODAY
from tests.workspaces import (
    BOOKLET,
    DECK,
    OUTLINE,
    ROOT,
    SHEET,
    files,
    make_workspace,
    outline_path,
    run,
)


def order(workspace: Path) -> Order:
    return Order(workspace, workspace, TODAY)


def outcomes(workspace: Path, *, force: bool = False) -> list[Outcome]:
    built = build_topic(replace(order(workspace), force=force), "tea")
    return [result.outcome for result in built.results]


def edit_deck(workspace: Path, word: str = "Coffee") -> bytes:
    """Change one word of a deck, as somebody does in PowerPoint."""
    path = workspace / DECK
    with ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = "ppt/slides/slide3.xml"
    parts[name] = parts[name].replace(b"Tea keeps", word.encode() + b" keeps")
    with ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path.read_bytes()


def test_writes_a_deck_a_sheet_and_a_booklet(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)
    assert {DECK, SHEET, BOOKLET} == set(files(workspace))


def test_leaves_what_is_fresh(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)

    assert [Outcome.FRESH] * 3 == outcomes(workspace)


@pytest.mark.parametrize("line", ["lang : de", '"lang": de', "lang:\n  de"])
def test_reads_a_language_however_it_is_written(tmp_path: Path, line: str) -> None:
    workspace = make_workspace(tmp_path, OUTLINE.replace("lang: en-US", line))

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)
    assert [Outcome.FRESH] * 3 == outcomes(workspace)
    assert DECK.replace(".en.", ".de.") in files(workspace)


def test_builds_anew_when_a_word_changes(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    path = outline_path(workspace)
    path.write_text(path.read_text().replace("quite why", "why"))

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)


def test_builds_anew_when_a_picture_changes(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    picture = outline_path(workspace).with_name("cup.png")
    picture.write_bytes(b"a cup")
    outcomes(workspace)
    picture.write_bytes(b"a mug")

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)


def test_tells_of_a_picture_that_it_cannot_take_when_all_is_fresh(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "clinic")
    outcomes(workspace)
    (tmp_path / "secret.png").write_bytes(b"secret")
    outline_path(workspace).with_name("cup.png").symlink_to(tmp_path / "secret.png")

    assert ["R217"] == [finding.code for finding in build_topic(order(workspace), "tea").findings]


def test_builds_anew_when_the_clinic_changes(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    clinic = workspace / "assets" / "clinic.yaml"
    clinic.write_text(clinic.read_text().replace("555-0123", "555-0199"))

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)


def test_never_overwrites_what_somebody_edited(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    edited = edit_deck(workspace)

    assert [Outcome.KEPT, Outcome.FRESH, Outcome.FRESH] == outcomes(workspace)
    assert edited == (workspace / DECK).read_bytes()


def test_never_overwrites_a_file_that_it_did_not_write(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (workspace / "decks").mkdir()
    (workspace / DECK).write_bytes(b"my own notes")

    assert Outcome.KEPT is outcomes(workspace)[0]
    assert b"my own notes" == (workspace / DECK).read_bytes()


def test_puts_an_edited_file_aside_when_forced(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    edited = edit_deck(workspace)

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace, force=True)
    assert edited == (workspace / "decks" / "tea.en.edited-1.pptx").read_bytes()


def test_keeps_what_somebody_saves_while_an_earlier_edit_is_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = make_workspace(tmp_path)
    deck = workspace / DECK
    deck.parent.mkdir()
    deck.write_bytes(b"an edit")

    def slow(path: Path, data: bytes) -> Path:
        kept = put_aside(path, data)
        if data == b"an edit":
            deck.write_bytes(b"another edit")
        return kept

    monkeypatch.setattr("builder.build.put_aside", slow)
    build_topic(Order(workspace, workspace, TODAY, force=True, cores=1), "tea")

    aside = sorted(deck.parent.glob("*.edited-*"))
    assert [b"an edit", b"another edit"] == [path.read_bytes() for path in aside]
    assert read_stamp(deck.read_bytes(), DECK) is not None


def test_keeps_every_edited_file_that_it_puts_aside(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    for word in ("Coffee", "Cocoa"):
        outcomes(workspace, force=True)
        edit_deck(workspace, word)
    outcomes(workspace, force=True)

    names = {path.name for path in (workspace / "decks").iterdir()}
    assert {"tea.en.pptx", "tea.en.edited-1.pptx", "tea.en.edited-2.pptx"} == names


def test_writes_nothing_of_a_topic_with_an_error(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    before = files(workspace)
    path = outline_path(workspace)
    path.write_text(path.read_text().replace("## Handout", "## Handuot"))

    built = build_topic(order(workspace), "tea")

    assert ["R111"] == [finding.code for finding in built.findings if "Handuot" in finding.message]
    assert before == files(workspace)


def test_writes_neither_panel_when_one_does_not_fit(tmp_path: Path) -> None:
    headline = "Tea wakes some people who drink it long after the sun has gone down " * 3
    workspace = make_workspace(tmp_path, OUTLINE.replace("Tea wakes some people", headline))

    assert [Outcome.FAILED] * 3 == outcomes(workspace)
    assert {} == files(workspace)


def test_leaves_no_temporary_file(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)

    assert [] == list(workspace.rglob("*.diptych-tmp"))


def test_says_so_when_the_disk_refuses(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    (workspace / "decks").write_text("a file where the folder should be")

    built = build_topic(order(workspace), "tea")

    assert {"W602"} == {finding.code for finding in built.findings if finding.code[0] == "W"}
    assert "a file where the folder should be" == (workspace / "decks").read_text()


def test_stamps_an_artifact_with_where_it_came_from(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)

    for name, output in ((DECK, "deck"), (SHEET, "sheet"), (BOOKLET, "booklet")):
        data = (workspace / name).read_bytes()
        stamp = read_stamp(data, name)
        assert stamp is not None
        assert ("tea", "en", output, "1.0.0") == (
            stamp.topic,
            stamp.language,
            stamp.output,
            stamp.version,
        )
        assert not is_edited(data, name)


@pytest.mark.parametrize("at", [0.2, 0.5, 0.8])
def test_sees_one_changed_byte_of_a_booklet(tmp_path: Path, at: float) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    data = bytearray((workspace / BOOKLET).read_bytes())
    data[int(len(data) * at)] ^= 0x01

    assert is_edited(bytes(data), BOOKLET)


def test_sees_a_change_in_any_part_of_a_deck(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    outcomes(workspace)
    with ZipFile(workspace / DECK) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    own = {"[Content_Types].xml", "docProps/custom.xml"}

    for name in parts.keys() - own:
        changed = BytesIO()
        with ZipFile(changed, "w") as archive:
            for part, data in parts.items():
                archive.writestr(part, b"" if part == name else data)
        assert is_edited(changed.getvalue(), DECK), name


def test_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    here = make_workspace(tmp_path / "one")
    there = make_workspace(tmp_path / "a folder with spaces" / "two")
    outline_path(there).write_bytes(b"\xef\xbb\xbf" + OUTLINE.replace("\n", "\r\n").encode())

    first = run(here, "build", TZ="Asia/Tokyo", PYTHONHASHSEED="1", LC_ALL="C")
    second = run(there, "build", TZ="America/New_York", PYTHONHASHSEED="77", LC_ALL="C.UTF-8")

    assert (0, 0) == (first.status, second.status), first.err + second.err
    assert files(here) == files(there)


def test_takes_no_date_from_the_environment(tmp_path: Path) -> None:
    here, there = make_workspace(tmp_path / "one"), make_workspace(tmp_path / "two")

    run(here, "build", SOURCE_DATE_EPOCH="1")
    run(there, "build", SOURCE_DATE_EPOCH="1700000000")

    assert files(here) == files(there)


def test_shows_a_picture_in_both_and_nothing_of_who_took_it(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path, OUTLINE + part("A cup of tea."))
    path = outline_path(workspace).with_name("figures") / "cup.png"
    path.parent.mkdir()
    told = (chunk(b"tEXt", b"Author\0A. Photographer"), chunk(b"eXIf", b"II*\0 A. Photographer"))
    path.write_bytes(png(*told, head=header(400, 300), rows=(b"\0" + bytes(1200)) * 300))

    assert [Outcome.WRITTEN] * 3 == outcomes(workspace)
    assert [Outcome.FRESH] * 3 == outcomes(workspace)
    for name in (DECK, BOOKLET):
        contents = _contents(workspace / name)
        assert any(bytes(1200) in content or b"IDAT" in content for content in contents)
        assert not [content for content in contents if b"Photographer" in content]


def _contents(path: Path) -> list[bytes]:
    """Give the unpacked parts of a deck, or the unpacked streams of a PDF and what is around."""
    if path.suffix == ".pptx":
        with ZipFile(path) as archive:
            return [archive.read(name) for name in archive.namelist()]
    with pikepdf.open(path) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        return [path.read_bytes(), *(bytes(stream.read_bytes()) for stream in streams)]


def said_and_held(folder: Path) -> dict[str, tuple[object, str]]:
    """Give what each artifact says of itself and the digest of what is in it.

    Its bytes are the same for one zlib alone, and each system has its own.
    """
    return {
        name: (read_stamp(data, name), digest_of(data, name))
        for name, data in files(folder).items()
    }


def test_committed_artifacts_are_what_a_forced_build_writes(tmp_path: Path) -> None:
    done = run(ROOT, "build", "--force", "--output", str(tmp_path))

    assert 0 == done.status, done.err
    assert said_and_held(ROOT) == said_and_held(tmp_path)
