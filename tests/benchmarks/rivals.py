"""Another way to slides and pages of the same words: pandoc, and Typst for its PDF.

Both are fetched from PyPI into a folder of their own; nothing of ours depends on them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
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


def pandoc_both(python: Path, topic: Path, folder: Path) -> list[str]:
    """Give the command that makes both files, side by side as ours are, of a topic's words."""
    pandoc = next(python.parent.parent.glob("lib/python*/site-packages/pypandoc/files/pandoc"))
    words = folder / "words.md"
    text = (topic / "outline.md").read_text(encoding="utf-8")
    words.write_text(_OURS.sub("", text), encoding="utf-8")
    make = f"'{pandoc}' '{words}' --citeproc --bibliography '{topic / 'references.yaml'}'"
    compiled = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
    deck, pages, pdf = (folder / f"words.{kind}" for kind in ("pptx", "typ", "pdf"))
    script = (
        f"{make} --output '{deck}' & "
        f"{make} --standalone --output '{pages}' && "
        f"'{python}' -c '{compiled}' '{pages}' '{pdf}' && wait $!"
    )
    return ["sh", "-c", script]


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
