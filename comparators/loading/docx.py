"""Word documents (DOCX): the paragraphs of the body, tables included, in order."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from comparators.loading.archive import Archive
from comparators.loading.source import Source, in_paragraphs
from comparators.loading.xml import every, local, parse_xml, said
from comparators.model import Article

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def load_docx(source: Source, archive: Archive) -> Article:
    """The document's own words; deleted (tracked) text, comments, headers and footers are left out."""
    root = parse_xml(archive.read("word/document.xml"), where=source.where)
    paragraphs = [_words(paragraph) for paragraph in every(root, "p")]
    title = author = modified = ""
    if "docProps/core.xml" in archive.names():
        core = parse_xml(archive.read("docProps/core.xml"), where=source.where)
        title, author, modified = said(core, "title"), said(core, "creator"), said(core, "modified")
    return source.article(
        in_paragraphs(paragraphs),
        format="docx",
        title=title,
        metadata=(("byline", author), ("modified", modified)),
    )


def _words(paragraph: Element) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in ("del", "moveFrom", "p", "instrText", "delText", "Fallback"):
            yield from _pieces(child)
