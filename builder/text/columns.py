"""The width of a table shared among its columns, for both surfaces."""

from __future__ import annotations

from collections.abc import Sequence

from builder.units import ZERO, Length


def share_width(
    longest_words: Sequence[Length], naturals: Sequence[Length], width: Length
) -> tuple[Length, ...] | None:
    """Give narrow columns all that they would like, and share the rest among the wide ones.

    `naturals` are the widths of the columns with no line broken. No column gets less than
    its longest word; None where the longest words alone are wider than `width`.
    """
    if sum(longest_words, ZERO) > width:
        return None
    if sum(naturals, ZERO) <= width:
        spare = (width - sum(naturals, ZERO)) * (1 / len(naturals))
        return tuple(natural + spare for natural in naturals)
    shares = list(longest_words)
    open_columns = set(range(len(naturals)))
    while open_columns:
        free = width - sum(
            (shares[at] for at in range(len(shares)) if at not in open_columns), ZERO
        )
        fair = free * (1 / len(open_columns))
        settled = {at for at in open_columns if naturals[at] <= fair}
        settled |= {at for at in open_columns if longest_words[at] >= fair}
        for at in settled:
            shares[at] = min(naturals[at], max(fair, longest_words[at]))
        if not settled:
            for at in open_columns:
                shares[at] = fair
            break
        open_columns -= settled
    return tuple(shares)
