"""ninjs, the JSON wire format of IPTC, versions 1 and 2."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from comparators.errors import LoadError
from comparators.loading.days import day_of
from comparators.loading.encoding import decode
from comparators.loading.html_text import plain_text
from comparators.loading.source import Source, in_paragraphs
from comparators.model import Article

_MARKS = ("uri", "headline", "headlines", "body_text", "body_xhtml", "body_html", "bodies", "versioncreated")


def load_ninjs(source: Source) -> Article:
    """Headline and body as text; byline, slug, source, version and embargo as metadata. LoadError for other JSON."""
    decoded = decode(source.data, encoding=source.encoding, where=source.where)
    try:
        item = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise LoadError(
            "This JSON is broken.", advice="Save it again, or paste the text.", where=source.where
        ) from error
    if not isinstance(item, Mapping) or sum(mark in item for mark in _MARKS) < 2:
        advice = "Diptych reads ninjs; paste the text instead."
        raise LoadError("This JSON is not a news item.", advice=advice, where=source.where)
    headline, body = _one(item, "headline", "headlines"), _body(item)
    if not body.strip() and not headline:
        raise LoadError("This news item holds no text.", advice="Choose a text item.", where=source.where)
    return source.article(
        in_paragraphs((headline, body)),
        format="ninjs",
        title=headline,
        outlet=_text(item.get("copyrightholder")) or _text(item.get("provider")),
        published=day_of(_text(item.get("firstcreated")) or _text(item.get("versioncreated"))),
        encoding=decoded.encoding,
        encoding_confidence=decoded.confidence,
        metadata=(
            ("byline", _one(item, "byline", "by")),
            ("dateline", _text(item.get("located"))),
            ("slug", _text(item.get("slugline")) or _text(item.get("slug"))),
            ("source", _text(item.get("source")) or _text(item.get("infosource"))),
            ("version", _text(item.get("version"))),
            ("embargo", _text(item.get("embargoed"))),
            ("status", _text(item.get("pubstatus"))),
        ),
    )


def _body(item: Mapping[str, Any]) -> str:
    if isinstance(item.get("body_text"), str):
        return str(item["body_text"])
    for key in ("body_xhtml", "body_html"):
        if isinstance(item.get(key), str):
            return plain_text(item[key])
    bodies = [body for body in _rows(item.get("bodies")) if isinstance(body.get("value"), str)]
    plain = [
        str(body["value"]) for body in bodies if "html" not in _text(body.get("contenttype") or body.get("contentType"))
    ]
    return plain[0] if plain else plain_text(str(bodies[0]["value"])) if bodies else ""


def _one(item: Mapping[str, Any], single: str, several: str) -> str:
    """A value of version 1, or the first of version 2's list."""
    value = _text(item.get(single))
    return value or next((_text(row.get("value")) for row in _rows(item.get(several))), _text(item.get(several)))


def _rows(value: Any) -> list[Mapping[str, Any]]:
    return [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
