"""The Poll part: a question to the audience, its options, and the answer with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.findings import Finding, error
from builder.outline.blocks import Block, ListBlock, ParagraphBlock
from builder.outline.fields import quoted
from builder.outline.part_model import Poll
from builder.outline.part_source import PartSource
from builder.outline.passages import item_places, lines_place, read_passage, read_words
from builder.outline.place import Place
from builder.outline.prose import misplaced_words, paragraph_slips, read_list
from builder.outline.text_model import ListItem, Text

MIN_OPTIONS, MAX_OPTIONS = 2, 5
_ANSWER = re.compile(r"answer\s*:\s*(?P<words>.+)", re.DOTALL | re.IGNORECASE)
_HANGING = re.compile(r"\n(?:Answer\b|answer\s*:).*", re.DOTALL)
_LETTER = re.compile(r"\(?(?P<sign>[a-e](?=[.):,;]|\s*$)|[1-5](?=[.)]?\s*$))", re.IGNORECASE)
_FORM = "a poll is one question, a list of options, and one paragraph with the answer"


def read_poll(source: PartSource, found: list[Finding]) -> Poll | None:
    """Read a poll: the question, its options, and the answer that begins with one of them."""
    lists = [block for block in source.blocks if isinstance(block, ListBlock)]
    if not lists:
        found.extend(_no_options(source))
        return None
    at = source.blocks.index(lists[0])
    question = _question(source, source.blocks[:at], found)
    items = read_list(f"{source.id}/options", lists, source.manuscript, found)
    options = tuple(item.text for item in items)
    _check_options(source, items, found)
    rest = [block for block in source.blocks[at:] if block not in lists]
    hanging = _hanging(item_places(lists[0], source.manuscript))
    found.extend(hanging)
    answer = None if hanging else _answer(source, rest, found)
    if question is None or answer is None:
        return None
    return Poll(source.id, question, options, _right(answer, options, found), answer, source.span)


def _no_options(source: PartSource) -> list[Finding]:
    """Tell of words that were meant as options, or else that there are none."""
    others = [block for block in source.blocks if not isinstance(block, ParagraphBlock)]
    told = misplaced_words(others, source.manuscript, hint=_FORM)
    told += paragraph_slips(source.blocks, source.manuscript)
    hint = "add a list of two to five options, each with `- `"
    return told or [error("R230", source.span, "this poll has no options", hint)]


def _question(source: PartSource, blocks: Sequence[Block], found: list[Finding]) -> Text | None:
    block = _one_paragraph(source, blocks, found)
    if block is None:
        hint = "write it in one paragraph above the options"
        found.append(error("R230", source.span, "this poll has no question", hint))
        return None
    return read_passage(f"{source.id}/question", block.inline, source.manuscript, found)


def _one_paragraph(
    source: PartSource, blocks: Sequence[Block], found: list[Finding]
) -> ParagraphBlock | None:
    """Take the one paragraph of these blocks; nothing else may stand there."""
    first = next((block for block in blocks if isinstance(block, ParagraphBlock)), None)
    others = [block for block in blocks if block is not first]
    found.extend(misplaced_words(others, source.manuscript, hint=_FORM))
    return first


def _check_options(source: PartSource, options: Sequence[ListItem], found: list[Finding]) -> None:
    if not MIN_OPTIONS <= len(options) <= MAX_OPTIONS:
        message = f"a poll has two to five options, and this has {len(options)}"
        found.append(error("R231", source.span, message, "add or drop options"))
    found.extend(_lettered([option.text for option in options]))
    told: set[str] = set()
    for option in options:
        words = _bare(option.text)
        if words in told:
            message = f"the option {quoted(option.text.plain)} stands here twice"
            found.append(error("R231", option.text.span, message, "word one of them otherwise"))
        told.add(words)
        if option.items:
            span = option.items[0].text.span
            message = "nothing hangs below an option"
            found.append(error("R203", span, message, "join it to the option above"))


def _lettered(options: Sequence[Text]) -> list[Finding]:
    """Tell of letters that count the options: the slide sets its own before them."""
    pairs = zip(options, "abcde", strict=False)
    if not all(option.plain.lower().startswith((f"{sign}.", f"{sign})")) for option, sign in pairs):
        return []
    message, hint = "the slide would show these letters twice", "take the letters away"
    return [error("R231", option.span, message, hint) for option in options[:1]]


def _hanging(options: Sequence[Place]) -> list[Finding]:
    """Find an answer right below the options, which Markdown takes for more of the last one."""
    match = _HANGING.search(options[-1].content) if options else None
    if match is None:
        return []
    span = options[-1].span(match.start() + 1, match.end())
    message = f"{quoted(match[0])} hangs in the last option"
    return [error("R232", span, message, "leave a blank line above it")]


def _answer(source: PartSource, blocks: Sequence[Block], found: list[Finding]) -> Text | None:
    block = _one_paragraph(source, blocks, found)
    if block is None:
        hint = "add a paragraph below the options: `Answer: `, one option, and why"
        found.append(error("R232", source.span, "this poll has no answer", hint))
        return None
    place = lines_place(block.inline, source.manuscript)
    match = _ANSWER.fullmatch(place.content)
    if match is None:
        message = f"{quoted(place.content)} does not give the answer"
        bare = place.content.replace("*", "").replace("_", "")
        plainly = ", without marks," if _ANSWER.fullmatch(bare) else ""
        hint = f"begin it with `Answer: `{plainly} and the words of one option"
        found.append(error("R232", place.extent, message, hint))
        return None
    words = place.part(*match.span("words"))
    return read_words(f"{source.id}/answer", source.manuscript.lang, words, found)


def _right(answer: Text, options: Sequence[Text], found: list[Finding]) -> int:
    """Find the option that the answer begins with; of several, the longest."""
    if len(options) > MAX_OPTIONS:
        return 0  # which is told
    said = _bare(answer)
    fitting = [
        (len(option.plain), -at)
        for at, option in enumerate(options)
        if re.match(rf"{re.escape(_bare(option))}(?!\w|[.,]\d)", said)
    ]
    if fitting:
        return -max(fitting)[1]
    message = f"{quoted(answer.plain)} begins with none of the options"
    found.append(error("R232", answer.span, message, _answer_hint(answer, options)))
    return 0


def _answer_hint(answer: Text, options: Sequence[Text]) -> str:
    """Say how the answer begins: with the option whose letter or number it gives, if it does."""
    if not options:
        return "add options"
    match = _LETTER.match(answer.plain)
    at = "abcde12345".index(match["sign"].lower()) % MAX_OPTIONS if match else len(options)
    if match and at < len(options):
        right = quoted(options[at].plain)
        return f"begin it with the words of option {match['sign']}: {right}"
    said = _bare(answer).partition(". ")[0]
    holding = [one for one in options if re.search(rf"\b{re.escape(said)}\b", _bare(one))]
    if len(holding) == 1 and said:
        return f"begin it with the words of the whole option: {quoted(holding[0].plain)}"
    return f"begin it with {quoted(options[0].plain)}, for example"


def _bare(text: Text) -> str:
    """Give the words as they are compared: small letters, no signs around them."""
    return " ".join(text.plain.lower().split()).strip("\"'“”‘’.!?;,: ")
