""" "The city", and no city has been named: what a translation or a cut has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.one_text import NOT_STORY, about
from comparators.model import Finding, Reading, Side, Span
from comparators.values import Quotation

# "The city of …", "the city's mayor" and "the city council" name it, or need no name.
_PLACE = re.compile(
    r"\bthe (city|town|village)\b"
    r"(?!\s*(?:of\b|['’]s|which\b|where\b|that\b|\w*(?:council|hall|cent|limit|state|mayor|police)))",
    re.IGNORECASE,
)
_BACK = 2  # passages in which a reader still knows which place is meant


def dangling(reading: Reading, side: Side) -> Iterator[Finding]:
    """One finding for each "the city" that follows no name of a place in its passage or the two before it."""
    spoken = [m.span for m in reading.mentions if isinstance(m.value, Quotation) and m.value.form == "direct"]
    for number, sentence in enumerate(reading.sentences):
        passage = reading.passages[sentence.passage]
        if passage.role in NOT_STORY or passage.role == "headline":
            continue
        for match in _PLACE.finditer(reading.sentence_text(number)):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            if _named(reading, number) or any(quote.contains(span) for quote in spoken):
                continue
            place = match[1].lower()
            yield about(
                reading,
                side,
                (span,),
                kind="meaning",
                severity="low",
                confidence=0.6,
                title=f"Which {place}?",
                statement=f"“{match[0]}”: no place is named near it, so a reader cannot tell which {place} is meant.",
                explanation="“The” points back to a place, but no place is named in this passage or the two before it.",
                doubt=f"A caption, a picture or a heading that did not come along may name the {place}.",
                source="The product's own rule: a definite noun needs something that it points to.",
            )


def _named(reading: Reading, number: int) -> bool:
    """Whether a place is named in this sentence, or before it within reach."""
    here = reading.sentences[number]
    return any(
        mention.kind == "place"
        and mention.sentence <= number
        and here.passage - reading.sentences[mention.sentence].passage <= _BACK
        for mention in reading.mentions
    )
