"""A deed that its doers claim here, and that the other report lays at their door in its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.divergence import divergence, shortened
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

_NAME = r"(?P<name>(?:[A-Z][\w’'-]+)(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'-]+){0,4})"
_CLAIMED = re.compile(
    rf"{_NAME}[^.;]{{0,40}}?\b(?:claim(?:ed|s)|took|taken|accepted) (?:the )?(?:responsibility|credit)\b[^.;,]{{0,40}}"
)
_FLAT = re.compile(
    r"\b(?:[\w-]+ )?(?:was|were|is|are|had been) (?:the work of|(?:carried out|committed|perpetrated|staged) by)"
    rf" (?:the |a group called )?{_NAME}"
)
_BEHIND = re.compile(rf"\b{_NAME} (?:was|were|is|stood|stands) behind (?:the|this|it)\b[^.;,]{{0,30}}")
_HEDGED = re.compile(
    r"\b(?:alleged\w*|reported\w*|suspect\w*|likely|probabl\w+|believed|thought|may|might|not|never|if|whether|"
    r"responsib\w+)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(r"\b(?:claim(?:ed|s)?|took|taken|accepted) (?:the )?(?:responsibility|credit)\b", re.IGNORECASE)


def claimed_apart(pair: Pair) -> Iterator[Finding]:
    """At most one finding: claimed in one text, and told flatly, with no claim anywhere, in the other."""
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        if _CLAIMS.search(pair.reading(other).text):
            continue
        flat = _flat(pair.reading(other))
        for span, name in _claims(pair.reading(side)):
            told = next((row for row, named in flat if set(named.split()) & set(name.split())), None)
            if told is not None:
                yield _finding(pair, side, span, told, name)
                return


def _claims(reading: Reading) -> Iterator[tuple[Span, str]]:
    for number, sentence in enumerate(reading.sentences):
        match = _CLAIMED.search(reading.sentence_text(number))
        if match is not None and "no " not in match[0].lower():
            start = sentence.span.start
            yield (
                Span(start + match.start(), start + len(reading.sentence_text(number)[: match.end()].rstrip())),
                match["name"],
            )


def _flat(reading: Reading) -> list[tuple[Span, str]]:
    """What the report says in its own voice of who was behind it."""
    rows = []
    for number, sentence in enumerate(reading.sentences):
        text = reading.sentence_text(number)
        match = _FLAT.search(text) or _BEHIND.search(text)
        if match is not None and not _HEDGED.search(text) and not is_voiced(reading, number):
            start = sentence.span.start
            rows.append((Span(start + match.start(), start + len(text[: match.end()].rstrip())), match["name"]))
    return rows


def _finding(pair: Pair, side: Side, claimed: Span, flat: Span, name: str) -> Finding:
    left, right = (claimed, flat) if side == "left" else (flat, claimed)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    ways = ("by a claim of responsibility", "in the report’s own voice")
    slots = ways if side == "left" else ways[::-1]
    return divergence(
        pair,
        "attribution",
        "certainty",
        left=(left,),
        right=(right,),
        title="Who says so",
        statement=f"“{words[0]}” ({slots[0]}), “{words[1]}” ({slots[1]}).",
        explanation="One report has only a claim of those who say that they did it; the other tells it as a fact and "
        "speaks of no claim.",
        doubt="The claim may have been borne out since, or be for another act.",
        severity="medium",
        confidence=0.6,
        values=slots,
        slots=(Slot("Doer", name, name, "same"), Slot("How sure", *slots, "differs")),
    )
