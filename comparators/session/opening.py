""".diptych -> Session. The file may come from anyone: every value is checked, no path in it is ever opened."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

from comparators.errors import SessionError
from comparators.model import Article, Decision, DecisionState, Origin, OwnLink, Relation, Review, Span
from comparators.session.state import FORMAT, Session, seal
from comparators.values import Interval

LARGEST = 64 * 1024 * 1024  # two texts of a million words and all decisions fit into a quarter of it
_FORMAT = re.compile(r"diptych/session/(\d{1,6})", re.ASCII)
_FINDING = re.compile(r"F[0-9a-f]{12}", re.ASCII)


class _Wrong(Exception):  # noqa: N818 (turned into a SessionError where the path is known)
    """A value that is not what the format says; its text is the place."""


def open_session(path: str | Path) -> Session:
    """The session in this file. SessionError says what is wrong with it, and what to do."""
    where = str(path)
    document = _document(_bytes(Path(path), where), where)
    _refuse_other_formats(document, where)
    try:
        return _session(document)
    except _Wrong as wrong:
        raise SessionError(
            f"The review is damaged: {wrong} is not what it should be.", advice="Open an older copy.", where=where
        ) from None


def _bytes(file: Path, where: str) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise SessionError("There is no such file.", advice="Check the name.", where=where) from None
    except OSError as error:
        raise SessionError(f"The file cannot be read ({error.strerror or error}).", where=where) from error
    if len(data) > LARGEST:
        raise SessionError("The file is too large to be a review.", where=where)
    return data


def _document(data: bytes, where: str) -> dict[str, Any]:
    try:
        document = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise SessionError("This is not a Diptych review.", advice="Open a file that ends in .diptych.", where=where)
    return document


def _refuse_other_formats(document: dict[str, Any], where: str) -> None:
    name = document.get("format")
    if name == FORMAT:
        return
    found = _FORMAT.fullmatch(name) if isinstance(name, str) else None
    if found and int(found[1]) > int(FORMAT.rpartition("/")[2]):
        engine = document.get("engine")
        version = str(engine.get("version", ""))[:40] if isinstance(engine, dict) else ""
        raise SessionError(
            f"The review was saved by a newer Diptych ({version or 'version unknown'}).",
            advice="Update Diptych to open it.",
            where=where,
        )
    raise SessionError("This is not a Diptych review.", advice="Open a file that ends in .diptych.", where=where)


def _session(document: dict[str, Any]) -> Session:
    engine = _object(document, "engine", "")
    selection = document.get("selection")
    if selection is not None and not (isinstance(selection, str) and _FINDING.fullmatch(selection)):
        raise _Wrong("selection")
    left = _article(_object(document, "left", ""), "left.")
    right = _article(_object(document, "right", ""), "right.")
    # Reviews saved before a person could draw links have none.
    links = _links(document.get("links", []), len(left.text), len(right.text))
    return Session(
        left=left,
        right=right,
        review=replace(_review(_object(document, "review", "")), links=links),
        selection=selection,
        engine_version=_text(engine, "version", "engine."),
    )


def _article(document: dict[str, Any], place: str) -> Article:
    text = _text(document, "text", place)
    if seal(text) != document.get("text_sha256"):
        raise _Wrong(f"{place}text (it was changed after it was saved)")
    published = _text_or_none(document, "published", place)
    try:
        interval = Interval.from_iso(published) if published is not None else None
    except ValueError:
        raise _Wrong(f"{place}published") from None
    return Article(
        text=text,
        title=_text_or_none(document, "title", place),
        outlet=_text_or_none(document, "outlet", place),
        published=interval,
        published_source=_text(document, "published_source", place),
        language=_text(document, "language", place),
        origin=_origin(_object(document, "origin", place), f"{place}origin."),
    )


def _origin(document: dict[str, Any], place: str) -> Origin:
    confidence = document.get("encoding_confidence")
    if not isinstance(confidence, int | float) or isinstance(confidence, bool) or not 0 <= confidence <= 1:
        raise _Wrong(f"{place}encoding_confidence")
    rows = document.get("metadata")
    if not isinstance(rows, list):
        raise _Wrong(f"{place}metadata")
    for row in rows:
        if not (isinstance(row, list) and len(row) == 2 and all(isinstance(value, str) for value in row)):
            raise _Wrong(f"{place}metadata")
    return Origin(
        path=_text(document, "path", place),
        sha256=_text(document, "sha256", place),
        encoding=_text(document, "encoding", place),
        encoding_confidence=float(confidence),
        format=_text(document, "format", place),
        metadata=tuple((row[0], row[1]) for row in rows),
    )


def _review(document: dict[str, Any]) -> Review:
    decisions = []
    for key, value in document.items():
        place = f"review {key[:20]!r}"
        if not _FINDING.fullmatch(key) or not isinstance(value, dict):
            raise _Wrong(place)
        state = _text(value, "state", f"{place} ")
        if state not in get_args(DecisionState):
            raise _Wrong(f"{place} state")
        reason, note = (_text(value, name, f"{place} ") for name in ("reason", "note"))
        decisions.append((key, Decision(cast(DecisionState, state), reason, note)))
    return Review(tuple(decisions))


def _links(rows: Any, left: int, right: int) -> tuple[OwnLink, ...]:
    if not isinstance(rows, list):
        raise _Wrong("links")
    links = []
    for number, row in enumerate(rows, start=1):
        place = f"links, {number}"
        if not isinstance(row, dict) or row.get("relation") not in get_args(Relation):
            raise _Wrong(place)
        if not isinstance(row.get("cut"), bool):
            raise _Wrong(place)
        ends = _places(row.get("left"), left, place), _places(row.get("right"), right, place)
        links.append(OwnLink(*ends, relation=row["relation"], cut=row["cut"]))
    return tuple(links)


def _places(rows: Any, length: int, place: str) -> tuple[Span, ...]:
    if not isinstance(rows, list) or not rows:
        raise _Wrong(place)
    for row in rows:
        if not (isinstance(row, list) and len(row) == 2 and all(type(value) is int for value in row)):
            raise _Wrong(place)
        if not 0 <= row[0] < row[1] <= length:
            raise _Wrong(place)
    return tuple(Span(*row) for row in rows)


def _object(document: dict[str, Any], key: str, place: str) -> dict[str, Any]:
    value = document.get(key)
    if not isinstance(value, dict):
        raise _Wrong(f"{place}{key}")
    return value


def _text(document: dict[str, Any], key: str, place: str) -> str:
    value = document.get(key)
    if not isinstance(value, str):
        raise _Wrong(f"{place}{key}")
    return value


def _text_or_none(document: dict[str, Any], key: str, place: str) -> str | None:
    return None if document.get(key) is None else _text(document, key, place)
