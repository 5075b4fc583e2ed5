"""A toll that the headline gives flatly and the text itself only with caution: "believed to have died"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, evidence_span
from comparators.facts.counts.scope import TOLLS
from comparators.facts.events.event_frames import frames_of
from comparators.facts.events.tellings import HEADS, Telling, told_otherwise
from comparators.model import Finding, Pair, Reading, Side, Span

_NEAR = 40  # letters: so near, number and caution are quoted as one
_DEAD = r"(?:dead|died|killed|drowned|perished|been killed|missing)"
_CAUTION = re.compile(
    r"\b(?:preliminary|initial|unconfirmed|early) (?:data|reports?|information|figures?|counts?|tolls?|estimates?)\b|"
    rf"\b(?:(?:is|are|was|were) )?(?:believed|feared|thought|presumed) (?:(?:to be|to have|by now) )?{_DEAD}\b|"
    rf"\b(?:reportedly|apparently|presumably) (?:were |was |been |have |had )*{_DEAD}\b|"
    r"\b(?:may|might|could) have (?:been killed|died)\b|\b(?:toll|number|figure)s? (?:could|can) not be \w+\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:fear|may|might|could|report|suspect|alleg|claim|believe|likely|possib|says?|said|accord)\w*|\?",
    re.IGNORECASE,
)
_REACH = 110  # letters between the number and the words of caution
_SMALLEST = 2


def doubt_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """At most one finding: the headline's number, and the first place where the text is careful about it."""
    tellings = tolls_doubted(pair.reading(side))
    if tellings is not None:
        yield told_otherwise(
            pair,
            side,
            "modality",
            tellings,
            title="How sure",
            explanation="The headline gives as a fact the number that the text itself gives with caution.",
            doubt="The text may know more by its end, and the headline tell that.",
            severity="medium",
            confidence=0.65,
            compared="Certainty",
        )


def tolls_doubted(reading: Reading) -> tuple[Telling, Telling] | None:
    """The headline's flat toll, and the same number with words of caution; None where the headline hedges, too."""
    frames = frames_of(reading)
    if not frames or not frames[0].chief:
        return None
    heads = [c for c in frames[0].claims if reading.passage_of(c.sentence).role in HEADS - {"caption"}]
    for first in heads:
        if not (first.measure in TOLLS or _killed(reading, first)) or (first.value.low or 0) < _SMALLEST:
            continue
        if _HEDGED.search(reading.sentence_text(first.sentence)):
            continue
        for second in frames[0].claims:
            if reading.passage_of(second.sentence).role == "pull_quote":
                continue
            if reading.passage_of(second.sentence).role in HEADS or second.value.low != first.value.low:
                continue
            if second.measure not in TOLLS | {"people", "troops", "passenger", "crew"}:
                continue
            caution = _cautious(reading, second)
            if caution is not None:
                return Telling(first.sentence, _with_verb(reading, first)), Telling(second.sentence, caution)
    return None


def _killed(reading: Reading, claim: Claim) -> bool:
    """ "Kills Five Injures Seven": titles in capitals are often parsed wrong."""
    before = reading.tokens[max(claim.token - 1, 0)].text.lower()
    return before.startswith(("kill", "injur", "wound"))


def _with_verb(reading: Reading, claim: Claim) -> Span:
    """ "5 Killed", "Kills Five"."""
    span = evidence_span(reading, claim)
    if _killed(reading, claim):
        return Span(reading.tokens[claim.token - 1].span.start, span.end)
    return span


def _cautious(reading: Reading, claim: Claim) -> Span | None:
    """The number with the words of caution that it stands under."""
    sentence = reading.sentences[claim.sentence].span
    number = claim.mention.span
    for match in _CAUTION.finditer(reading.text, sentence.start, sentence.end):
        if max(number.start - match.end(), match.start() - number.end) <= _REACH:
            near = max(number.start - match.end(), match.start() - number.end) <= _NEAR
            whole = Span(min(number.start, match.start()), max(number.end, match.end()))
            return whole if near else Span(match.start(), match.end())
    return None
