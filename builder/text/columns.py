"""The width of a table shared among its columns, for both surfaces."""

from __future__ import annotations

from collections.abc import Sequence

from builder.units import ZERO, Length


def share_width(
    longest_words: Sequence[Length], naturals: Sequence[Length], width: Length
) -> tuple[Length, ...] | None:
    """Give each column at least its longest word and share the rest by what each would like.

    `naturals` are the widths of the columns with no line broken. None where the longest
    words alone are wider than `width`.
    """
    spare = width - sum(longest_words, ZERO)
    if spare < 0:
        return None
    wishes = [natural - word for natural, word in zip(naturals, longest_words, strict=True)]
    wished = sum(wishes, ZERO)
    if wished <= spare:
        extra = (spare - wished) * (1 / len(wishes))
        return tuple(natural + extra for natural in naturals)
    return tuple(
        word + wish * (spare / wished) for word, wish in zip(longest_words, wishes, strict=True)
    )
