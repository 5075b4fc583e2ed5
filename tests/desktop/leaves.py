"""Readings and comparisons for the desk's tests, made by hand: nothing has to be parsed."""

from __future__ import annotations

import re

from comparators.model import (
    Alignment,
    Article,
    Comparison,
    Evidence,
    Finding,
    Link,
    Pair,
    Passage,
    Profile,
    Reading,
    Sentence,
    Span,
)

_SENTENCE = re.compile(r"[^.!?\s][^.!?]*[.!?]*[”\"’]*")
_HEADLINE = 120

LEFT = """Dam breaks above the town of Larkana

Officials said 12 people died when the dam broke on Monday. The water reached the school by noon.

“We heard it before we saw it,” said Amina, a farmer 🌾 from the valley. Nobody had warned her family.

The prime minister will visit on Friday. He is expected to promise money for a new dam.

Half of the 9,000 villagers have fled to higher ground, the province said.

A cricket match planned for Sunday was called off."""

RIGHT = """More than 80 dead after dam failure

The province said half of the villagers, or 6,000 people, could flee.

The dam broke two weeks ago, and more than 80 people died. The school was flooded.

Engineers had asked for repairs since the spring. The ministry denied this.

The prime minister visited on Friday and promised money."""

PROFILE = Profile(words=80, sentences=9, words_per_sentence=9.0, reading_ease=60.0, grade=8.4, quoted_share=0.1)


def reading_of(text: str, *, headline: bool = True) -> Reading:
    """Paragraphs as passages, the first short one without a full stop as headline."""
    passages: list[Passage] = []
    sentences: list[Sentence] = []
    for match in re.finditer(r"\S(?:.*\S)?", text):
        first = headline and not passages and not match.group().endswith(".") and len(match.group()) < _HEADLINE
        for found in _SENTENCE.finditer(text, *match.span()):
            sentences.append(Sentence(Span(*found.span()), len(passages), 0, 0, "title" if first else "body"))
        passages.append(Passage(Span(*match.span()), "headline" if first else "body"))
    return Reading(Article(text=text), tuple(passages), tuple(sentences))


def long_text(paragraphs: int, words: int = 60) -> str:
    """A text of about this many paragraphs, each different."""
    line = " ".join(f"word{number}" for number in range(words))
    return "\n\n".join(f"Paragraph {number} begins here. {line} and ends." for number in range(paragraphs))


def evidence(reading: Reading, *quotes: str) -> tuple[Evidence, ...]:
    spans = [(reading.text.index(quote), quote) for quote in quotes]
    return tuple(Evidence(start, start + len(quote), quote) for start, quote in spans)


def sentence(reading: Reading, words: str) -> int:
    number = reading.sentence_at(reading.text.index(words))
    assert number is not None
    return number


def finding(left: tuple[Evidence, ...], right: tuple[Evidence, ...], **changes: object) -> Finding:
    values: dict[str, object] = {
        "comparator": "facts/quantity",
        "kind": "quantity",
        "severity": "high",
        "confidence": 0.9,
        "title": "Deaths",
        "statement": "12 deaths, then more than 80.",
        "explanation": "One running count.",
        "verdict": "update",
        **changes,
    }
    return Finding(left=left, right=right, **values)  # type: ignore[arg-type]


def dam() -> Comparison:
    """Two reports of one dam: an update, a conflict, an omission, a label, a name; links that cross."""
    left, right = reading_of(LEFT), reading_of(RIGHT)

    def link(lefts: list[str], rights: list[str], relation: str, score: float) -> Link:
        mine = tuple(sorted(sentence(left, words) for words in lefts))
        theirs = tuple(sorted(sentence(right, words) for words in rights))
        return Link(mine, theirs, relation, score, ("both: dam",))  # type: ignore[arg-type]

    links = (
        link(["Officials said"], ["The dam broke"], "update", 0.8),
        link(["The water reached"], ["The school was"], "same", 0.7),
        link(["The prime minister", "He is expected"], ["The prime minister"], "same", 0.9),
        link(["Half of the"], ["The province said"], "same", 0.85),
        link(["Nobody had warned"], ["Engineers had"], "related", 0.4),
    )
    findings = (
        finding(evidence(left, "12 people died"), evidence(right, "more than 80 people died")),
        finding(
            evidence(left, "Half of the 9,000 villagers have fled"),
            evidence(right, "half of the villagers, or 6,000 people", "could flee"),
            comparator="facts/modality",
            kind="modality",
            title="Villagers fled",
            verdict="conflict",
        ),
        finding(
            evidence(left, "A cricket match planned for Sunday was called off"),
            (),
            comparator="facts/omission",
            kind="omission",
            severity="low",
            title="Cricket match",
            verdict="omission",
        ),
        finding(
            evidence(left, "the province said"),
            evidence(right, "The province said"),
            comparator="framing/verb",
            kind="verb",
            severity="medium",
            title="Said",
            verdict=None,
        ),
        finding(
            evidence(left, "Amina"),
            (),
            comparator="artefacts/name",
            kind="name",
            severity="low",
            title="Amina",
            verdict=None,
        ),
        finding(
            evidence(left, "on Monday"),
            evidence(right, "two weeks ago"),
            comparator="facts/date",
            kind="date",
            severity="low",
            title="When",
            verdict="consistent",
        ),
    )
    return Comparison(Pair(left, right, Alignment(links)), findings, PROFILE, PROFILE)
