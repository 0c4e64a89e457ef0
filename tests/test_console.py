from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper

import pytest

from builder.__main__ import fit_consoles


def printed(monkeypatch: pytest.MonkeyPatch, encoding: str, words: str) -> bytes:
    """Print words on a console of this encoding, and give what reaches it."""
    shown = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(shown, encoding=encoding))
    monkeypatch.setattr(sys, "stderr", None)  # as where a program has no console
    fit_consoles()
    sys.stdout.write(words)
    sys.stdout.flush()
    return shown.getvalue()


@pytest.mark.parametrize("words", ["“Tea” – a café · 茶", "naïve"])
def test_leaves_alone_what_a_console_can_show(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    assert words.encode() == printed(monkeypatch, "utf-8", words)


def test_keeps_the_letters_that_a_console_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "“Tea” – café ?".encode("cp1252") == printed(monkeypatch, "cp1252", "“Tea” – café 茶")


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("“Tea” – it’s…", b'"Tea" - it\'s...'),
        ("a café in Łódź, naïve", b"a cafe in ?odz, naive"),
        ("412 of 3,000 · tea", b"412 of 3,000 - tea"),
        ("ﬁne: 1½ cups, 10²", b"fine: 1? cups, 10?"),
        ("−5 ± 2, ≥ 3", b"-5 +/- 2, >= 3"),
        ("茶 \udc80", b"? ?"),
    ],
)
def test_spells_in_plain_letters_what_a_console_cannot_show(
    monkeypatch: pytest.MonkeyPatch, words: str, plain: bytes
) -> None:
    assert plain == printed(monkeypatch, "ascii", words)
