"""NITF, the older wire format: headline, byline, dateline and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from comparators.loading.days import day_of
from comparators.loading.source import Source, in_paragraphs
from comparators.loading.xml import every, first, local, said, words
from comparators.model import Article

_BLOCKS = ("hl2", "p", "li", "blockquote", "caption", "tagline")


def load_nitf(source: Source, root: Element) -> Article:
    """The headline and the body as text; byline, dateline, slug, source, version and embargo as metadata."""
    issued, released = _norm(root, "date.issue"), _norm(root, "date.release")
    headline = said(root, "hl1") or said(root, "title")
    return source.article(
        in_paragraphs((headline, *body_of(root))),
        format="nitf",
        title=headline,
        outlet=said(root, "distributor") or _attribute(root, "doc.copyright", "holder"),
        published=day_of(issued or released),
        metadata=(
            ("byline", said(root, "byline")),
            ("dateline", said(root, "dateline")),
            ("slug", _attribute(root, "du-key", "key") or _attribute(root, "fixture", "fix-id")),
            ("source", said(root, "distributor") or _attribute(root, "doc.copyright", "holder")),
            ("version", _attribute(root, "du-key", "version") or _attribute(root, "doc-id", "id-string")),
            ("embargo", released if released > issued else ""),
        ),
    )


def body_of(root: Element) -> Iterator[str]:
    """The paragraphs of an NITF body, in order, each once."""
    body = first(root, "body")
    inside: set[Element] = set()
    for element in every(root if body is None else body, *_BLOCKS):
        if element in inside or (local(element) == "hl2" and first(root, "hl1") is None):
            continue
        inside |= set(element.iter())
        yield words(element)


def _norm(root: Element, name: str) -> str:
    return _attribute(root, name, "norm")


def _attribute(root: Element, name: str, attribute: str) -> str:
    element = first(root, name)
    return element.get(attribute, "").strip() if element is not None else ""
