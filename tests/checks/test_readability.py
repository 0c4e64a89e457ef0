from __future__ import annotations

import pytest

from builder.checks.readability import Reading, count_syllables, read_grade
from builder.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        # silent letters
        ("take", 1),
        ("takes", 1),
        ("changes", 2),
        ("table", 2),
        ("helped", 1),
        ("treated", 2),
        ("hundred", 2),
        ("safely", 2),
        ("movement", 2),
        ("something", 2),
        ("fatigue", 2),
        ("through", 1),
        # two vowels that are both said
        ("diagnosis", 4),
        ("special", 2),
        ("biopsy", 3),
        ("action", 2),
        ("nutrient", 3),
        ("patient", 2),
        ("diet", 2),
        ("video", 3),
        ("react", 2),
        ("treat", 1),
        ("diarrhea", 4),
        ("nausea", 3),
        ("fluid", 2),
        ("autoimmune", 4),
        ("being", 2),
        ("rhythm", 2),
        ("asthma", 2),
        ("didn't", 2),
        ("don't", 1),
        # exceptions, compounds, figures and initials
        ("people", 2),
        ("diabetes", 4),
        ("headaches", 2),
        ("follow-up", 3),
        ("Sjögren’s", 2),
        ("5", 1),
        ("20", 2),
        ("77", 5),
        ("100", 3),
        ("1,200", 6),
        ("007", 6),
        ("70%", 5),
        ("DNA", 3),
        ("WHO", 5),
        ("NOT", 1),
        ("AIDS", 1),
    ],
)
def test_counts_syllables_as_a_word_is_said(word: str, syllables: int) -> None:
    assert syllables == count_syllables(word)


def test_counts_what_a_person_counts() -> None:
    # soap(1) lifts(1) germs(1) off(1) skin(1), wa-ter(2) a-lone(2) leaves(1) more(1) be-hind(2)
    sentences = split_sentences("Soap lifts germs off skin. Water alone leaves more behind.")
    assert Reading(sentences=2, words=10, syllables=13, polysyllables=0) == read_grade(sentences)


def test_counts_every_use_of_a_long_word() -> None:
    # in-fec-tions(3) are(1) in-fec-tions(3), an-ti-bi-ot-ics(5) help(1)
    sentences = split_sentences("Infections are infections. Antibiotics help.")
    assert Reading(sentences=2, words=5, syllables=13, polysyllables=3) == read_grade(sentences)


def test_gives_the_flesch_kincaid_grade() -> None:
    # the(1) Aus-tra-li-an(4) plat-y-pus(3) is(1) seem-ing-ly(3) a(1) hy-brid(2) of(1) a(1)
    # mam-mal(2) and(1) rep-til-i-an(4) crea-ture(2); 0.39 * 13 + 11.8 * 26 / 13 - 15.59
    reading = read_grade(
        split_sentences(
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
        )
    )
    assert Reading(sentences=1, words=13, syllables=26, polysyllables=4) == reading
    assert reading.fkgl == pytest.approx(13.08, abs=0.01)


def test_gives_the_smog_grade() -> None:
    # McLaughlin 1969: 30 long words in 30 sentences; 1.0430 * sqrt(30) + 3.1291
    assert Reading(30, 300, 420, 30).smog == pytest.approx(8.84, abs=0.01)
    assert Reading(30, 300, 300, 0).smog == pytest.approx(3.13, abs=0.01)
