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
    wide = set(range(len(naturals)))
    while wide:
        free = width - sum((share for at, share in enumerate(shares) if at not in wide), ZERO)
        fair = free * (1 / len(wide))
        long = {at for at in wide if longest_words[at] > fair}
        content = {at for at in wide if naturals[at] <= fair}
        if long:  # each keeps its longest word, which leaves less for the others
            wide -= long
        elif content:
            for at in content:
                shares[at] = naturals[at]
            wide -= content
        else:
            for at in wide:
                shares[at] = fair
            break
    return tuple(shares)
