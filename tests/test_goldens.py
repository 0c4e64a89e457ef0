"""A tiny topic, its deck and its booklet as text that a person reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.deck.plan import plan_deck
from builder.deck.render import render_deck
from builder.handout.plan import plan_booklet
from builder.handout.render import render_handout
from builder.handout.sheet import plan_sheet
from builder.verify.dump import dump_deck, dump_handout
from tests.topics import STAMP, edition_of

GOLDENS = Path(__file__).parent / "goldens"
TOPIC = """
# Tea wakes some people

<!-- id: why; short: Why; minutes: 2 -->

- Tea has **caffeine** [@smith2020; @lee2018]
- Nobody knows quite why
  - Some sleep well

## Handout

Tea keeps some people awake [@smith2020]. Read [more](https://example.org/tea).

### How much is too much?

1. Count your cups.
2. Call {clinic.phone}.

## Speaker notes

Ask who had tea today.

- Wait for hands.

## Chart

```yaml
type: bar
title: Two cups keep more people awake
unit: people awake, of 100
source: smith2020
alt: Bar chart. After one cup 20 people are awake, after two cups 35.
label: One night, one town.
```

| Cups | People |
|------|-------:|
| One  |     20 |
| Two  |     35 |

## Table

```yaml
title: When to stop
source: lee2018
```

| Who | Last cup | How sure |
|---|---|---|
| Most people | At noon | We think |
| Light sleepers | None | Not proven |

## Evidence

| claim | how sure | sources | for clinicians | box |
|---|---|---|---|---|
| Tea has caffeine | We know | @smith2020 | Measured | yes |
| Whether tea heals | Not proven | | | yes |

## Try this

- **Drink water** after noon.
  - Why: it has no caffeine.

## Get help now

- Your **heart races** and will not stop.

## Call right away

- You have **not slept** for two days.

## Call soon

- You wake at night.

## Questions to ask

- How much tea is safe for me?
"""

MORE = """
# Tea wakes one in five

<!-- id: five; short: One in five -->

- Caffeine wakes you

## Diagram

```yaml
type: icon-array
title: Tea keeps 20 in 100 people awake
count: 20
source: smith2020
alt: A hundred figures; 20 are filled.
label: One night, one town.
```

- 63 in 100 of those are women

## Diagram

```yaml
type: flow
title: A cup takes three steps
alt: Three steps in a row.
idea-drawing: yes
```

- Boil
- Pour
  - slowly
- Drink

## Diagram

```yaml
type: links
title: Tea and bad nights are linked
alt: Tea to a bad night, a bad night to tea, or worry to both.
```

- Tea -> Bad night
- Bad night -> Tea
- Worry -> Tea, Bad night

## Poll

How many cups are too many?

- One
- It differs

Answer: It differs. Some sleep well [@lee2018].

## Teach back

| say | listen for |
|---|---|
| When is your last cup? | At noon |

## Words to know

- **caffeine** (kaf-EEN): What wakes you in tea.

## Always

- **Never** drink it boiling.

## Myth or fact

| you may hear | what the evidence says | how sure we are of the answer |
|---|---|---|
| "Tea heals" | Nobody has shown it | Not proven |

## Read more

- [All of tea](https://example.org/tea/)

# Ask us about tea

<!-- id: ask; short: Ask us; kind: marketing -->

- A first call is free

## Call to action

```yaml
action: Book a call
url: https://example.org/call
```
"""


def compare(name: str, shown: str, config: pytest.Config) -> None:
    path = GOLDENS / name
    if config.getoption("--update"):
        path.write_text(shown, encoding="utf-8")

    assert path.read_text(encoding="utf-8") == shown


def test_the_deck_says_what_its_golden_says(pytestconfig: pytest.Config) -> None:
    plan, _ = plan_deck(edition_of(TOPIC))

    compare("tea.deck.txt", dump_deck(render_deck(plan, STAMP)), pytestconfig)


def test_the_deck_of_more_parts_says_what_its_golden_says(pytestconfig: pytest.Config) -> None:
    plan, _ = plan_deck(edition_of(MORE))

    compare("more.deck.txt", dump_deck(render_deck(plan, STAMP)), pytestconfig)


def test_the_booklet_says_what_its_golden_says(pytestconfig: pytest.Config) -> None:
    plan, _ = plan_booklet(edition_of(TOPIC, profile="patient"), paper="letter")
    data = render_handout(plan, replace(STAMP, output="booklet"))

    compare("tea.booklet.txt", dump_handout(data), pytestconfig)


def test_the_sheet_says_what_its_golden_says(pytestconfig: pytest.Config) -> None:
    plan, found = plan_sheet(edition_of(TOPIC, profile="patient"), paper="letter")
    data = render_handout(plan, replace(STAMP, output="sheet"))

    assert not found
    compare("tea.sheet.txt", dump_handout(data), pytestconfig)
