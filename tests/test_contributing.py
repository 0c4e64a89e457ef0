from __future__ import annotations

import re

import pytest

from tests.workspaces import ROOT

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([a-z_/]+\.py)` `(\w+)`", PAGE)


@pytest.mark.parametrize(("module", "function"), sorted(set(NAMED)))
def test_names_functions_that_exist(module: str, function: str) -> None:
    text = (ROOT / "builder" / module).read_text(encoding="utf-8")

    assert re.search(rf"^ *def {function}\(", text, re.MULTILINE)


def test_follows_each_thing_in_eight_functions_or_fewer() -> None:
    rows = [int(number) for number in re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE)]

    assert rows
    assert max(rows) <= 8
