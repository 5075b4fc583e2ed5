"""Small files of every format, made in memory: what a desk might be sent."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

HEADLINE = "Ferry runs aground off Samar"
LEAD = "A ferry with 212 people aboard ran aground off the Philippine island of Samar on Monday, the coast guard said."
MORE = "“Everyone is safe,” the captain, Jose Ramos, told a radio station. Divers will look at the hull at dawn."
BODY = (LEAD, MORE)
TEXT = "\n\n".join((HEADLINE, *BODY))

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_ODT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def zip_of(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return stream.getvalue()


def docx(paragraphs=(HEADLINE, *BODY), *, before: str = "", extra: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    document = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_W}"><w:body>{body}{extra}</w:body></w:document>'
    core = (
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Ferry aground</dc:title><dc:creator>Ama Mensah</dc:creator></cp:coreProperties>"
    )
    return zip_of({"[Content_Types].xml": "<Types/>", "word/document.xml": document, "docProps/core.xml": core})


def odt(paragraphs=(HEADLINE, *BODY), *, manifest: str = "<manifest/>") -> bytes:
    body = "".join(f"<text:p>{escape(text)}</text:p>" for text in paragraphs)
    content = (
        f'<office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_ODT}"><office:body><office:text>'
        f"{body}<text:p>Two<text:s text:c='3'/>words<text:note>left out</text:note> more</text:p>"
        "</office:text></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return zip_of({"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": manifest})


def pdf(lines=(HEADLINE, *BODY), *, password: str = "") -> bytes:
    """A one-page PDF, written by hand so that no further library is needed; with a password by pypdf."""
    shown = "".join(f"({line.replace('“', chr(34)).replace('”', chr(34))}) Tj T* " for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 40 700 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    data += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, end)
    return _locked(data, password) if password else data


def _locked(data: bytes, password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def html(*, head: str = "", body: str = "") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY * 2)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{HEADLINE}</title>{head}'
        '<meta property="og:site_name" content="Harbour Post">'
        '<meta property="article:published_time" content="2021-03-08T06:00:00+00:00">'
        '<meta name="author" content="Ama Mensah"></head><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav>'
        f"<article><h1>{HEADLINE}</h1>{paragraphs}{body}</article><footer>All rights reserved</footer></body></html>"
    )


def eml(*, kind: str = "plain") -> bytes:
    body = TEXT if kind == "plain" else "".join(f"<p>{text}</p>" for text in BODY)
    return (
        f"From: Desk <desk@example.org>\r\nDate: Mon, 08 Mar 2021 06:00:00 +0000\r\nSubject: {HEADLINE}\r\n"
        f"MIME-Version: 1.0\r\nContent-Type: text/{kind}; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{body}"
    ).encode()


NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><docdata><du-key key="FERRY" version="2"/><date.issue norm="20210308T060000Z"/>
<date.release norm="20210308T090000Z"/><doc.copyright holder="Harbour Wire"/></docdata></head>
<body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline><byline>By Ama Mensah</byline>
<dateline><location>Manila</location></dateline></body.head>
<body.content><block><p>{LEAD}</p><p>{MORE}</p></block></body.content></body></nitf>"""

NEWSML = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="3">
<itemMeta><provider literal="Harbour Wire"/><versionCreated>2021-03-08T07:00:00Z</versionCreated>
<firstCreated>2021-03-08T06:00:00Z</firstCreated><embargoed>2021-03-08T09:00:00Z</embargoed></itemMeta>
<contentMeta><slugline>FERRY-SAMAR</slugline><headline>{HEADLINE}</headline><by>Ama Mensah</by>
<dateline>MANILA</dateline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>{LEAD}</p><p>{MORE}</p></body></html></inlineXML></contentSet></newsItem>"""

NINJS = {
    "uri": "urn:x", "type": "text", "versioncreated": "2021-03-08T06:00:00Z", "headline": HEADLINE,
    "byline": "Ama Mensah",     "slugline": "FERRY-SAMAR", "version": "3", "embargoed": "2021-03-08T09:00:00Z",
    "copyrightholder": "Harbour Wire",
    "located": "Manila", "body_xhtml": f"<p>{LEAD}</p><p>{MORE}</p>",
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:x", "type": "text", "versioncreated": "2021-03-08T06:00:00Z",
    "headlines": [{"role": "main", "value": HEADLINE}],
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": "\n\n".join(BODY)}],
}  # fmt: skip
