"""One share of the topics, for one of several machines that split them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.record import record

_WRITTEN = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})", re.ASCII)


@record
class Shard:
    """Which share this is, counted from 1, and how many there are."""

    number: int
    count: int

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    @property
    def is_first(self) -> bool:
        """Whether it is the one to tell what is told once."""
        return self.number == 1

    def share(self, names: Iterable[str]) -> tuple[str, ...]:
        """Take its names: they are dealt in turn by the alphabet, each once.

        So no two shares differ by more than one, and nothing but the names decides.
        """
        return tuple(sorted(set(names))[self.number - 1 :: self.count])


def read_shard(text: str) -> Shard | None:
    """Read `2/4`; None where it is no share of anything."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None or int(match[1]) > int(match[2]):
        return None
    return Shard(int(match[1]), int(match[2]))
