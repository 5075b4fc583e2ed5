"""OpenDocument texts (ODT): headings and paragraphs of the body, in order."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from comparators.errors import LoadError
from comparators.loading.archive import Archive
from comparators.loading.source import Source, in_paragraphs
from comparators.loading.xml import every, first, local, parse_xml, said
from comparators.model import Article

_SPACES = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}c"
_MOST_SPACES = 100
_LEFT_OUT = frozenset({"annotation", "note", "tracked-changes", "change", "p", "h"})


def load_odt(source: Source, archive: Archive) -> Article:
    """The document's own words; notes, comments and deleted text are left out. LoadError for one with a password."""
    if "META-INF/manifest.xml" in archive.names() and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        advice = "Save it without a password."
        raise LoadError("This document is protected by a password.", advice=advice, where=source.where)
    root = parse_xml(archive.read("content.xml"), where=source.where)
    body = first(root, "text")
    if body is not None:
        for parent in list(body.iter()):
            for child in [child for child in parent if local(child) in ("tracked-changes", "annotation", "note")]:
                _drop(parent, child)
    paragraphs = ["".join(_pieces(element)) for element in every(root if body is None else body, "h", "p")]
    title = author = stamp = ""
    if "meta.xml" in archive.names():
        meta = parse_xml(archive.read("meta.xml"), where=source.where)
        title, author, stamp = said(meta, "title"), said(meta, "creator"), said(meta, "date")
    return source.article(
        in_paragraphs(paragraphs), format="odt", title=title, metadata=(("byline", author), ("modified", stamp))
    )


def _drop(parent: Element, child: Element) -> None:
    """Take a child out, and keep the text that follows it."""
    place = list(parent).index(child)
    if child.tail:
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = child.get(_SPACES, "1")
            yield " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name not in _LEFT_OUT:
            yield from _pieces(child)
        yield child.tail or ""
