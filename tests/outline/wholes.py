"""Whole outlines with any part in any form, as hypothesis draws them: nothing is wrong with them.

Each comes with what reading it has to give back: every text's words and how they stand in the file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

Draw = st.DrawFn
Said = tuple[str, str]  # how a text is written, and its plain words


@dataclass(frozen=True, slots=True)
class Written:
    """A stretch of an outline, and the texts in it."""

    source: str
    texts: tuple[Said, ...]


WORD = st.text("abcxyzéßД你", min_size=1, max_size=5)
PIECE: st.SearchStrategy[Said] = st.one_of(
    WORD.map(lambda word: (word, word)),
    WORD.map(lambda word: (f"**{word}**", word)),
    WORD.map(lambda word: (f"*{word}*", word)),
    WORD.map(lambda word: (f"[{word}](https://example.org/a)", word)),
    WORD.map(lambda word: (f"[{word}](#b-c)", word)),
    st.just(("{clinic.phone}", "{clinic.phone}")),
    st.just((r"a\*b \[c\]", "a*b [c]")),
    st.just(("&amp;", "&")),
    st.just(("“5 * 3” – it’s < 16,5 %.", "“5 * 3” – it’s < 16,5 %.")),
)
CITED = st.sampled_from(["", "", " [@lee2018]", " [@smith2020; @lee2018]"])


def said(draw: Draw, gap: str = " ") -> Said:
    """Draw a text that may have any mark; `gap` parts its pieces."""
    first = draw(WORD)
    pieces = draw(st.lists(PIECE, max_size=3))
    written = gap.join((first, *(source for source, _ in pieces))) + draw(CITED)
    return written, " ".join((first, *(plain for _, plain in pieces)))


def words(draw: Draw) -> Said:
    """Draw plain words alone, for a yaml value."""
    plain = " ".join(draw(st.lists(WORD, min_size=1, max_size=4)))
    return plain, plain


def listed(draw: Draw, *, fewest: int = 1, most: int = 4, below: bool = True) -> Written:
    """Draw a list, perhaps with lists below its items."""
    lines, texts = [], []
    for _ in range(draw(st.integers(fewest, most))):
        text = said(draw, draw(st.sampled_from([" ", "\n  "])))
        lines.append(f"- {text[0]}")
        texts.append(text)
        for _ in range(draw(st.integers(0, 2)) if below else 0):
            inner = said(draw, draw(st.sampled_from([" ", "\n    "])))
            lines.append(f"  - {inner[0]}")
            texts.append(inner)
    return Written("\n".join(lines), tuple(texts))


def prose(draw: Draw, *, headings: bool) -> Written:
    """Draw paragraphs, lists and small headings."""
    blocks: list[Written] = []
    kinds = ["paragraph", "list", *(["heading"] if headings else [])]
    for kind in draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=4)):
        text = said(draw, draw(st.sampled_from([" ", "\n"])) if kind == "paragraph" else " ")
        after_list = bool(blocks) and blocks[-1].source.startswith("- ")
        if kind == "list" and not after_list:
            blocks.append(listed(draw))
        else:
            blocks.append(Written(("### " if kind == "heading" else "") + text[0], (text,)))
    return _together(blocks)


def table(draw: Draw, head: tuple[str, ...], *cells: Callable[[Draw], Said]) -> Written:
    """Draw the rows below a head whose words are part of the grammar."""
    rows = [[cell(draw) for cell in cells] for _ in range(draw(st.integers(1, 3)))]
    return Written(
        _rows([head, ("---",) * len(head), *([cell[0] for cell in row] for row in rows)]),
        tuple(cell for row in rows for cell in row),
    )


def cell(draw: Draw) -> Said:
    """Draw a cell that may hold an escaped pipe."""
    written, plain = said(draw)
    return (f"x \\| {written}", f"x | {plain}") if draw(st.booleans()) else (written, plain)


def settings(*pairs: tuple[str, str]) -> str:
    """Write a yaml block."""
    return "```yaml\n" + "".join(f"{key}: {value}\n" for key, value in pairs) + "```\n\n"


def _rows(rows: list[object]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)  # type: ignore[arg-type]


def _together(blocks: list[Written]) -> Written:
    source = "\n\n".join(block.source for block in blocks)
    return Written(source, tuple(text for block in blocks for text in block.texts))


def handout(draw: Draw) -> Written:
    return prose(draw, headings=True)


def notes(draw: Draw) -> Written:
    return prose(draw, headings=False)


def chart(draw: Draw) -> Written:
    title, unit, alt = words(draw), words(draw), words(draw)
    head, name = said(draw), said(draw)
    number = draw(st.sampled_from(["0", "-4", "12.50", "999"]))
    fence = settings(
        ("type", "bar"),
        ("title", title[0]),
        ("unit", unit[0]),
        ("source", "lee2018"),
        ("alt", f'"{alt[0]}"'),
    )
    rows = _rows([("", head[0]), ("---", "--:"), (name[0], number)])
    return Written(fence + rows, (title, unit, alt, ("", ""), head, name))


def data_table(draw: Draw) -> Written:
    title, head = words(draw), (cell(draw), cell(draw))
    rows = table(draw, (head[0][0], head[1][0]), cell, cell)
    return Written(settings(("title", title[0])) + rows.source, (title, *head, *rows.texts))


def evidence(draw: Draw) -> Written:
    head = ("claim", "how sure", "sources", "for clinicians", "box")
    claim, note = cell(draw), said(draw)
    row = (claim[0], "We think", "@lee2018, smith2020", note[0], "yes")
    bare = (claim[0], "Not proven", "", "", "")
    return Written(_rows([head, ("---",) * 5, row, bare]), (claim, note, claim))


def glossary(draw: Draw) -> Written:
    lines, texts = [], []
    for _ in range(draw(st.integers(1, 3))):
        name, meaning = words(draw), said(draw, draw(st.sampled_from([" ", "\n  "])))
        more = draw(st.lists(WORD, max_size=3))
        say = draw(st.lists(WORD, max_size=1))
        shown = "".join(f" ({one})" for one in say) + "".join(f", {form}" for form in more)
        colon = "**:" if shown or draw(st.booleans()) else ":**"
        start = f"- **{name[0]}" + (f"**{shown}:" if shown else colon)
        lines.append(f"{start} {meaning[0]}")
        texts += [name, *((one, one) for one in (*say, *more)), meaning]
    return Written("\n".join(lines), tuple(texts))


def diagram(draw: Draw) -> Written:
    title, alt, label = words(draw), words(draw), words(draw)
    name, more, inner = draw(st.sampled_from(DRAWINGS))(draw)
    pairs = [("type", name), ("title", title[0]), ("alt", alt[0])]
    texts = [title, alt]
    if draw(st.booleans()):
        pairs += [("label", label[0]), ("idea-drawing", "yes"), ("source", "lee2018, smith2020")]
        texts.append(label)
    pairs += [(key, value[0]) for key, value in more if value[0]]
    keyed = [value for key, value in more if key not in ("count", "of", "icon")]
    return Written(settings(*pairs) + inner.source, (*texts, *keyed, *inner.texts))


Drawing = tuple[str, list[tuple[str, Said]], Written]


def steps(draw: Draw) -> Drawing:
    return draw(st.sampled_from(["flow", "cycle", "layers"])), [], listed(draw, fewest=3, most=6)


def compare(draw: Draw) -> Drawing:
    sides = [said(draw) for _ in range(4)]
    lines = [f"{indent}- {side[0]}" for indent, side in zip(["", "  "] * 2, sides, strict=True)]
    return "compare", [], Written("\n".join(lines), tuple(sides))


def icons(draw: Draw) -> Drawing:
    of = draw(st.integers(1, 100))
    count = draw(st.integers(0, of))
    keys = [("count", (str(count), "")), ("of", (str(of), "")), ("icon", ("dots", ""))]
    return "icon-array", keys, listed(draw, below=False)


def arrows(draw: Draw) -> Drawing:
    lines, texts = [], []
    for _ in range(draw(st.integers(1, 4))):
        start, *ends = (words(draw) for _ in range(draw(st.integers(2, 3))))
        sign = draw(st.sampled_from([" -> ", "->", " → ", " -\\> "]))
        lines.append(f"- {start[0]}{sign}{', '.join(end[0] for end in ends)}")
        texts += [start, *ends]
    return "links", [], Written("\n".join(lines), tuple(texts))


def curve(draw: Draw) -> Drawing:
    names = [said(draw) for _ in range(draw(st.integers(1, 2)))]
    ends = draw(st.lists(st.sampled_from(["stay", "fall"]), min_size=2, max_size=2))
    lines = [f"- {name[0]}: rise, {end}" for name, end in zip(names, ends, strict=False)]
    return (
        "curve",
        [("x", words(draw)), ("y", words(draw))],
        Written("\n".join(lines), tuple(names)),
    )


def overlap(draw: Draw) -> Drawing:
    return "overlap", [("x", words(draw))], listed(draw, fewest=2, most=2, below=False)


def barrier(draw: Draw) -> Drawing:
    keys = ("left", "right", "left-caption", "right-caption")
    more = [(key, words(draw)) for key in keys]
    return "barrier", more, listed(draw, fewest=5, most=5, below=False)


DRAWINGS = (steps, compare, icons, arrows, curve, overlap, barrier)


def picture(draw: Draw) -> Written:
    alt, credit, licence = words(draw), words(draw), words(draw)
    file = draw(st.sampled_from(["a.png", "figures/a_b-2.jpg", "a/b/c/d.jpeg"]))
    is_decorative = draw(st.booleans())
    shown = ("decorative", "yes") if is_decorative else ("alt", alt[0])
    fence = settings(("src", file), shown, ("credit", credit[0]), ("licence", licence[0]))
    captions = [said(draw, "\n")] if draw(st.booleans()) else []
    texts = (*(() if is_decorative else (alt,)), credit, licence, *captions)
    return Written(fence + "".join(caption[0] for caption in captions), texts)


def poll(draw: Draw) -> Written:
    options = draw(st.lists(WORD, min_size=2, max_size=5, unique_by=str.casefold))
    question, why = said(draw, "\n"), said(draw)
    right = draw(st.sampled_from(options))
    answer = (f"{right}. {why[0]}", f"{right}. {why[1]}")
    lines = "\n".join(f"- {option}" for option in options)
    source = f"{question[0]}\n\n{lines}\n\nAnswer: {answer[0]}"
    return Written(source, (question, *((option, option) for option in options), answer))


def teach_back(draw: Draw) -> Written:
    return table(draw, ("say", "listen for"), cell, cell)


def myths(draw: Draw) -> Written:
    head = ("you may hear", "what the evidence says", "how sure we are of the answer")
    rows = table(draw, head, cell, cell, lambda _: ("We do not know yet", ""))
    return Written(rows.source, tuple(text for text in rows.texts if text[1]))


def log(draw: Draw) -> Written:
    title, heads = words(draw), [cell(draw) for _ in range(draw(st.integers(1, 5)))]
    rows = draw(st.integers(1, 60))
    table = _rows([[head[0] for head in heads], ["---"] * len(heads)])
    return Written(settings(("title", title[0]), ("rows", str(rows))) + table, (title, *heads))


def read_more(draw: Draw) -> Written:
    links = [words(draw) for _ in range(draw(st.integers(1, 3)))]
    texts = tuple((f"a [{link[0]}](https://example.org/b) c", f"a {link[0]} c") for link in links)
    return Written("\n".join(f"- {written}" for written, _ in texts), texts)


def call(draw: Draw) -> Written:
    action = words(draw)
    address = draw(st.sampled_from(["{clinic.booking}", "{clinic.web}", "https://example.org/_b_"]))
    fence = settings(("action", action[0]), ("url", f'"{address}"'))
    return Written(fence, (action, (address, address)))


def list_part(draw: Draw) -> Written:
    items = listed(draw)
    sheet = draw(st.sampled_from(["", "<!-- sheet: 2 -->\n\n"]))
    return Written(sheet + items.source, items.texts)


PARTS: dict[str, Callable[[Draw], Written]] = {
    "Handout": handout,
    "Speaker notes": notes,
    "Chart": chart,
    "Diagram": diagram,
    "Picture": picture,
    "Table": data_table,
    "Evidence": evidence,
    "Words to know": glossary,
    "Always": list_part,
    "Try this": list_part,
    "Get help now": list_part,
    "Call right away": list_part,
    "Call soon": list_part,
    "Questions to ask": list_part,
    "Poll": poll,
    "Teach back": teach_back,
    "Myth or fact": myths,
    "Log": log,
    "Read more": read_more,
    "Call to action": call,
}
SEVERAL = ("Chart", "Diagram", "Picture", "Table")


@st.composite
def wholes(draw: Draw) -> Written:
    """Draw the sections of an outline."""
    return _together([_section(draw, number) for number in range(draw(st.integers(1, 3)))])


def _section(draw: Draw, number: int) -> Written:
    headline, short = said(draw), words(draw)
    names = draw(st.lists(st.sampled_from([*PARTS]), min_size=1, max_size=6, unique=True))
    names += draw(st.lists(st.sampled_from(SEVERAL), max_size=2))
    has_short = draw(st.booleans())
    setting = f"; short: {short[0]}" if has_short else ""
    head = f"# {headline[0]}\n\n<!-- id: s{number}; kind: marketing{setting} -->"
    blocks = [Written(head, (headline, short if has_short else headline))]
    if draw(st.booleans()):
        blocks.append(listed(draw))
    for name in names:
        part = PARTS[name](draw)
        blocks.append(Written(f"## {name}\n\n{part.source}", part.texts))
    return _together(blocks)
