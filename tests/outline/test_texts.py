from __future__ import annotations

from dataclasses import replace

from builder.outline.text_model import Text, Words
from builder.outline.texts import keys_of, map_texts, texts_of
from tests.outline.given import read_body, section

BODY = """\
# A [@h]
<!-- id: a; short: B [@s] -->
- c [@p1]
  - d [@p2]
## Handout
e [@q]
## Evidence
| claim | how sure | sources |
|-|-|-|
| f [@c1] | We know | c2, c3 |
"""


def test_finds_every_text_in_order() -> None:
    assert ["A", "B", "c", "d", "e", "f"] == [text.plain for text in texts_of(section(BODY))]


def test_finds_every_key_in_the_order_of_the_file() -> None:
    names = [key.name for key in keys_of(section(BODY))]

    assert ["h", "s", "p1", "p2", "q", "c1", "c2", "c3"] == names


def test_changes_every_text_and_nothing_else() -> None:
    def louder(text: Text) -> Text:
        return replace(text, runs=(Words(text.plain.upper()),))

    read = section(BODY)
    changed = map_texts(read, louder)

    assert ["A", "B", "C", "D", "E", "F"] == [text.plain for text in texts_of(changed)]
    assert (read.id, read.span, read.minutes) == (changed.id, changed.span, changed.minutes)


def test_gives_the_same_value_where_no_text_changes() -> None:
    outline, _ = read_body(BODY)

    assert outline is not None
    assert outline == map_texts(outline, lambda text: text)
