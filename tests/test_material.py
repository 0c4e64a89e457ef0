from __future__ import annotations

from pathlib import Path

import pytest

from builder.findings import Finding
from builder.material import Material, read_clinic_file, read_material
from builder.workspace import read_files
from tests.pictures import header, jpeg, png
from tests.topics import FRONT, SECTION, TODAY
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
    folder: Path, outline: str = CUP, **pictures: bytes
) -> tuple[Material | None, list[Finding]]:
    """Read a topic with these pictures in its folder `figures`."""
    workspace = make_workspace(folder, outline)
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


@pytest.mark.parametrize(("digest", "is_reviewed"), [("", True), ("  digest: 0\n", False)])
def test_keeps_a_review_of_these_words_alone(
    tmp_path: Path, digest: str, *, is_reviewed: bool
) -> None:
    review = f"reviewed:\n  by: A. Reader\n  credential: MD\n  on: 2026-11-01\n{digest}---\n"
    outline = FRONT.removesuffix("---\n") + review + SECTION + "- A point\n"
    material, _ = material_of(tmp_path, outline)

    assert material is not None
    assert is_reviewed == (material.outline.front.reviewed is not None)
