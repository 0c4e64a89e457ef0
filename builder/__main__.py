"""Run the command: `python -m builder`."""

from builder.cli import main

main()
