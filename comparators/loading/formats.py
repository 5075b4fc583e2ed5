"""Which format some bytes are in, and the loader for it."""

from __future__ import annotations

import re

from comparators.errors import LoadError
from comparators.loading.archive import open_archive
from comparators.loading.docx import load_docx
from comparators.loading.html import load_html
from comparators.loading.mail import load_mail
from comparators.loading.newsml import load_newsml
from comparators.loading.ninjs import load_ninjs
from comparators.loading.nitf import load_nitf
from comparators.loading.odt import load_odt
from comparators.loading.pdf import load_pdf
from comparators.loading.source import Source
from comparators.loading.text import load_text
from comparators.loading.xml import local, parse_xml
from comparators.model import Article

_KNOWN = (
    (b"\xd0\xcf\x11\xe0", "a Word document of the old kind, or one with a password", "Save it as DOCX without one."),
    (b"{\\rtf", "an RTF document", "Save it as DOCX or as plain text."),
    (b"\x89PNG", "a picture", "Recognise its text (OCR) first, or paste it."),
    (b"\xff\xd8\xff", "a picture", "Recognise its text (OCR) first, or paste it."),
    (b"GIF8", "a picture", "Recognise its text (OCR) first, or paste it."),
    (b"\x1f\x8b", "a compressed file", "Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file", "Unpack it first."),
    (b"Rar!", "a compressed file", "Unpack it first."),
    (b"\x7fELF", "a program", "Choose a text, web page or document file."),
    (b"MZ\x90", "a program", "Choose a text, web page or document file."),
    (b"SQLite format 3", "a database", "Choose a text, web page or document file."),
)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<(?:body|article|main|div|p)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"\s*(?:<\?xml|<!DOCTYPE\s+nitf|<nitf[\s>]|<(?:\w+:)?news(?:Item|Message|ML)[\s>])", re.IGNORECASE)
_XHTML = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE\s+html[^>\[]*>|\s)*<html[\s>]", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(
    rb"(?:(?:Received|Return-Path|Delivered-To|From|To|Subject|Date|MIME-Version|Message-ID|Content-Type): ?[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*)(?:[\w-]+:[^\n]*\n)",
    re.IGNORECASE,
)


def load_source(source: Source) -> Article:
    """The article in these bytes. LoadError for a format that cannot be read, with what to do about it."""
    data = source.data
    for magic, name, advice in _KNOWN:
        if data.startswith(magic):
            raise LoadError(f"This is {name}.", advice=advice, where=source.where)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return load_pdf(source)
    if data.startswith(b"PK\x03\x04"):
        return _from_archive(source)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if source.suffix in (".json", ".ninjs") or (
        head.startswith(b"{") and source.suffix in ("", ".txt") and b'"headline' in data
    ):
        return load_ninjs(source)
    if _XML.match(head) or source.suffix in (".xml", ".nitf", ".newsml"):
        return _from_xml(source, head)
    if source.suffix in (".html", ".htm", ".xhtml") or (head.startswith(b"<") and _HTML.match(head)):
        return load_html(source)
    if source.suffix == ".eml" or (source.suffix in ("", ".txt", ".mail") and _MAIL.match(head)):
        return load_mail(source)
    return load_text(source)


def _from_archive(source: Source) -> Article:
    archive = open_archive(source.data, where=source.where)
    names = set(archive.names())
    if "word/document.xml" in names:
        return load_docx(source, archive)
    if "content.xml" in names and "mimetype" in names:
        return load_odt(source, archive)
    advice = "Unpack it, and choose the article."
    raise LoadError("This archive is no document that Diptych reads.", advice=advice, where=source.where)


def _from_xml(source: Source, head: bytes) -> Article:
    if _XHTML.match(head):
        return load_html(source)
    root = parse_xml(source.data, where=source.where)
    name = local(root).lower()
    if name == "nitf":
        return load_nitf(source, root)
    if name in ("newsitem", "newsmessage"):
        return load_newsml(source, root)
    advice = "Diptych reads NewsML-G2 and NITF; paste the text instead."
    raise LoadError(f"This XML ({local(root)[:40]}) is no news item.", advice=advice, where=source.where)
