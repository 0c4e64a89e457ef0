"""The table of outputs: each knows its files, how it is planned, rendered and verified."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from builder.artifact import Stamp
from builder.artifact_name import deck_name, handout_name
from builder.findings import Finding, has_errors
from builder.glance import EDITIONS, Wishes, kinds_of
from builder.record import record, replace

if TYPE_CHECKING:  # the parser costs 80 ms, and what is fresh needs none
    from builder.material import Material


@record
class Target:
    """One artifact that can be made of a topic."""

    topic: str
    lang: str
    edition: str
    output: str
    paper: str
    path: str

    @property
    def choices(self) -> tuple[str, ...]:
        """What was chosen for it, for its fingerprint."""
        return (self.topic, self.lang, self.edition, self.output, self.paper)


@record
class Made:
    """The bytes of an artifact, if it has no error, and what there is to tell."""

    path: str
    data: bytes
    findings: tuple[Finding, ...]
    warnings: int


@record
class Output:
    """Where an output's plan, renderer and judges live; each is imported when first used."""

    plan: str
    render: str
    judges: tuple[str, ...]
    compare: str
    ready: str
    """What reads its faces, which can be done before there is a plan."""
    panel: str
    """Outputs of one panel load the same libraries."""
    work: int
    """How long it takes beside the others, its libraries loaded."""


# A renderer costs 60 to 140 ms to import, so each is named here and loaded when it is needed.
OUTPUTS = {
    "deck": Output(
        plan="builder.deck.plan:plan_deck",
        render="builder.deck.render:render_deck",
        judges=("builder.verify.deck_lint:lint_deck",),
        compare="builder.verify.deck_panel:compare_deck",
        ready="builder.deck.fit:load_faces",
        panel="deck",
        work=9,
    ),
    "sheet": Output(
        plan="builder.handout.sheet:plan_sheet",
        render="builder.handout.render:render_handout",
        judges=("builder.verify.pdf_lint:check_pdf",),
        compare="builder.verify.handout_panel:compare_sheet",
        ready="builder.handout.pen:register_fonts",
        panel="handout",
        work=3,
    ),
    "booklet": Output(
        plan="builder.handout.plan:plan_booklet",
        render="builder.handout.render:render_handout",
        judges=("builder.verify.pdf_lint:check_pdf",),
        compare="builder.verify.handout_panel:compare_booklet",
        ready="builder.handout.pen:register_fonts",
        panel="handout",
        work=10,
    ),
}
LOADING = 5  # what the libraries of either panel take beside `work`; profiled with our own topic


@record
class Wanted:
    """Which artifacts are asked for, in place of those that the clinic's file wishes."""

    editions: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    large_print: bool = False
    """Are handouts in large print asked for as well, whatever the clinic's file says?"""
    kinds: tuple[str, ...] = ()
    """Kinds of artifact that are asked for alone; none asks for every kind."""

    def targets(self, topic: str, lang: str, wishes: Wishes) -> tuple[Target, ...]:
        """List the artifacts of a topic that are asked for, and else those that are wished."""
        asked = Wishes(
            self.editions or self._editions(wishes.editions),
            self.papers or wishes.papers,
            self.large_print or wishes.large_print,
        )
        targets = targets_of(topic, lang, asked)
        return tuple(one for one in targets if not self.kinds or one.output in self.kinds)

    def _editions(self, wished: tuple[str, ...]) -> tuple[str, ...]:
        """Add the first edition with a kind that is asked for, where the clinic wishes none."""
        made = {kind for edition in wished for kind in kinds_of(edition)}
        missing = [kind for kind in self.kinds if kind not in made]
        firsts = (next(one for one in EDITIONS if kind in kinds_of(one)) for kind in missing)
        return (*wished, *firsts)


AS_THE_CLINIC_WANTS = Wanted()


def targets_of(topic: str, lang: str, wishes: Wishes) -> tuple[Target, ...]:
    """List the artifacts that are wanted of a topic."""
    papers = list(dict.fromkeys(wishes.papers))
    if wishes.large_print:
        papers += [f"{paper}.large-print" for paper in papers]
    targets = []
    for edition in dict.fromkeys(wishes.editions):
        for kind in kinds_of(edition):
            if kind == "deck":
                targets.append(_deck(topic, lang, edition))
            else:
                targets += [_handout(topic, lang, kind, paper) for paper in papers]
    return tuple(targets)


def _deck(topic: str, lang: str, edition: str) -> Target:
    return Target(topic, lang, edition, "deck", "", deck_name(topic, lang, edition))


def _handout(topic: str, lang: str, kind: str, paper: str) -> Target:
    path = handout_name(topic, lang, kind, paper)
    return Target(topic, lang, "patient", kind, paper, path)


def share_out(targets: Sequence[Target], *, cores: int) -> tuple[tuple[Target, ...], ...]:
    """Part targets among processes so that the last one is done early, the longest work first.

    A process that has made one handout makes another sooner than one that must load ReportLab.
    """
    shares: list[list[Target]] = [[] for _ in range(cores)]
    for target in sorted(targets, key=lambda one: -OUTPUTS[one.output].work):
        min(shares, key=lambda share: _effort([*share, target])).append(target)
    return tuple(tuple(share) for share in shares if share)


def _effort(share: Sequence[Target]) -> int:
    outputs = [OUTPUTS[target.output] for target in share]
    panels = {output.panel for output in outputs}
    return sum(output.work for output in outputs) + LOADING * len(panels)


def load_makers(targets: Sequence[Target], *, with_charts: bool) -> None:
    """Import everything that making these artifacts takes; python-pptx only for charts."""
    load_planners(targets)
    if with_charts and any(target.output == "deck" for target in targets):
        load("builder.deck.chart:chart_parts")
    for output in _outputs_of(targets):
        for place in (output.ready, output.render, *output.judges, output.compare):
            load(place)
        load(output.ready)()


def load_planners(targets: Sequence[Target]) -> None:
    """Import everything that planning these artifacts takes."""
    for place in ("builder.edition.make:make_edition", *(one.plan for one in _outputs_of(targets))):
        load(place)


def _outputs_of(targets: Sequence[Target]) -> tuple[Output, ...]:
    return tuple(OUTPUTS[name] for name in dict.fromkeys(target.output for target in targets))


class Editions:
    """The editions of a topic, each made once: sheet and booklet are of the same."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self._made: dict[str, tuple[Any, tuple[Finding, ...]]] = {}

    def of(self, profile: str) -> tuple[Any, tuple[Finding, ...]]:
        """Give the edition of a profile, and what there is to tell of it."""
        if profile not in self._made:
            make_edition = load("builder.edition.make:make_edition")
            self._made[profile] = make_edition(
                self.material.outline,
                clinic=self.material.clinic,
                references=self.material.references,
                profile=profile,
                pictures=self.material.pictures,
            )
        return self._made[profile]


def plan(editions: Editions, target: Target) -> tuple[Any, Any, tuple[Finding, ...]]:
    """Make the edition and the plan of a target."""
    material = editions.material
    edition, found = editions.of(target.edition)
    if has_errors(found):
        return edition, None, found
    planner = load(OUTPUTS[target.output].plan)
    choices: dict[str, Any] = {"paper": target.paper} if target.paper else {}
    told: tuple[Finding, ...] = ()
    if target.output == "deck" and material.template:
        read_design = load("builder.deck.template_file:read_design")
        choices["design"], told = read_design(
            material.template.data,
            material.template.name,
            choices=material.clinic.template_layouts,
        )
        if has_errors(told):
            return edition, None, (*found, *told)
    planned, more = planner(edition, **choices)
    return edition, planned, (*found, *told, *more)


def make(editions: Editions, target: Target, stamp: Stamp) -> Made:
    """Plan, render and verify one artifact; with an error there are no bytes."""
    edition, planned, found = plan(editions, target)
    if has_errors(found):
        return Made(target.path, b"", found, 0)
    output = OUTPUTS[target.output]
    warnings = editions.material.lasting_warnings + len(found)
    data = load(output.render)(planned, replace(stamp, warnings=str(warnings)))
    verified = [finding for judge in output.judges for finding in load(judge)(data, target.path)]
    verified += load(output.compare)(edition, data, target.path)
    findings = (*found, *verified)
    return Made(target.path, b"" if has_errors(findings) else data, findings, warnings)


def load(place: str) -> Callable[..., Any]:
    """Import a function named as `module:function`."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
