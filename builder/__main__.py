"""The command `diptych`, as it is installed and as `python -m builder`."""

from __future__ import annotations

import codecs
import gc
import sys
from io import TextIOWrapper

RARELY = 1_000_000  # objects made and not yet freed between two collections; Python's own is 700


def start() -> None:
    """Run the command and end.

    A command is short and keeps nearly all that it makes. Where nothing is stale, looking for
    garbage would take 2 ms of 70, and walking everything once more at the end another 4.
    """
    gc.set_threshold(RARELY)
    from builder.cli import main  # noqa: PLC0415  # importing is most of what there is to collect

    fit_consoles()
    try:
        main()
    finally:
        gc.freeze()


def fit_consoles() -> None:
    """Let what is printed in a letter that the console lacks be spelt in those that it has."""
    codecs.register_error("diptych", _spelt)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="diptych")


def _spelt(trouble: UnicodeError) -> tuple[str | bytes, int]:
    from builder.console import spell  # noqa: PLC0415  # most consoles lack no letter

    return spell(trouble)


if __name__ == "__main__":
    start()
