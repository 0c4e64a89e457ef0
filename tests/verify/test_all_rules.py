from __future__ import annotations

import re
from collections import Counter
from inspect import cleandoc
from typing import Any

import pytest

from builder.verify.all_rules import RULES
from builder.verify.rule import Rule

PARTS = re.compile(r"^(Why|Before|After|Source): ", re.MULTILINE)


def test_gives_every_rule_a_code_of_its_own() -> None:
    counts = Counter(rule.code for rule in RULES)
    assert {1} == set(counts.values())
    assert all(re.fullmatch(r"V5\d\d", code) for code in counts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_has_every_part_on_the_page_of_a_rule(rule: Rule[Any]) -> None:
    finds, *rest = PARTS.split(cleandoc(rule.find.__doc__ or ""))
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    assert finds.startswith("Find ")
    assert ["Why", "Before", "After", "Source"] == list(parts)
    assert all(words.strip() for words in parts.values())
    assert parts["Before"] != parts["After"]
    assert rule.hint
