"""What holds for every outline: nothing lost, nothing misplaced, nothing thrown."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings import Finding, Span
from builder.outline.clinic import read_clinic
from builder.outline.decode import decode
from builder.outline.diagram_model import Curve, Diagram
from builder.outline.model import Outline
from builder.outline.part_model import Chart, Evidence, Myths, Poll
from builder.outline.read import read_outline
from builder.outline.references import read_references
from builder.outline.strict_yaml import Mapping, Node, Scalar, Sequence, read_yaml
from builder.outline.text_model import Citation, ClinicField, Key, Run, Words
from builder.outline.texts import texts_of
from tests.outline.given import FRONT, read_body, section, words_at

BODY = """
# Soap and **20 seconds** stop many infections

<!-- id: why; short: Why it works; minutes: 3 -->

- Germs travel from hands to mouth and nose
- Soap lifts germs off skin [@smith2020]
  <!-- note: how much more? -->
  - Water alone leaves more behind
  - So does a quick rinse
- *Twenty seconds* is about two birthday songs

## Handout

Germs move from your hands to your mouth. Soap lifts them
off your skin [@smith2020; @lee2018]. Water alone
leaves [more behind](https://example.org/more).

### What about gel?

Ask us at {clinic.phone} which gel to buy.

1. Wet your hands.
2. Rub them.
   - Backs and thumbs too

## Speaker notes

Hold up your hands.

- Show the wash on camera.

## Chart

```yaml
type: bar
title: Soap leaves fewer germs behind
unit: hands, of 100
source: smith2020
alt: Bar chart. After water alone 23 of 100, after soap 8.
```

| Wash        | Hands |
|-------------|------:|
| Water alone |    23 |
| Soap        |   8.5 |

## Table

```yaml
title: Soap or gel?
```

| Your hands are | Use |
|---|---|
| dirty | soap [@lee2018] |
| clean \\| dry | gel |

## Evidence

| claim | how sure | sources | for clinicians | box |
|---|---|---|---|---|
| Soap removes germs | We know | @smith2020, lee2018 | one trial | yes |
| Washing prevents every cold | Not proven | @lee2018 | | |

## Try this

<!-- sheet: 1 -->

- Wash before each meal.
  - Why: germs enter by the mouth.

# Wash at five moments

<!-- id: when -->

- Before you eat

## Call soon

- Your skin cracks.

## Diagram

```yaml
type: links
title: Two ways
alt: Two arrows.
source: lee2018
label: One study.
```

- Dry skin -> Cracks, germs
- Cracks → Dry skin

## Diagram

```yaml
type: curve
title: Germs over a day
x: hours
y: germs
alt: Two lines.
idea-drawing: yes
```

- With soap: rise, fall
- Without: rise, stay

## Diagram

```yaml
type: icon-array
title: Few hands
alt: Eight of 100.
count: 8
```

- 8 of 100 hands carry germs
- Most do not

## Picture

```yaml
src: figures/sink.png
alt: Hands under a tap.
credit: Clinic staff
licence: CC BY 4.0
```

Rub palms, backs
and **thumbs**.

## Words to know

- **germs** (jurms), germ: Tiny living things, some bad.
- **foam:** Soap and
  air [@lee2018].

## Poll

How long is a good hand wash?

- 5 seconds
- 20 seconds

Answer: 20 seconds. Longer adds little.

## Teach back

| say | listen for |
|---|---|
| Show me how. | Soap, all sides |

## Myth or fact

| you may hear | what the evidence says | how sure we are of the answer |
|---|---|---|
| "Hot water kills germs" | It does not | We think |

## Log

```yaml
title: One week
rows: 7
```

| Day | Before meals |
|---|---|

## Read more

- [MedlinePlus: hands](https://medlineplus.gov/)

# Ask before you book

<!-- id: book; kind: marketing -->

## Call to action

```yaml
action: Book a call
url: "{clinic.booking}"
```
"""

LINES = BODY.split("\n")

REFERENCES = """\
references:
  - id: lee2018
    type: report
    title: Hands at home
    author:
      - family: Lee
        given: D.
    issued: 2018
    URL: https://example.org
"""

CLINIC = """\
name: Example Clinic
phone: 555-0100
emergency: "911"
editions:
  - webinar
"""

# What people and programs put where it does not belong.
SNIPPETS = st.sampled_from(
    [
        *"#*-_`[](){}<>|\\&:;@!=+~.,'\"",
        *(" ", "  ", "    ", "\t", "\n", "\n\n", "\u00a0", "\u2019", "é", "你好", "\U0001f600"),
        *("# ", "## ", "- ", "* ", "1. ", "7) ", "> ", "---", "```", "```yaml", "| ", "**", "<!--"),
        *(
            "-->",
            "\n<!-- note: a\n\nb -->\n",
            "<b>",
            "[@a]",
            "[@",
            "](",
            "](http://x y)",
            "[x](#y)",
            "{clinic.",
            "{clinic.name}",
        ),
        *("&amp;", "\\*", "http://x", "<http://x>", "![a](b)", "## Handout", "# Wash", ": ", " #"),
        *("title: x", "\n<!-- id: a -->\n", "\n## Chart\n", "\n|---|---|\n", "word", "5"),
        *("->", "-->", "→", "**: ", ": rise, stay", "Answer: ", "\n## Poll\n", "\n## Log\n", "(x)"),
    ]
)
ANY_TEXT = st.lists(SNIPPETS | st.text(max_size=3), max_size=30).map("".join)


@st.composite
def changed(draw: st.DrawFn, whole: str) -> str:
    """Change a text in one to four places, as a slip of the hand does."""
    lines = whole.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["delete", "repeat", "swap", "insert", "cut", "join"])):
            case "delete" if len(lines) > 1:
                del lines[at]
            case "repeat":
                lines.insert(other, lines[at])
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "insert":
                place = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:place] + draw(SNIPPETS) + lines[at][place:]
            case "cut":
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
            case "join" if at + 1 < len(lines):
                lines[at : at + 2] = [lines[at] + lines[at + 1]]
        lines = "\n".join(lines).split("\n")
    return "\n".join(lines)


def well_told(found: tuple[Finding, ...], text: str) -> None:
    """Hold each finding to a place in the file, a message and a hint, each on one line."""
    lines = text.split("\n")
    for one in found:
        span = one.span
        assert 1 <= span.line <= span.end_line <= len(lines) + 1, one
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, one
        assert (span.line, span.column) <= (span.end_line, span.end_column), one
        assert re.fullmatch(r"R[0-9]{3}", one.code)
        assert one.message.strip(), one
        assert one.hint.strip(), one
        assert "\n" not in one.message + one.hint, one
        assert len(one.message + one.hint) < 400, one


@settings(max_examples=80, deadline=None)
@given(ANY_TEXT | changed(FRONT + BODY) | ANY_TEXT.map(lambda body: FRONT + body))
def test_reads_or_tells_whatever_it_is_given(text: str) -> None:
    outline, found = read_outline(text, file="outline.md", topic="hands")

    assert outline is not None or found
    well_told(found, text.replace("\r\n", "\n").replace("\r", "\n"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60) | changed(FRONT + BODY).map(str.encode))
def test_decodes_or_tells_whatever_it_is_given(data: bytes) -> None:
    found: list[Finding] = []

    text = decode(data, file="outline.md", found=found)

    assert (text is None) == bool(found)


@settings(max_examples=80, deadline=None)
@given(ANY_TEXT | changed(REFERENCES) | changed(CLINIC))
def test_reads_or_tells_whatever_other_files_hold(text: str) -> None:
    clinic, clinic_found = read_clinic(text, file="clinic.yaml")
    _, found = read_references(text, file="references.yaml")

    assert (clinic is None) == bool(clinic_found)
    well_told(found, text)
    well_told(clinic_found, text)


@settings(max_examples=60, deadline=None)
@given(changed(BODY))
def test_loses_no_word_without_a_finding(body: str) -> None:
    outline, found = read_body(body)

    if not found:
        assert outline is not None
        assert Counter() == Counter(_written(body)) - Counter(_read(outline))


@pytest.mark.parametrize("line", [at for at, words in enumerate(LINES) if not words])
def test_reads_the_same_with_a_note_on_any_blank_line(line: int) -> None:
    noted = [*LINES[:line], "", "<!-- note: nobody", "", "reads - this -->", "", *LINES[line:]]

    outline, found = read_body("\n".join(noted))

    assert found == ()
    assert _texts(read_body(BODY)[0]) == _texts(outline)


def _texts(outline: Outline | None) -> list[tuple[str, str]]:
    return [(text.id, text.plain) for text in texts_of(outline.sections if outline else ())]


_GRAMMAR = re.compile(r" {0,3}##[ \t]|[|\s]*(?:claim|say|you may hear)\s*\|", re.IGNORECASE)
_YAML = re.compile(
    "/(?:short|title|unit|alt|label|x|y|(?:left|right)(?:-caption)?|credit|licence|action|url)"
)


def _written(body: str) -> str:
    """The letters of headlines, small headings, points, paragraphs and cells, line by line."""
    kept: list[str] = []
    fenced = False
    for line in re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL).split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and not _GRAMMAR.match(line):
            kept.append(re.sub(r"^[ \t]*[0-9]+[.)][ \t]|&[a-z]+;", "", line))
    return _letters(kept)


def _read(outline: Outline) -> str:
    """The letters that an outline holds, those of comments and yaml blocks left out."""
    pieces: list[str] = []
    for text in texts_of(outline.sections):
        if not _YAML.fullmatch(text.id, text.id.rindex("/")):
            pieces.append(text.plain)
            pieces += (run.link for run in text.runs if isinstance(run, Words | ClinicField))
            pieces += (key.name for key in text.keys)
    for part in (part for one in outline.sections for part in one.parts):
        match part:
            case Chart(rows=rows):
                pieces += (str(value) for row in rows for value in row.values)
            case Evidence(rows=claims):
                pieces += (f"{row.sure.value} {'yes' if row.box else ''}" for row in claims)
                pieces += (key.name for row in claims for key in row.keys)
            case Myths(rows=myths):
                pieces += (row.sure.value for row in myths)
            case Diagram(form=Curve(lines=lines)):
                pieces += ("rise stay" if line.stays else "rise fall" for line in lines)
            case Poll():
                pieces.append("answer")
    return _letters(pieces)


def _letters(pieces: list[str]) -> str:
    return "".join(re.findall(r"[^\W_]", "".join(pieces).lower()))


@settings(max_examples=60, deadline=None)
@given(changed(FRONT + BODY))
def test_places_every_text_where_its_words_stand(whole: str) -> None:
    outline, found = read_outline(whole, file="outline.md", topic="hands")

    for text in texts_of(outline) if outline and not found else ():
        bare = re.sub(r"\]\([^)]*\)|\[\s*@[^\]]*\]", "", words_at(text.span, whole))
        written, said = re.findall(r"[^\W_]", bare), re.findall(r"[^\W_]", text.plain)
        if said and isinstance(text.runs[0], Words):
            assert said[0] == written[0], text
        if said and isinstance(text.runs[-1], Words):
            assert said[-1] == written[-1], text


@settings(max_examples=60, deadline=None)
@given(changed(FRONT + BODY))
def test_names_every_text_once(whole: str) -> None:
    outline, found = read_outline(whole, file="outline.md", topic="hands")

    if outline and not found:
        names = Counter(text.id for text in texts_of(outline))
        assert {} == {name: count for name, count in names.items() if count > 1}


@settings(max_examples=40, deadline=None)
@given(whole=changed(FRONT + BODY), ending=st.sampled_from(["\r\n", "\r"]), marked=st.booleans())
def test_reads_the_same_whatever_ends_its_lines(*, whole: str, ending: str, marked: bool) -> None:
    data = (whole.replace("\n", ending)).encode("utf-8-sig" if marked else "utf-8")
    found: list[Finding] = []

    text = decode(data, file="outline.md", found=found)

    assert text is None or text == whole
    assert found or read_outline(whole.replace("\n", ending), file="o", topic="hands") == (
        read_outline(whole, file="o", topic="hands")
    )


PLAIN = st.text("abcDEFé5你", min_size=1, max_size=6)
SIGNS = st.sampled_from("*_[]{}<&`#\\")
Piece = tuple[str, Run]


def _words(text: str) -> Piece:
    return text, Words(text)


def _strong(text: str) -> Piece:
    return f"**{text}**", Words(text, strong=True)


def _link(text: str) -> Piece:
    return f"[{text}](https://example.org/a)", Words(text, link="https://example.org/a")


def _escaped(sign: str) -> Piece:
    return f"\\{sign}", Words(sign)


PIECES: st.SearchStrategy[Piece] = st.one_of(
    PLAIN.map(_words),
    PLAIN.map(_strong),
    PLAIN.map(lambda text: (f"*{text}*", Words(text, strong=True))),
    PLAIN.map(_link),
    SIGNS.map(_escaped),
    st.just(("[@a1; @b-2]", Citation((Key("a1", Span("")), Key("b-2", Span("")))))),
    st.just(("{clinic.phone}", ClinicField("phone", Span("")))),
    st.just(("&amp;", Words("&"))),
    st.just(("5 * 3 < 16", Words("5 * 3 < 16"))),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", "\n", "\n  "])), min_size=1, max_size=8))
def test_reads_every_letter_of_a_text(pieces: list[tuple[Piece, str]]) -> None:
    written = "".join(source + gap for (source, _), gap in pieces)
    body = f"# A\n<!-- id: a -->\n## Handout\nSo {written.strip()} end\n"

    text = texts_of(section(body).parts)[0]

    shown = " ".join(["So", *(_bare(run) for (_, run), _ in pieces), "end"])
    assert shown == " ".join(" ".join(map(_bare, text.runs)).split())
    marked = [run for run in text.runs if isinstance(run, Words) and (run.strong or run.link)]
    expected = [run for (_, run), _ in pieces if isinstance(run, Words)]
    assert [run for run in expected if run.strong or run.link] == marked
    for run in text.runs:
        for place in _places(run):
            assert words_at(place, FRONT + body) in ("@a1", "@b-2", "{clinic.phone}")


def _bare(run: Run) -> str:
    match run:
        case Words(text=words):
            return words.strip()
        case Citation(keys=keys):
            return "+".join(key.name for key in keys)
        case ClinicField(key=key):
            return f"={key}="


def _places(run: Run) -> list[Span]:
    match run:
        case Citation(keys=keys):
            return [key.span for key in keys]
        case ClinicField(span=span):
            return [span]
    return []


CELL = st.sampled_from(["a", "b c", "", "x \\| y", "**d**", "é", "5%", "-1", "[@a1]", "you \\*"])


@settings(max_examples=60, deadline=None)
@given(
    table=st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(CELL, min_size=1, max_size=5) | st.lists(CELL, min_size=width, max_size=width),
            min_size=1,
            max_size=4,
        ).map(lambda rows: (width, rows))
    ),
    bordered=st.booleans(),
)
def test_reads_every_cell_or_tells_of_its_row(
    *, table: tuple[int, list[list[str]]], bordered: bool
) -> None:
    width, rows = table
    head = [f"h{at}" for at in range(width)]
    lines = [head, ["---"] * width, *(["r", *row[1:]] for row in rows)]
    needed = width == 1 or any(row[-1] == "" for row in rows)
    border = "|" if bordered or needed else ""
    shown = "\n".join(f"{border} {' | '.join(line)} {border}" for line in lines)
    body = f"# A\n<!-- id: a -->\n## Table\n```yaml\ntitle: T\n```\n{shown}\n"

    outline, found = read_body(body)

    ragged = [one.span.line for one in found if one.code == "R170"]
    assert ragged == [9 + at for at, row in enumerate(rows) if len(row) != width]
    if not ragged:
        assert outline is not None
        (part,) = outline.sections[0].parts
        read = [text.plain for text in texts_of(part)][1:]
        assert [_cell(cell) for line in (head, *lines[2:]) for cell in line] == read


def _cell(words: str) -> str:
    return re.sub(r"\\(.)|\*\*|\[@a1\]", r"\1", words).strip()


TREE: st.SearchStrategy[object] = st.recursive(
    st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc-", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.text("abc-", min_size=1, max_size=4), TREE, max_size=4))
def test_reads_back_every_yaml_value_as_text(tree: dict[str, object]) -> None:
    found: list[Finding] = []

    node = read_yaml(_yaml(tree), file="y", first_line=1, found=found)

    if not found:
        assert tree == _tree(node)
    else:
        assert {"R104"} == {one.code for one in found}


def _yaml(tree: object) -> str:
    match tree:
        case dict():
            return "{" + ", ".join(f'"{key}": {_yaml(value)}' for key, value in tree.items()) + "}"
        case list():
            return "[" + ", ".join(map(_yaml, tree)) + "]"
    return '"' + "".join(f"\\U{ord(letter):08X}" for letter in str(tree)) + '"'


def _tree(node: Node | None) -> object:
    match node:
        case Mapping(entries=entries):
            return {key.text: _tree(value) for key, value in entries}
        case Sequence(nodes=nodes):
            return [_tree(inner) for inner in nodes]
        case Scalar(text=text):
            return text
    return None
