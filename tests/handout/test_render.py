"""What a handout's file says to who reads or prints it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from tests.verify.samples import booklet, sheet

both = pytest.mark.parametrize("handout", [booklet, sheet])


@both
def test_numbers_its_pages_as_their_feet_do(handout: Callable[[], bytes]) -> None:
    with pikepdf.open(BytesIO(handout())) as pdf:
        start, style = pdf.Root.PageLabels.Nums

        assert (0, "/D") == (start, str(style.S))


@both
def test_asks_for_its_own_size_and_two_sides(handout: Callable[[], bytes]) -> None:
    with pikepdf.open(BytesIO(handout())) as pdf:
        wanted = pdf.Root.ViewerPreferences

        assert ("/None", "/DuplexFlipLongEdge") == (str(wanted.PrintScaling), str(wanted.Duplex))
