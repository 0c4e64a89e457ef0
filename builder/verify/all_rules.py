"""Every rule over written artifacts, for the pages that explain their codes."""

from __future__ import annotations

from typing import Any

from builder.verify.deck_lint import DECK_RULES, OPENING_RULES, TEXT_RULES
from builder.verify.package_lint import PACKAGE_RULES
from builder.verify.parity import PARITY_RULES
from builder.verify.pdf_lint import ARCHIVE_RULES, MARK_RULES, PDF_OPENING_RULES, TAG_RULES
from builder.verify.rule import Rule

RULES: tuple[Rule[Any], ...] = (  # Any: each table looks at another value
    *OPENING_RULES,
    *PACKAGE_RULES,
    *DECK_RULES,
    *TEXT_RULES,
    *PDF_OPENING_RULES,
    *MARK_RULES,
    *TAG_RULES,
    *ARCHIVE_RULES,
    *PARITY_RULES,
)
