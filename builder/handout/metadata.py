"""What a handout says of itself, turned into the XMP packet that PDF/UA and PDF/A ask for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.sax.saxutils import escape

from builder.artifact import Stamp
from builder.handout.model import HandoutPlan

PRODUCER = "Diptych"
_STAMP = "urn:diptych:stamp:1"
_UA = "http://www.aiim.org/pdfua/ns/id/"  # ISO 14289-1, 5
STAMP_FIELDS = {
    "topic": "The topic's id",
    "language": "The language of the text",
    "edition": "Whom it was made for",
    "output": "Which of the topic's files it is",
    "version": "The version of the outline",
    "review": "Whether a clinician has reviewed it",
    "fingerprint": "A digest of all that it was made from",
    "warnings": "How many warnings its build gave",
    "digest": "A digest of its own content",
}


def write_metadata(plan: HandoutPlan, stamp: Stamp, moment: datetime) -> bytes:
    """Write the packet: promises (ISO 14289-1, 5; ISO 19005-2, 6.6.4), title, dates and stamp."""
    when = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    fields = "".join(
        f"<diptych:{key}>{escape(value)}</diptych:{key}>" for key, value in stamp.pairs
    )
    part = _properties({"part": "The part of ISO 14289 that it keeps"}, "Integer")
    promise = _schema("PDF/UA identification", "pdfuaid", address=_UA, properties=part)
    facts = _properties(STAMP_FIELDS, "Text")
    origin = _schema("Where it came from", "diptych", address=_STAMP, properties=facts)
    title, subject = escape(plan.title), escape(plan.subject)
    text = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="{_UA}"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:diptych="{_STAMP}"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(plan.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{plan.lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>
{fields}
<pdfaExtension:schemas><rdf:Bag>
{promise}
{origin}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
    return text.encode()


def _schema(name: str, prefix: str, *, address: str, properties: str) -> str:
    """Describe a family of properties that XMP itself lacks (ISO 19005-2, 6.6.2.3.3)."""
    return f"""<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{address}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"""


def _properties(described: Mapping[str, str], kind: str) -> str:
    return "".join(
        f"""
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{what}</pdfaProperty:description></rdf:li>"""
        for name, what in described.items()
    )
