"""Comparison -> JSON, for machines: the contract ``diptych/comparison/1`` that ``diptych schema`` prints."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, cast

from comparators.model import Alignment, Comparison, Finding, Reading, Review, Side
from comparators.reports.document import (
    SCHEMA,
    ComparisonDocument,
    EvidenceDocument,
    FindingDocument,
    LinkDocument,
    ProfileDocument,
    SideDocument,
)
from comparators.reports.level import Level, at_level
from comparators.reports.side import published_of, title_of
from comparators.reports.tables import tables

NO_REVIEW = Review()


def render(comparison: Comparison, *, level: Level = "quiet", review: Review = NO_REVIEW, sure: bool = False) -> bytes:
    """The document as UTF-8, one key a line. The same comparison gives the same bytes."""
    made = document(comparison, level=level, review=review, sure=sure)
    text = json.dumps(made, ensure_ascii=False, indent=1, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")  # a lone surrogate becomes the JSON escape of itself


def document(
    comparison: Comparison, *, level: Level = "quiet", review: Review = NO_REVIEW, sure: bool = False
) -> ComparisonDocument:
    """The comparison as plain dictionaries and lists; ``level`` leaves the findings below it out."""
    pair = comparison.pair
    made: ComparisonDocument = {
        "schema": SCHEMA,
        "engine": {"name": "diptych", "version": comparison.engine_version},
        "left": _side(pair.left),
        "right": _side(pair.right),
        "method": pair.alignment.method,
        "links": _links(pair.alignment),
        "nearest": [
            {
                "side": near.side,
                "sentence": near.sentence,
                "other": near.other,
                "score": _share(near.score),
                "reason": near.reason,
            }
            for near in pair.alignment.nearest
        ],
        "findings": [_finding(finding) for finding in at_level(comparison.findings, level, sure=sure)],
        "profile": {"left": _profile(comparison, "left"), "right": _profile(comparison, "right")},
        "tables": tables(pair),
        "notices": [{"subject": n.subject, "message": n.message, "detail": n.detail} for n in comparison.notices],
    }
    if review.decisions:
        made["review"] = {
            key: {"state": decision.state, "reason": decision.reason, "note": decision.note}
            for key, decision in sorted(review.decisions)
        }
    return made


def _side(reading: Reading) -> SideDocument:
    article = reading.article
    published, source = published_of(reading)
    return {
        "path": article.origin.path,
        "sha256": article.origin.sha256,
        "encoding": article.origin.encoding,
        "encoding_confidence": article.origin.encoding_confidence,
        "format": article.origin.format,
        "metadata": dict(article.origin.metadata),
        "title": title_of(reading),
        "outlet": article.outlet,
        "published": published,
        "published_source": source,
        "published_candidates": [
            {
                "published": date.interval.iso(),
                "source": date.source,
                "confidence": date.confidence,
                "refuted": date.refuted,
            }
            for date in reading.published_candidates
        ],
        "language": article.language,
        "text": article.text,
        "passages": [{"start": p.span.start, "end": p.span.end, "role": p.role} for p in reading.passages],
        "sentences": [
            {"start": s.span.start, "end": s.span.end, "passage": s.passage, "part": s.part} for s in reading.sentences
        ],
    }


def _links(alignment: Alignment) -> list[LinkDocument]:
    return [
        {
            "id": link.id,
            "left": list(link.left),
            "right": list(link.right),
            "relation": link.relation,
            "score": _share(link.score),
            "reasons": list(link.reasons),
            **({"locked": True} if link.locked else {}),  # type: ignore[typeddict-item]
        }
        for link in alignment.links
    ]


def _finding(finding: Finding) -> FindingDocument:
    left, right = finding.values
    return {
        "id": finding.id,
        "comparator": finding.comparator,
        "area": finding.area,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "confidence": _share(finding.confidence),
        "title": finding.title,
        "statement": finding.statement,
        "explanation": finding.explanation,
        "doubt": finding.doubt,
        "left": _evidence(finding, "left"),
        "right": _evidence(finding, "right"),
        "values": {"left": left, "right": right},
        "slots": [
            {"name": slot.name, "left": slot.left, "right": slot.right, "agreement": slot.agreement}
            for slot in finding.slots
        ],
        "arithmetic": finding.arithmetic,
        "suggestion": None
        if finding.suggestion is None
        else {"text": finding.suggestion.text, "source": finding.suggestion.source},
        "candidates": [
            {"text": each.text, "score": _share(each.score), "reason": each.reason, "source": each.source}
            for each in finding.candidates
        ],
        "source": finding.source,
    }


def _evidence(finding: Finding, side: Side) -> list[EvidenceDocument]:
    return [{"start": item.start, "end": item.end, "quote": item.quote} for item in finding.side(side)]


def _profile(comparison: Comparison, side: Side) -> ProfileDocument:
    reading = comparison.pair.reading(side)
    published, source = published_of(reading)
    measured: dict[str, Any] = asdict(comparison.profile(side))
    measures = dict(measured.pop("measures"))
    about = {
        "outlet": reading.article.outlet,
        "path": reading.article.origin.path,
        "published": published,
        "published_source": source,
        "measures": measures,
    }
    return cast(ProfileDocument, {**measured, **about})


def _share(value: float) -> float:
    """Four places: finer digits are noise of the arithmetic, and would differ between machines."""
    return min(1.0, max(0.0, round(float(value), 4)))
