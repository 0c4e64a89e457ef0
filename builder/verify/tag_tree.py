"""The structure tree of a PDF turned into tags in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.record import record
from builder.verify.pdf_file import PdfFile, as_int, as_name
from builder.verify.pdf_syntax import Entries, Ref, Value

MAX_TAGS = 500_000


@record
class Owned:
    """A mark that a tag owns: its stream and its number there."""

    stream: int
    number: int


@record
class Tied:
    """An annotation that a tag owns."""

    object: int


@dataclass(eq=False, slots=True)
class Tag:
    """One tag; `role` is the standard one, `level` its depth in the tree from 0."""

    id: int
    """The number of its object; 0 where it has none of its own."""
    role: str
    level: int
    entries: Entries
    page: int
    """The object of the page that it says it is on; 0 where it does not."""
    points_up: bool
    """Whether its /P leads to the tag that it hangs below."""
    kids: list[Tag | Owned | Tied] = field(default_factory=list)


class TagTree:
    """All tags, and who owns what."""

    def __init__(self, pdf: PdfFile) -> None:
        self.pdf = pdf
        self.root = pdf.entries(pdf.root.get("StructTreeRoot"))
        self.tags: list[Tag] = []
        """In reading order, parents first."""
        self.top: list[Tag] = []
        self.owners: dict[tuple[int, int], list[Tag]] = {}
        self.tied: dict[int, Tag] = {}
        self.repeated: list[int] = []
        """Objects that hang in the tree twice."""
        self._roles = pdf.entries(self.root.get("RoleMap"))
        self._walk()

    def _walk(self) -> None:
        """Go through the tree without recursion: nobody knows how deep it is."""
        ref = self.pdf.root.get("StructTreeRoot")
        root = ref.number if isinstance(ref, Ref) else 0
        waiting: list[tuple[Value, Tag | None]] = [
            (kid, None) for kid in reversed(self.pdf.array(self.root.get("K")))
        ]
        seen: set[int] = set()
        while waiting and len(self.tags) < MAX_TAGS:
            kid, parent = waiting.pop()
            number = kid.number if isinstance(kid, Ref) else 0
            value = self.pdf.value(kid)
            leaf = self._leaf(value, parent)
            if leaf is not None:
                self._own(leaf, parent)
            elif isinstance(value, dict):
                if number and number in seen:
                    self.repeated.append(number)
                    continue
                seen.add(number)
                tag = self._tag(number, value, parent, root)
                inner = self.pdf.array(value.get("K"))
                waiting += [(one, tag) for one in reversed(inner)]

    def _leaf(self, value: Value, parent: Tag | None) -> Owned | Tied | None:
        """Read a kid that is no tag (ISO 32000-1, 14.7.4.2 and 14.7.4.3)."""
        page = parent.page if parent else 0
        mcid = as_int(value)
        if mcid is not None:
            return Owned(page, mcid)
        if not isinstance(value, dict):
            return None
        kind = as_name(self.pdf.value(value.get("Type")))
        if kind == "MCR":
            stream = value.get("Stm", value.get("Pg"))
            number = as_int(self.pdf.value(value.get("MCID")))
            return Owned(stream.number if isinstance(stream, Ref) else page, number or 0)
        if kind == "OBJR":
            target = value.get("Obj")
            return Tied(target.number if isinstance(target, Ref) else 0)
        return None

    def _own(self, leaf: Owned | Tied, parent: Tag | None) -> None:
        if parent is None:
            return
        parent.kids.append(leaf)
        match leaf:
            case Owned(stream=stream, number=number):
                self.owners.setdefault((stream, number), []).append(parent)
            case Tied(object=target):
                self.tied[target] = parent

    def _tag(self, number: int, entries: Entries, parent: Tag | None, root: int) -> Tag:
        up, page = entries.get("P"), entries.get("Pg")
        above = parent.id if parent else root
        tag = Tag(
            id=number,
            role=self._role(as_name(self.pdf.value(entries.get("S")))),
            level=parent.level + 1 if parent else 0,
            entries=entries,
            page=page.number if isinstance(page, Ref) else parent.page if parent else 0,
            points_up=isinstance(up, Ref) and up.number == above,
        )
        (parent.kids if parent else self.top).append(tag)
        self.tags.append(tag)
        return tag

    def _role(self, role: str) -> str:
        """Follow the role map to a standard role (ISO 32000-1, 14.8.4.1)."""
        for _ in range(16):
            mapped = as_name(self.pdf.value(self._roles.get(role)))
            if not mapped or mapped == role:
                break
            role = mapped
        return role

    def parents(self) -> dict[int, Value]:
        """Read the parent tree: what each StructParents key leads to."""
        found: dict[int, Value] = {}
        waiting: list[Value] = [self.root.get("ParentTree")]
        seen = 0
        while waiting and seen < MAX_TAGS:
            seen += 1
            node = self.pdf.entries(waiting.pop())
            waiting += self.pdf.array(node.get("Kids"))
            numbers = self.pdf.array(node.get("Nums"))
            for key, value in zip(numbers[::2], numbers[1::2], strict=False):
                number = as_int(self.pdf.value(key))
                if number is not None:
                    found[number] = value
        return found

    def attribute(self, tag: Tag, name: str) -> Value:
        """Read an attribute of a tag, its classes included (ISO 32000-1, 14.7.5)."""
        return next(
            (self.pdf.value(one[name]) for one in self._attributes(tag) if name in one), None
        )

    def _attributes(self, tag: Tag) -> Iterator[Entries]:
        yield from map(self.pdf.entries, self.pdf.array(tag.entries.get("A")))
        classes = self.pdf.entries(self.root.get("ClassMap"))
        for one in self.pdf.array(tag.entries.get("C")):
            named = classes.get(as_name(self.pdf.value(one)))
            yield from map(self.pdf.entries, self.pdf.array(named))

    def text(self, tag: Tag, key: str) -> str:
        """Read a text of a tag, as in `Alt`."""
        return self.pdf.text(tag.entries.get(key))
