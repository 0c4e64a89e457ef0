"""Every part of the grammar, written by chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.random_outlines.author import Author, yaml

GRADES = ("We know", "We think", "We do not know yet", "Not proven")
PICTURES = ("figures/wide.png", "figures/tall.png", "figures/square.png")


def fence(*pairs: tuple[str, str]) -> str:
    """Write a yaml block; what has no value is left out."""
    return "```yaml\n" + "".join(f"{key}: {value}\n" for key, value in pairs if value) + "```\n\n"


def grid(head: list[str], rows: list[list[str]]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def source(author: Author) -> str:
    """Draw the value of `source`, or none."""
    return ", ".join(author.sources()) if author.happens(0.5) else ""


def handout(author: Author) -> str:
    blocks, was_list = [], False
    for _ in range(author.count(1, 8)):
        kind = author.chance.randrange(4)
        if kind == 0 and not was_list:
            listed = author.items(1, 9)
            blocks.append(numbered(listed) if author.happens(0.3) else listed)
        elif kind == 1:
            blocks += [f"### {author.headline()}", author.paragraph()]
        else:
            blocks.append(author.paragraph())
        was_list = blocks[-1].startswith(("- ", "1. "))
    return "\n\n".join(blocks)


def numbered(listed: str) -> str:
    """Make a list one of steps."""
    lines, count = [], 0
    for line in listed.split("\n"):
        count += not line.startswith(" ")
        lines.append(f" {line}" if line.startswith(" ") else line.replace("-", f"{count}.", 1))
    return "\n".join(lines)


def notes(author: Author) -> str:
    blocks = [author.paragraph() for _ in range(author.count(1, 4))]
    return "\n\n".join([*blocks, author.items(1, 5)] if author.happens(0.3) else blocks)


def chart(author: Author) -> str:
    kind = author.chance.choice(("bar", "column", "line", "range"))
    series = 2 if kind == "range" else author.count(1, 3)
    most = author.chance.choice((9, 100, 5000))
    rows = []
    for _ in range(author.count(1, author.habit.bars)):
        values = sorted(author.chance.randint(0, most) for _ in range(series))
        end = ".5" if author.happens(0.1) else ""
        rows.append([author.brief(), *(f"{value}{end}" for value in values)])
    names = [row[0] for row in rows]
    can_stand_out = kind in {"bar", "column"} and series == 1 and author.happens(0.5)
    plain = [name for name in names if names.count(name) == 1 and name.replace(" ", "").isalnum()]
    head = [author.brief() if author.happens(0.7) else ""]
    head += ["Low", "High"] if kind == "range" else [author.brief() for _ in range(series)]
    return fence(
        ("type", kind),
        ("title", yaml(author.headline())),
        ("unit", author.chance.choice((author.quoted(), '"%"', "hours"))),
        ("source", ", ".join(author.sources())),
        ("alt", yaml(author.sentence())),
        ("label", author.quoted() if author.happens(0.5) else ""),
        ("highlight", yaml(author.chance.choice(plain)) if can_stand_out and plain else ""),
    ) + grid(head, rows)


def diagram(author: Author) -> str:
    kind = author.chance.choice(tuple(DIAGRAMS))
    more, items = DIAGRAMS[kind](author)
    head = fence(
        ("type", kind),
        ("title", yaml(author.headline())),
        ("alt", yaml(author.sentence())),
        ("source", source(author)),
        ("label", author.quoted() if author.happens(0.3) else ""),
        ("idea-drawing", "yes" if author.happens(0.3) else ""),
        *more,
    )
    return head + items


Drawn = tuple[list[tuple[str, str]], str]


def step(author: Author) -> str:
    """Draw a step of a diagram; now and then one that cites, which makes no figure."""
    return author.text() if author.happens(0.1) else author.brief()


def steps(author: Author, fewest: int, most: int, *, below: float = 0.3) -> Drawn:
    lines = []
    for _ in range(author.count(fewest, most)):
        lines.append(f"- {step(author)}")
        if author.happens(below):
            lines += [f"  - {step(author)}" for _ in range(author.count(1, 4))]
    return [], "\n".join(lines)


def icons(author: Author) -> Drawn:
    of = author.chance.choice((10, 20, 100, author.chance.randint(1, 100)))
    more = [("count", str(author.chance.randint(0, of))), ("of", str(of))]
    more.append(("icon", author.chance.choice(("people", "dots"))))
    return more, steps(author, 1, 4, below=0)[1]


def arrows(author: Author) -> Drawn:
    names = list(dict.fromkeys(author.name() for _ in range(author.count(3, 6))))
    names += [f"{names[0]} next"] if len(names) == 1 else []
    lines = []
    for _ in range(author.count(1, 4)):
        start, *ends = author.chance.sample(names, min(author.count(2, 3), len(names)))
        lines.append(f"- {start} -> {', '.join(ends)}")
    return [], "\n".join(dict.fromkeys(lines))


def curve(author: Author) -> Drawn:
    courses = [
        author.chance.choice(("rise, stay", "rise, fall")) for _ in range(author.count(1, 2))
    ]
    lines = [f"- {author.name()}: {course}" for course in courses]
    return [("x", author.quoted()), ("y", author.quoted())], "\n".join(lines)


def overlap(author: Author) -> Drawn:
    return [("x", author.quoted())], steps(author, 2, 2, below=0)[1]


def compare(author: Author) -> Drawn:
    return steps(author, 2, 2, below=1)


def barrier(author: Author) -> Drawn:
    keys = ("left", "right", "left-caption", "right-caption")
    return [(key, author.quoted()) for key in keys], steps(author, 5, 5, below=0)[1]


DIAGRAMS: dict[str, Callable[[Author], Drawn]] = {
    "flow": lambda author: steps(author, 2, 6),
    "cycle": lambda author: steps(author, 3, 6),
    "layers": lambda author: steps(author, 2, 6),
    "compare": compare,
    "icon-array": icons,
    "links": arrows,
    "curve": curve,
    "overlap": overlap,
    "barrier": barrier,
}


def picture(author: Author) -> str:
    is_decorative = author.happens(0.2)
    head = fence(
        ("src", author.chance.choice(PICTURES)),
        ("decorative", "yes" if is_decorative else ""),
        ("alt", "" if is_decorative else yaml(author.sentence())),
        ("credit", author.quoted()),
        ("licence", "CC BY 4.0"),
    )
    return head + (author.text() if author.happens(0.6) else "")


def table(author: Author) -> str:
    width = author.chance.randint(1, author.habit.columns)
    rows = [
        [author.brief(), *(author.text() for _ in range(width - 1))]
        for _ in range(author.count(1, 14))
    ]
    head = fence(("title", yaml(author.headline())), ("source", source(author)))
    return head + grid([author.brief() for _ in range(width)], rows)


def evidence(author: Author) -> str:
    rows = []
    for _ in range(author.count(1, 5)):
        keys = ", ".join(f"@{key}" for key in author.sources()) if author.happens(0.8) else ""
        sure = author.chance.choice(GRADES)
        clinical = author.sentence() if author.happens(0.5) else ""
        box = "yes" if author.boxes and author.happens(0.6) else ""
        rows.append([author.sentence(), sure, keys, clinical, box])
    return grid(["claim", "how sure", "sources", "for clinicians", "box"], rows)


def listed(most: int) -> Callable[[Author], str]:
    def write(author: Author) -> str:
        sheet = f"<!-- sheet: {author.count(1, 3)} -->\n\n" if author.happens(0.5) else ""
        return sheet + author.items(1, most)

    return write


def signs(author: Author) -> str:
    count = author.count(1, 7)
    return "\n".join(f"- {author.plain(min(author.habit.sentence, 8))}." for _ in range(count))


def poll(author: Author) -> str:
    options = list(dict.fromkeys(author.brief() for _ in range(5)))[: author.count(2, 5)]
    options += [f"{options[0]} zu {at}" for at in range(2 - len(options))]
    right = author.chance.choice(options)
    lines = "\n".join(f"- {option}" for option in options)
    return f"{author.sentence()}\n\n{lines}\n\nAnswer: {right}. {author.text()}"


def teach_back(author: Author) -> str:
    rows = [[author.sentence(), author.sentence()] for _ in range(author.count(1, 4))]
    return grid(["say", "listen for"], rows)


def glossary(author: Author, terms: Sequence[str]) -> str:
    lines = []
    for term in terms:
        say = f" ({author.name()})" if author.happens(0.3) else ""
        forms = f", {term}x" if author.happens(0.5) else ""
        lines.append(f"- **{term.replace('-', ' ')}**{say}{forms}: {author.text()}")
    return "\n".join(lines)


def myths(author: Author) -> str:
    head = ["you may hear", "what the evidence says", "how sure we are of the answer"]
    rows = [
        [author.sentence(), author.text(), author.chance.choice(GRADES)]
        for _ in range(author.count(1, 5))
    ]
    return grid(head, rows)


def log(author: Author) -> str:
    heads = [author.brief() for _ in range(author.count(1, author.habit.columns))]
    head = fence(("title", yaml(author.headline())), ("rows", str(author.count(1, 60))))
    return head + grid(heads, [])


def read_more(author: Author) -> str:
    return "\n".join(f"- {link(author)}" for _ in range(author.count(1, 5)))


def link(author: Author) -> str:
    path = "/".join(author.chance.choices(("a", "en-us", "health_topics", "b?c=d&e=1"), k=3))
    return f"[{author.plain(author.habit.sentence)}](https://example.org/{path})"


def call(author: Author) -> str:
    address = author.chance.choice(("{clinic.booking}", "{clinic.web}", "https://example.org/_b"))
    return fence(("action", author.quoted()), ("url", yaml(address))).rstrip()


PARTS: dict[str, Callable[[Author], str]] = {
    "Handout": handout,
    "Speaker notes": notes,
    "Chart": chart,
    "Diagram": diagram,
    "Picture": picture,
    "Table": table,
    "Evidence": evidence,
    "Always": listed(4),
    "Try this": listed(8),
    "Get help now": signs,
    "Call right away": signs,
    "Call soon": signs,
    "Questions to ask": listed(5),
    "Poll": poll,
    "Teach back": teach_back,
    "Myth or fact": myths,
    "Log": log,
    "Read more": read_more,
}
SEVERAL = ("Chart", "Diagram", "Picture", "Table")
SHOWN = (*SEVERAL, "Poll")  # a section with one of them has a slide
