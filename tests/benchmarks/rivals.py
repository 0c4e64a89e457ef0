"""Another way to slides and pages of the same words: pandoc, and Typst for its PDF.

Its user types two commands, one after the other; side by side, as our artifacts are made,
they are the harder rival. Both programs are fetched from PyPI into a folder of their own;
nothing of ours depends on them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("pypandoc-binary", "typst")
# Settings that pandoc would print as text, and where links to words of the glossary lead.
_OURS = re.compile(r"<!--.*?-->|^```yaml\n.*?^```$|(?<=\])\(#[^)]*\)", re.DOTALL | re.MULTILINE)


def fetch(folder: Path) -> Path:
    """Make an environment with pandoc and Typst in it; gives its Python."""
    python = folder / "bin" / "python"
    if shutil.which("uv"):
        _run("uv", "venv", "--quiet", str(folder))
        _run("uv", "pip", "install", "--quiet", "--python", str(python), *PACKAGES)
    else:
        _run(sys.executable, "-m", "venv", str(folder))
        _run(str(python), "-m", "pip", "install", "--quiet", *PACKAGES)
    return python


@dataclass(frozen=True, slots=True)
class Pandoc:
    """The commands that make slides and pages of a topic's words."""

    slides: str
    pages: str

    @property
    def both(self) -> list[str]:
        """One after the other."""
        return ["sh", "-c", f"{self.slides} && {self.pages}"]

    @property
    def abreast(self) -> list[str]:
        """Side by side."""
        return ["sh", "-c", f"{self.slides} & {self.pages} && wait $!"]

    @property
    def slides_alone(self) -> list[str]:
        """The slides alone."""
        return ["sh", "-c", self.slides]


def pandoc_of(python: Path, topic: Path, folder: Path) -> Pandoc:
    """Write a topic's words as pandoc reads them, and give its commands."""
    pandoc = next(python.parent.parent.glob("lib/python*/site-packages/pypandoc/files/pandoc"))
    words = folder / "words.md"
    text = (topic / "outline.md").read_text(encoding="utf-8")
    words.write_text(_OURS.sub("", text), encoding="utf-8")
    make = f"'{pandoc}' '{words}' --citeproc --bibliography '{topic / 'references.yaml'}'"
    compiled = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
    deck, pages, pdf = (folder / f"words.{kind}" for kind in ("pptx", "typ", "pdf"))
    typst = f"'{python}' -c '{compiled}' '{pages}' '{pdf}'"
    return Pandoc(
        slides=f"{make} --output '{deck}'",
        pages=f"{make} --standalone --output '{pages}' && {typst}",
    )


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
