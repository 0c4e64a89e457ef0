"""Write the pages of docs/ that the program makes: `./run docs`."""

from __future__ import annotations

from tests.docs.pages import FOLDER, PAGES

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, made in PAGES.items():
        (FOLDER / name).write_text(made(), encoding="utf-8", newline="\n")
