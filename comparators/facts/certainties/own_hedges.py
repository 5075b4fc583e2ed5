"""What headline or lead takes for certain of an act, gas or arson or a suicide bomber, and the text only suspects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.events.tellings import HEADS, Telling, later_of, opening_of, told_otherwise
from comparators.model import Finding, Pair, Reading, Side, Span

_GAS = r"(?:poison |toxic |nerve )?gas(?:es)?|chemical|chlorine|sarin|nerve agent|toxic"
_QUALITIES = {
    "suicide": r"suicide",
    "gas": _GAS,
    "terror": r"terror(?:ist)? (?:attack|bombing|plot)s?",
    "arson": r"arson",
    "poison": r"poison(?:ing|ed)",
    "sabotage": r"sabotage",
    "hacking": r"cyber-?attacks?|hacks?|hacking|hackers?",
}
_ACT = r"(?:attack|strike|blast|bomb(?:ing|er)?|massacre|barrel)"
_DOUBT = (
    r"(?:supposed(?:ly)?|apparent(?:ly)?|suspected|alleged(?:ly)?|believed|thought|likely|possibl[ey]|presumed|presumably|"
    r"unconfirmed|reported(?:ly)?|purported(?:ly)?|probabl[ey])"
)
# Somebody else's words, a question, or doubt: such an opening is not flat.
_NOT_FLAT = re.compile(
    r"\b(?:sa(?:id|ys?)|told|according|claim\w*|report\w*|accus\w+|blam\w+|alleg\w+|suspect\w*|believ\w+|monitors?|"
    r"activists?|scientists|opposition|experts?|likely|appar\w+|suppos\w+|consistent|verif\w+|den(?:y|ies|ied)|probe\w*|"
    r"investigat\w+|may|might|could|if|symptoms?|possibl[ey]|probabl[ey])\b|[\"“”?:]",
    re.IGNORECASE,
)


def hedge_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """At most one finding a quality: the first flat telling, and the first doubtful one."""
    reading = pair.reading(side)
    for quality in _QUALITIES:
        tellings = doubted_further_down(reading, quality)
        if tellings is not None:
            headline = reading.passage_of(tellings[0].sentence).role in HEADS
            yield told_otherwise(
                pair,
                side,
                "modality",
                tellings,
                title="How sure",
                explanation="One part of the text takes for certain what another one only suspects.",
                doubt="The two may be said of two attacks, or the doubt may be a source’s, not the report’s.",
                severity="medium" if headline else "low",
                confidence=0.55,
                compared="Certainty",
            )


def doubted_further_down(reading: Reading, quality: str) -> tuple[Telling, Telling] | None:
    """A flat sentence of the opening and a doubtful one anywhere; None where the opening doubts, too."""
    words = _QUALITIES[quality]
    named = re.compile(
        rf"\b(?:{words})\b(?: (?:attack|strike|blast|bomb(?:ing|er)?|massacre|barrel)s?)?", re.IGNORECASE
    )
    doubted = re.compile(rf"\b{_DOUBT}\s+(?:(?!to be)[\w-]+\s+){{0,4}}?(?:{words})\b", re.IGNORECASE)
    opening = opening_of(reading)
    flat = _first(reading, opening, named, flat=True)
    doubt = _first(reading, [*opening, *later_of(reading)], doubted, flat=False)
    return (flat, doubt) if flat and doubt else None


def _first(
    reading: Reading, numbers: tuple[int, ...] | list[int], pattern: re.Pattern[str], *, flat: bool
) -> Telling | None:
    for number in numbers:
        words = reading.sentence_text(number)
        if flat and (_NOT_FLAT.search(words) or is_voiced(reading, number)):
            continue
        match = pattern.search(words)
        if match is not None:
            start = reading.sentences[number].span.start
            return Telling(number, Span(start + match.start(), start + match.end()))
    return None
