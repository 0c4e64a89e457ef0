"""The command `diptych`, as it is installed and as `python -m builder`."""

from __future__ import annotations

import gc

RARELY = 100_000  # objects made and not yet freed between two collections; Python's own is 700


def start() -> None:
    """Run the command and end.

    A command is short and keeps nearly all that it makes. Where nothing is stale, looking for
    garbage would take 2 ms of 70, and walking everything once more at the end another 4.
    """
    gc.set_threshold(RARELY)
    from builder.cli import main  # noqa: PLC0415  # importing is most of what there is to collect
    from builder.console import fit_consoles  # noqa: PLC0415  # as above

    fit_consoles()
    try:
        main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    start()
