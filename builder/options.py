"""Options that several commands take, each with the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from builder.shard import Shard


class ShardType(click.ParamType["Shard"]):
    """A share such as `2/4`."""

    name = "i/n"

    def convert(
        self, value: str | Shard, param: click.Parameter | None, ctx: click.Context | None
    ) -> Shard:
        """Read what was typed."""
        from builder.shard import read_shard  # noqa: PLC0415  # few commands are for a share

        shard = read_shard(value) if isinstance(value, str) else value
        if shard is None:
            hint = "write 2/4 for the second of four"
            self.fail(f'"{value}" is no share of the topics: {hint}', param, ctx)
        return shard


FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are written.",
)
SHARD = click.option(
    "--shard",
    type=ShardType(),
    help="Take the I-th of N even shares of the topics alone, as one of N machines does.",
)
STRICT = click.option("--strict", is_flag=True, help="Take warnings as errors.")
DEBUG = click.option("--debug", is_flag=True, help="Show a traceback where the fault is ours.")
