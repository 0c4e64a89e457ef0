"""The layouts of a template that a clinic names itself, held against those that there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.deck.layouts import LAYOUTS
from builder.deck.template_model import Template, TheirLayout
from builder.findings import Finding, error
from builder.outline.clinic import LayoutChoice
from builder.outline.fields import quoted


def choose_layouts(
    template: Template, choices: Sequence[LayoutChoice], found: list[Finding]
) -> dict[str, TheirLayout]:
    """Find the layout that stands for each of ours; what is not there is a finding.

    A name holds for its variants, too, as "Points" for "Points, many", if they have none.
    """
    theirs = _named(template)
    chosen: dict[str, TheirLayout] = {}
    for choice in choices:
        ours = [one for one in (layout.name for layout in LAYOUTS) if _is_for(choice, one)]
        if not ours:
            message = f"no layout of ours is called {quoted(choice.ours.text)}"
            found.append(error("P467", choice.ours.span, message, _known(_bases())))
        elif choice.theirs.text not in theirs:
            message = f"this template has no layout {quoted(choice.theirs.text)}"
            found.append(error("P467", choice.theirs.span, message, _known(theirs)))
        elif len(theirs[choice.theirs.text].titles()) != 1:
            message = f"the layout {quoted(choice.theirs.text)} of this template has not one title"
            hint = "name one that has a title; slides are found by theirs"
            found.append(error("P467", choice.theirs.span, message, hint))
        else:
            one = theirs[choice.theirs.text]
            chosen = {**dict.fromkeys(ours, one), **chosen}
            chosen[choice.ours.text] = one
    return chosen


def _named(template: Template) -> dict[str, TheirLayout]:
    """List a template's layouts by name; those of one name are told apart by numbers."""
    named: dict[str, TheirLayout] = {}
    for layout in template.layouts:
        name, number = layout.name, 1
        while name in named:
            number += 1
            name = f"{layout.name} ({number})"
        named[name] = layout
    return named


def _is_for(choice: LayoutChoice, name: str) -> bool:
    return choice.ours.text in {name, _base(name)}


def _base(name: str) -> str:
    return name.partition(",")[0]


def _bases() -> Iterable[str]:
    return dict.fromkeys(_base(layout.name) for layout in LAYOUTS)


def _known(names: Iterable[str]) -> str:
    return "known are: " + ", ".join(f'"{name}"' for name in names)
