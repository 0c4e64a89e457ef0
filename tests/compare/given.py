"""Two versions of a tiny topic, its deck and its booklet compared."""

from __future__ import annotations

from collections.abc import Iterable

from builder.compare.files import Versions
from builder.compare.model import Change
from builder.compare.topics import Difference, TopicChanges, compare_topics
from tests.verify.samples import booklet, deck

DECK = "decks/tea.en.pptx"
BOOKLET = "handouts/tea.en.booklet.letter.pdf"
BODY = """
# Tea wakes some people

<!-- id: why; short: Why -->

- Tea holds caffeine [@smith2020]
- About 5 in 100 people sleep badly

## Handout

Tea keeps some people awake [@smith2020]. Mint does not.

## Speaker notes

Hold up a cup. Then wait.

## Chart

```yaml
type: bar
title: Tea at night costs sleep
unit: minutes of sleep
source: smith2020
alt: Bar chart. Tea costs sleep.
```

| Evening | Minutes |
|---|---:|
| Without tea | 420 |
| With tea | 385 |

## Evidence

| claim | how sure | sources | for clinicians | box |
|---|---|---|---|---|
| Mint helps sleep | Not proven | @smith2020 | | yes |

## Try this

- Drink the last cup at noon.
- Try mint in the evening.

## Get help now

- Your heart races and you faint.

# Sleep needs a dark room

<!-- id: dark; short: Dark -->

- Light keeps people awake [@smith2020]

## Handout

A dark room helps you sleep [@smith2020].

# Rise at one hour

<!-- id: rise; short: Rise -->

- One hour each day is best [@smith2020]

## Handout

Rise at one hour each day [@smith2020].
"""


def compared(old: str, new: str) -> TopicChanges:
    """Build the deck and the booklet of two outlines and compare them."""
    assert old != new
    (topic,) = compare_topics(
        [Versions(DECK, deck(old), deck(new)), Versions(BOOKLET, booklet(old), booklet(new))]
    )
    return topic


def edited(*pairs: tuple[str, str], body: str = BODY) -> tuple[Change, ...]:
    """Edit the outline and give what changes for those who see it."""
    new = body
    for old_words, new_words in pairs:
        assert old_words in new
        new = new.replace(old_words, new_words)
    return compared(body, new).changes


def difference(*pairs: tuple[str, str]) -> Difference:
    """Give what an edit changes, ready to be shown."""
    new = BODY
    for old_words, new_words in pairs:
        new = new.replace(old_words, new_words)
    return Difference("before", "after", (compared(BODY, new),))


def said(changes: Iterable[Change]) -> list[tuple[str, str, str, str]]:
    """Give kind, action, old and new words of each change."""
    return [(one.kind.value, one.action.value, one.old, one.new) for one in changes]


def places(change: Change) -> list[tuple[str, int]]:
    """Give where a change shows, notes and hidden slides included."""
    return [(spot.unit, spot.new or spot.old) for spot in change.spots]


def section(body: str, start: str) -> str:
    """Cut the section with this headline out of an outline."""
    at = body.index(f"# {start}")
    end = body.find("\n# ", at)
    return body[at : end + 1 if end >= 0 else len(body)]
