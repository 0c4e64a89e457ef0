from __future__ import annotations

from pathlib import Path

from builder.findings import Finding
from builder.material import Material, read_clinic_file, read_material
from builder.outline.review_digest import review_digest
from builder.workspace import read_files
from tests.pictures import header, jpeg, plain_png, png
from tests.topics import FRONT, REFERENCES, SECTION, TODAY
from tests.workspaces import make_workspace, outline_path

PICTURE = """- A point

## Picture

```yaml
src: figures/cup.png
alt: A cup.
credit: Clinic staff
licence: CC BY 4.0
```
"""
CUP = FRONT + SECTION + PICTURE


def material_of(
    folder: Path, outline: str = CUP, *, sources: str = REFERENCES, **pictures: bytes
) -> tuple[Material | None, list[Finding]]:
    """Read a topic with these pictures in its folder `figures`."""
    workspace = make_workspace(folder, outline)
    outline_path(workspace).with_name("references.yaml").write_text(sources, encoding="utf-8")
    figures = outline_path(workspace).with_name("figures")
    figures.mkdir()
    for name, data in pictures.items():
        (figures / f"{name}.png").write_bytes(data)
    found: list[Finding] = []
    files = read_files(workspace, "tea", found)
    assert files is not None
    material = read_material(files, read_clinic_file(files, found), found, today=TODAY)
    return material, [one for one in found if one.code.startswith("R")]


def test_reads_the_pictures_that_an_outline_shows(tmp_path: Path) -> None:
    material, found = material_of(tmp_path, cup=png(), mug=b"nobody shows it")

    assert material is not None
    assert ["figures/cup.png"] == [picture.file for picture in material.pictures]
    assert [] == found


def test_reads_a_picture_once_that_is_shown_twice(tmp_path: Path) -> None:
    again = PICTURE.partition("- A point\n")[2]
    material, _ = material_of(tmp_path, CUP + again, cup=jpeg())

    assert material is not None
    assert 1 == len(material.pictures)


def test_names_the_nearest_picture_of_one_that_is_missing(tmp_path: Path) -> None:
    _, (finding,) = material_of(tmp_path, cups=png())

    assert ("R212", CUP[: CUP.index("src: ")].count("\n") + 1) == (
        finding.code,
        finding.span.line,
    )
    assert 'did you mean "figures/cups.png"?' == finding.hint


def test_says_what_to_do_where_there_is_no_picture_at_all(tmp_path: Path) -> None:
    _, (finding,) = material_of(tmp_path)

    assert "put the file there, or mend `src`" == finding.hint


def test_tells_where_it_is_named_why_a_picture_cannot_be_shown(tmp_path: Path) -> None:
    for code, data in (("R213", b"a letter"), ("R214", png(head=header(20_000, 1)))):
        _, (finding,) = material_of(tmp_path / code, cup=data)

        line = CUP[: CUP.index("src: ")].count("\n") + 1
        assert (code, line) == (finding.code, finding.span.line)


REVIEW = "reviewed:\n  by: A. Reader\n  credential: MD\n  on: 2026-11-01\n"
REVIEWED = FRONT.removesuffix("---\n") + REVIEW + "---\n" + SECTION + PICTURE
CUP_FILE = png()


def is_reviewed(
    folder: Path, outline: str, *, sources: str = REFERENCES, cup: bytes = CUP_FILE
) -> bool:
    """Tell whether what is made of an outline, these sources and this picture claims a review."""
    material, _ = material_of(folder, outline, sources=sources, cup=cup)
    assert material is not None
    return material.outline.front.reviewed is not None


def test_believes_a_review_that_does_not_say_what_was_read(tmp_path: Path) -> None:
    assert is_reviewed(tmp_path, REVIEWED)


def test_keeps_a_review_of_what_was_read_alone(tmp_path: Path) -> None:
    digest = review_digest(REVIEWED.split("\n"), REFERENCES.split("\n"), (CUP_FILE,))
    signed = REVIEWED.replace(REVIEW, f"{REVIEW}  digest: {digest}\n")
    title = "Tea at night"
    assert title in REFERENCES
    other = REFERENCES.replace(title, "Coffee")

    assert is_reviewed(tmp_path / "read", signed)
    assert not is_reviewed(tmp_path / "words", signed.replace("A point", "Another"))
    assert not is_reviewed(tmp_path / "source", signed, sources=other)
    assert not is_reviewed(tmp_path / "picture", signed, cup=plain_png(2, 1))
