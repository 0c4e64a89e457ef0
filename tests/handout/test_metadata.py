from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree

from builder.artifact import FIELDS
from builder.handout.metadata import STAMP_FIELDS, write_metadata
from tests.topics import FRONT, STAMP, booklet_of, handout

PDFA = "http://www.aiim.org/pdfa/ns"


def packet() -> etree._Element:
    plan = booklet_of(handout("Tea & milk."))
    return etree.fromstring(write_metadata(plan, STAMP, datetime(2026, 11, 2, tzinfo=UTC)))


def texts(tag: str) -> list[str]:
    return [one.text or "" for one in packet().iter(tag)]


def test_promises_pdf_a_2a_and_pdf_ua_1() -> None:
    assert ["2"] == texts(f"{{{PDFA}/id/}}part")
    assert ["A"] == texts(f"{{{PDFA}/id/}}conformance")
    assert ["1"] == texts("{http://www.aiim.org/pdfua/ns/id/}part")


def test_describes_every_property_that_xmp_does_not_know() -> None:
    assert ["part", *FIELDS] == texts(f"{{{PDFA}/property#}}name")
    assert FIELDS == tuple(STAMP_FIELDS)


def test_describes_them_under_the_names_that_it_uses() -> None:
    prefixes = texts(f"{{{PDFA}/schema#}}prefix")
    addresses = texts(f"{{{PDFA}/schema#}}namespaceURI")
    (description,) = packet().iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description")

    assert ["pdfuaid", "diptych"] == prefixes
    assert [description.nsmap[prefix] for prefix in prefixes] == addresses


def test_keeps_signs_that_xml_takes_for_its_own() -> None:
    plan = booklet_of(handout("Tea."), front=FRONT.replace("Tea and Sleep", "Tea & Sleep"))
    packed = write_metadata(plan, STAMP, datetime(2026, 11, 2, tzinfo=UTC))

    assert b"Tea &amp; Sleep" in packed
