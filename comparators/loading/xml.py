"""XML from strangers: parsed without entities and without looking anything up."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from comparators.errors import LoadError


def parse_xml(data: bytes, *, where: str = "") -> Element:
    """The root element. LoadError for broken XML and for entity bombs."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data)
    except DefusedXmlException:
        advice = "It may be meant to do harm. Save the article as plain text."
        raise LoadError("This XML defines entities, which is not allowed.", advice=advice, where=where) from None
    except (ParseError, ValueError, LookupError, UnicodeError) as error:
        advice = "Save it again, or paste the text."
        raise LoadError(f"This XML is broken ({error}).", advice=advice, where=where) from error
    except RecursionError:
        raise LoadError("This XML is nested too deeply.", advice="Paste the text.", where=where) from None
    return root


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def every(root: Element, *names: str) -> Iterator[Element]:
    """All descendants with one of these names, in document order, whatever their namespace."""
    return (element for element in root.iter() if local(element) in names)


def first(root: Element, *names: str) -> Element | None:
    return next(every(root, *names), None)


def words(element: Element | None) -> str:
    """All text inside an element, with white space made single; empty for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def said(root: Element, *names: str) -> str:
    """The words of the first descendant with one of these names."""
    return words(first(root, *names))
