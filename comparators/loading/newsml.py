"""NewsML-G2, the wire format of IPTC: a news item, alone or in a message."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from comparators.errors import LoadError
from comparators.loading.days import day_of
from comparators.loading.html_text import plain_text
from comparators.loading.nitf import body_of
from comparators.loading.source import Source, in_paragraphs
from comparators.loading.xml import every, first, local, said, words
from comparators.model import Article

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption")


def load_newsml(source: Source, root: Element) -> Article:
    """The first text item: headline and content as text; byline, slug, source, version and embargo as metadata.

    LoadError for a message without any text, such as a picture's.
    """
    items = [root] if local(root) == "newsItem" else list(every(root, "newsItem"))
    item = next((item for item in items if any(True for _ in _content(item))), None)
    if item is None:
        raise LoadError("This news item holds no text.", advice="Choose a text item.", where=source.where)
    headline = said(item, "headline")
    paragraphs = [words_ for words_ in _content(item) if words_ != headline]
    return source.article(
        in_paragraphs((headline, *paragraphs)),
        format="newsml-g2",
        title=headline or said(item, "title"),
        outlet=_named(item, "provider"),
        published=day_of(said(item, "contentCreated") or said(item, "firstCreated") or said(item, "versionCreated")),
        metadata=(
            ("byline", said(item, "by") or _named(item, "creator")),
            ("dateline", said(item, "dateline") or _named(item, "located")),
            ("slug", said(item, "slugline")),
            ("source", said(item, "creditline") or _named(item, "infoSource")),
            ("version", item.get("version", "")),
            ("embargo", said(item, "embargoed")),
            ("status", (first(item, "pubStatus").get("qcode", "") if first(item, "pubStatus") is not None else "")),  # type: ignore[union-attr]
        ),
    )


def _content(item: Element) -> Iterator[str]:
    """The paragraphs of the item's text, whether it is NITF, XHTML or plain."""
    holder = first(item, "contentSet")
    if holder is None:
        return
    for part in holder:
        if local(part) == "inlineXML":
            blocks = list(body_of(part)) if first(part, "body.content", "nitf") is not None else list(_blocks(part))
            yield from (block for block in blocks if block)
        elif local(part) == "inlineData":
            kind = part.get("contenttype", "text/plain")
            if kind.startswith("text/"):
                text = "".join(part.itertext())
                yield plain_text(text) if "html" in kind else text.strip("\n")


def _blocks(part: Element) -> Iterator[str]:
    inside: set[Element] = set()
    for element in every(part, *_BLOCKS):
        if element not in inside:
            inside |= set(element.iter())
            yield words(element)


def _named(item: Element, name: str) -> str:
    """A party or place: its name, else its literal, else its code."""
    element = first(item, name)
    if element is None:
        return ""
    return said(element, "name") or element.get("literal", "") or element.get("qcode", "").partition(":")[2]
