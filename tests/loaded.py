"""Which modules a piece of code loads, told by a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.workspaces import ROOT


def loaded_by(code: str, names: Sequence[str], *, folder: Path) -> list[str]:
    """Run code in a folder, and list those of the modules that it has loaded."""
    look = f"import sys\n{code}\nprint(*[one for one in {tuple(names)!r} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", look],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()[-1].split()


def typed(*words: str) -> str:
    """Write the code of a command as somebody types it."""
    return f"from builder.cli import main\ntry: main({list(words)!r})\nexcept SystemExit: pass"
