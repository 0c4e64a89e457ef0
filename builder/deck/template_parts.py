"""A template's masters, layouts, themes and pictures made ready for a deck, and nothing else.

Each gets a new name, so that it never meets a part of ours. What leads elsewhere (links, tags,
sounds, embedded objects, anything outside the file) is taken out together with what shows it.
"""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from builder.deck.design import Carried, CarriedPart
from builder.deck.package import RELATIONSHIPS
from builder.deck.presentation import CONTENT, OFFICE
from builder.deck.template_package import TemplateFile, Unreadable
from builder.deck.xml import HEADER, A, P, R, escape
from builder.printable import printable

FIRST_MASTER_ID = 2147483648  # ECMA-376 part 1, 19.7.14
_KEPT = ("slideMaster", "slideLayout", "theme", "themeOverride", "image")
_SMALL = ("hlinkClick", "hlinkHover", "hlinkMouseOver", "tags", "custData", "snd", "sndAc")
_TYPES = {
    "slideMaster": f"{CONTENT}slideMaster+xml",
    "slideLayout": f"{CONTENT}slideLayout+xml",
    "theme": f"{OFFICE}theme+xml",
    "themeOverride": f"{OFFICE}themeOverride+xml",
}
_PICTURES = {
    "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/x-emf": "emf",
    "image/x-wmf": "wmf", "image/svg+xml": "svg", "image/bmp": "bmp", "image/tiff": "tiff",
}  # fmt: skip


class Carrier:
    """Collects the parts of a template under the names that they get in a deck."""

    def __init__(self, file: TemplateFile, main: str) -> None:
        """Begin at the main part, and follow what it leads to."""
        self.file, self.main = file, main
        self.names: dict[str, str] = {}
        """From the name of a part in the template to its name in the deck."""
        self._parts: list[CarriedPart] = []
        self._counts: dict[str, int] = {}

    def carry(self, *, is_ours: bool) -> Carried:
        """Take over every master and what it leads to."""
        masters, number = [], FIRST_MASTER_ID
        for one in self.file.targets(self.main):
            if one.kind == "slideMaster" and one.part not in self.names:
                masters.append((number, self._take(one.part, "slideMaster", number)))
                number += 1 + len([t for t in self.file.targets(one.part) if _is_layout(t.kind)])
        root = self.file.xml(self.main)
        _cut(root, {one.id for one in self.file.targets(self.main)})
        size, style = root.find(f"{{{P}}}sldSz"), root.find(f"{{{P}}}defaultTextStyle")
        if not masters or size is None:
            raise Unreadable("it has no slide master, or does not say how large its slides are")
        return Carried(
            parts=tuple(self._parts),
            masters=tuple(masters),
            themes=self._counts.get("theme", 0),
            default_text="" if style is None else etree.tostring(style, encoding="unicode").strip(),
            width=_side(size.get("cx")),
            height=_side(size.get("cy")),
            is_ours=is_ours,
        )

    def _take(self, part: str, kind: str, number: int = 0) -> str:
        """Take over a part and what it needs; give the name that it has then."""
        if part in self.names:
            return self.names[part]
        content_type = _TYPES.get(kind) or self.file.content_type(part)
        name = self.names[part] = self._name(kind, content_type)
        if kind == "image":
            self._parts.append(CarriedPart(name, content_type, self.file.data(part)))
            return name
        root = self.file.xml(part)
        rows, lost = [], set()
        for one in self.file.targets(part):
            if one.part and one.kind in _KEPT:
                rows.append((one.id, one.kind, self._take(one.part, one.kind)))
            else:
                lost.add(one.id)
        _cut(root, lost)
        if kind == "slideMaster":
            _number_layouts(root, number)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._parts.append(CarriedPart(name, content_type, data))
        folder, _, file = name.rpartition("/")
        self._parts.append(CarriedPart(f"{folder}/_rels/{file}.rels", "", _relationships(rows)))
        return name

    def _name(self, kind: str, content_type: str) -> str:
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        match kind:
            case "image":
                if content_type not in _PICTURES:
                    raise Unreadable(f"it shows a picture of an unknown kind, {content_type}")
                return f"ppt/media/design{count}.{_PICTURES[content_type]}"
            case "theme" | "themeOverride":
                return f"ppt/theme/{kind}{count}.xml"
            case _:
                return f"ppt/{kind}s/{kind}{count}.xml"


def _is_layout(kind: str) -> bool:
    return kind == "slideLayout"


def _side(value: str | None) -> int:
    if value is None or not value.isdecimal() or not 0 < int(value) < 1 << 31:
        raise Unreadable("it does not say how large its slides are")
    return int(value)


def _cut(root: Element, lost: set[str]) -> None:
    """Take out what names a relationship that is not taken over, and what is only for editing."""
    for name in ("custDataLst", "timing", "transition", "controls"):
        for element in list(root.iter(f"{{{P}}}{name}")):
            _remove(element)
    for element in list(root.iter()):
        named = (value for key, value in element.items() if str(key).startswith(f"{{{R}}}"))
        if any(value in lost for value in named):
            _remove(_holder(element))


def _holder(element: Element) -> Element:
    """Give what is to go with an element: itself where it is small, else the whole shape."""
    if etree.QName(element).localname in _SMALL:
        return element
    holder = element
    for ancestor in element.iterancestors():
        if etree.QName(ancestor).localname in ("ext", "bg"):
            return ancestor
        if ancestor.tag == f"{{{P}}}spTree":
            return holder
        holder = ancestor
    return element


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _number_layouts(master: Element, number: int) -> None:
    """Count the ids of layouts on from their master's; two programs may have given one twice."""
    for at, row in enumerate(master.iter(f"{{{P}}}sldLayoutId"), 1):
        row.set("id", str(number + at))


def _relationships(rows: list[tuple[str, str, str]]) -> bytes:
    shown = "".join(
        f'<Relationship Id="{escape(key)}" Type="{R}/{kind}" Target="/{name}"/>'
        for key, kind, name in rows
    )
    return f'{HEADER}<Relationships xmlns="{RELATIONSHIPS}">{shown}</Relationships>'.encode()


def fonts_of(theme: Element) -> dict[str, str]:
    """Give the faces behind `+mj-lt` and `+mn-lt`."""
    found = {}
    for kind, key in (("majorFont", "+mj-lt"), ("minorFont", "+mn-lt")):
        latin = theme.find(f".//{{{A}}}{kind}/{{{A}}}latin")
        found[key] = printable(latin.get("typeface", "")) if latin is not None else ""
    return found
