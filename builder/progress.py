"""How far a long command is, on one line of the terminal that is written over and over."""

from __future__ import annotations

import os
import sys


class Progress:
    """A line such as `412 of 3,000 · tea-and-sleep`, where somebody sits before a terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = 0
        self._is_on = is_terminal()

    def step(self, name: str) -> None:
        """Show that one more is done."""
        self._done += 1
        if self._is_on and self._done < self._total:
            self._show(f"{self._done:,} of {self._total:,} · {name}")

    def clear(self) -> None:
        """Take the line away, so that something can be printed; blanks do so on any terminal."""
        if self._shown:
            self._write(f"\r{' ' * self._shown}\r")
            self._shown = 0

    def _show(self, line: str) -> None:
        line = line[: _columns() - 1]
        self.clear()
        self._write(line)
        self._shown = len(line)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def is_terminal() -> bool:
    """Tell whether what goes to stderr is seen on a terminal that can go back on its line."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _columns() -> int:
    """Count the letters that a line of the terminal has room for."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
