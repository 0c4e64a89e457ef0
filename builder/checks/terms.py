"""Words to know held against the texts that use them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.checks.subject import Remark, Subject
from builder.outline.fields import near
from builder.outline.part_model import Glossary, Notes, TeachBack, Term
from builder.outline.text_model import Text, Words
from builder.outline.texts import texts_of

_UNSEEN = (Glossary, Notes, TeachBack)


def lost_term(subject: Subject) -> Iterator[Remark]:
    """Find a link to a word that no part Words to know explains.

    Why: the link would lead nowhere, on the slide and in the handout.

    Before: [flare](#flare), and no "flare" among the words to know.
    After: the same link, and - **flare**: A time when symptoms get worse.

    Source: WCAG 2.2, 2.4.4: the purpose of a link.
    """
    known = {term.place for term in subject.terms}
    for text in subject.texts:
        for words, place in _links(text):
            if place not in known:
                add = f"add - **{place.replace('-', ' ')}**: … to a part Words to know"
                hint = near(place, known, otherwise=add)
                yield Remark(text.span, f'the link "{words}" leads to no explanation', hint)


def repeated_term(subject: Subject) -> Iterator[Remark]:
    """Find a word to know, or a form of one, that stands twice in a topic.

    Why: the glossary of a topic is one list. A word that is explained twice leaves a reader with
    two meanings, and a link to it can lead to one of them only.

    Before: - **flare**: Symptoms get worse. In a later section - **flare**, flares: A bad time.
    After: - **flare**, flares: A time when symptoms get worse.

    Source: Federal Plain Language Guidelines, 2011: use the same term consistently.
    """
    first: dict[str, Term] = {}
    for term in subject.terms:
        for form in dict.fromkeys(_forms(term)):
            other = first.setdefault(form, term)
            if other is not term:
                message = f'"{form}" is explained above, too'
                yield Remark(term.span, message, "join the two, or take the form out of one")
                break


def unused_term(subject: Subject) -> Iterator[Remark]:
    """Find words to know that no text uses, neither in one of their forms nor by a link.

    All that patients see counts. Speaker notes, Teach back and the glossary itself do not.

    Why: a list of words that stand nowhere is one more thing to learn. Often a word is there, in
    a form that the glossary does not name.

    Before: - **infection**: …, and a handout that says "infected" alone.
    After: - **infection**, infected: …

    Source: our own rule; the first use of a word is marked where the audience meets it.
    """
    texts = tuple(_seen(subject))
    words = "\n".join(" ".join(text.plain.casefold().split()) for text in texts)
    linked = {place for text in texts for _, place in _links(text)}
    for term in subject.terms:
        is_used = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in _forms(term))
        if not is_used and term.place not in linked:
            hint = "add the form that the texts use, or delete it"
            yield Remark(term.name.span, f'no text uses "{term.name.plain}"', hint)


def _forms(term: Term) -> tuple[str, ...]:
    texts = (term.name, *term.forms)
    return tuple(" ".join(text.plain.casefold().split()) for text in texts)


def _links(text: Text) -> Iterator[tuple[str, str]]:
    """Find the links to words to know: what they say, and the word's place."""
    for run in text.runs:
        if isinstance(run, Words) and run.link.startswith("#"):
            yield run.text, run.link[1:]


def _seen(subject: Subject) -> Iterator[Text]:
    yield from (subject.outline.front.main_message, *subject.outline.front.takeaways)
    for section in subject.outline.sections:
        parts = tuple(part for part in section.parts if not isinstance(part, _UNSEEN))
        yield from texts_of((section.headline, section.points, parts))
