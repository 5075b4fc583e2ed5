"""Findings on sources: whom the opening rests on, who is only reported, how sources are described, what is retold."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.linked import evidence, listed, shortened, times
from comparators.framing.main_voices import main_voices
from comparators.framing.reported import Reported, reported, speakers
from comparators.framing.source_kinds import PERSON, country_of_capital, kind_of
from comparators.framing.source_names import described_sources, named_plainly
from comparators.framing.vouching import opening_sources, paraphrased
from comparators.knowledge.lexicons import saying_verbs
from comparators.model import SIDES, Finding, Pair, Severity, Side, Slot, Span

ID = "framing/voice"
SOURCE = "H. Gans, Deciding What's News, 1979; S. Hall and others, Policing the Crisis, 1978."
DOUBT = "A speaker may be quoted under another name, or by a pronoun that was not understood."
_MOST = 3
_MOST_REPORTED = 5
_MOST_PARAPHRASED = 1
_FEWEST_PLACES = 2  # of all sources that one text alone passes on
# Kinds whose words tell of a side that is heard, where one text alone has any.
_SIDES_HEARD = frozenset({"authorities", "opposition and activists", "monitors", "people on the spot"})
_SLIGHT = frozenset({PERSON, "media", "experts"})  # one word of theirs in one text alone tells of no side
# An office without a name may be anybody whom the other text names.
_BARE = frozenset({"president", "minister", "prime minister", "secretary", "king", "chancellor", "governor", "mayor"})


def source_findings(pair: Pair) -> Iterator[Finding]:
    """The opening, the reported, the described, then one paraphrase a side."""
    yield from _opening(pair)
    yield from _reported(pair)
    yield from _described(pair)
    for side in SIDES:
        yield from _paraphrased(pair, side)
    yield from _main(pair)


def _main(pair: Pair) -> Iterator[Finding]:
    """Who has most words in either text, quoted or reported."""
    chief = main_voices(pair)
    if chief is None:
        return
    shares = {side: f"{chief[side].count} of {chief[side].of}" for side in SIDES}
    yield _sides_finding(
        pair,
        "Main voice",
        f"Most statements: the left text gives {shares['left']} to {chief['left'].name}, "
        f"the right text {shares['right']} to {chief['right'].name}.",
        {side: list(chief[side].spans) for side in SIDES},
        (chief["left"].name, chief["right"].name),
        severity="medium",
        confidence=0.6,
        absent="",
    )


def _sides_finding(
    pair: Pair,
    title: str,
    statement: str,
    spans: dict[Side, list[Span]],
    values: tuple[str | None, str | None],
    *,
    severity: Severity,
    confidence: float,
    absent: str,
) -> Finding:
    quotes = [
        f"{side.capitalize()}: “{shortened(spans[side][0].of(pair.reading(side).text))}”"
        for side in SIDES
        if spans[side]
    ]
    return Finding(
        comparator=ID,
        kind="voice",
        severity=severity,
        confidence=confidence,
        title=title,
        statement=statement,
        explanation=" ".join(quotes),
        doubt=DOUBT,
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=values,
        slots=(Slot(title.casefold(), values[0] or absent, values[1] or absent, "differs"),),
        source=SOURCE,
    )


def _opening(pair: Pair) -> Iterator[Finding]:
    """Whom the first sentences of either text rest on."""
    sources = opening_sources(pair)
    if sources is None:
        return
    if any(not rows and _has_saying(pair, side) for side, rows in zip(SIDES, sources, strict=True)):
        return
    named = [listed(source.name for source in rows) for rows in sources]
    parts = [
        f"the {side} text on {who}" if who else f"the {side} text on nobody, in its own voice"
        for side, who in zip(SIDES, named, strict=True)
    ]
    spans: dict[Side, list[Span]] = {side: [s.span for s in rows] for side, rows in zip(SIDES, sources, strict=True)}
    for place, side in enumerate(SIDES):
        if not sources[place]:
            spans[side] = opening_of(pair, side)
    yield _sides_finding(
        pair,
        "Whom the opening rests on",
        f"The openings rest on different sources: {'; '.join(parts)}.",
        spans,
        (named[0] or None, named[1] or None),
        severity="medium" if all(sources) else "low",
        confidence=0.65 if all(sources) else 0.5,
        absent="its own voice",
    )


def _has_saying(pair: Pair, side: Side) -> bool:
    """Does the opening name some source after all, by a verb of saying or "according to"?"""
    reading = pair.reading(side)
    spans = opening_of(pair, side)
    return any(
        token.lemma in saying_verbs() or token.text.casefold() == "according"
        for span in spans
        for token in reading.tokens
        if span.contains(token.span)
    )


def opening_of(pair: Pair, side: Side) -> list[Span]:
    """The first sentence of running text, as the evidence for what it does not say; empty for a text without any."""
    from comparators.framing.emphasis import lead

    number = lead(pair.reading(side))
    return [] if number is None else [pair.reading(side).sentences[number].span]


def _reported(pair: Pair) -> Iterator[Finding]:
    """Speakers and sources whose words one text alone passes on, indirectly; the other does not let them speak."""
    known = {side: speakers(pair.reading(side)) for side in SIDES}
    told = {source.name for rows in opening_sources(pair) or () for source in rows}
    alone: dict[Side, list[Reported]] = {}
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        heard = known[other] | {country_of_capital(head) for head in known[other]}
        rows = [row for row in reported(pair.reading(side)) if row.name not in told]
        rows = [row for row in rows if row.head not in heard and country_of_capital(row.head) not in heard]
        rows = [row for row in rows if _is_a_source(row)]
        alone[side] = sorted(rows, key=lambda row: (-len(row.places), row.places[0]))[:_MOST_REPORTED]
    every = [row for side in SIDES for row in alone[side]]
    if sum(len(row.places) for row in every) < _FEWEST_PLACES or all(kind_of(row.name) in _SLIGHT for row in every):
        return
    if not (alone["left"] and alone["right"]) and not any(kind_of(row.name) in _SIDES_HEARD for row in every):
        return
    named = {side: listed(_who(row) for row in alone[side]) for side in SIDES}
    kinds = {side: {kind_of(row.name) for row in alone[side]} for side in SIDES}
    parts = [f"only the {side} text passes on words of {named[side]}" for side in SIDES if named[side]]
    spans = {side: sorted(place for row in alone[side] for place in row.places[:2]) for side in SIDES}
    quotes = [
        f"{side.capitalize()}: “{shortened(spans[side][0].of(pair.reading(side).text))}”"
        for side in SIDES
        if spans[side]
    ]
    yield Finding(
        comparator=ID,
        kind="voice",
        severity="medium" if kinds["left"] - kinds["right"] and kinds["right"] - kinds["left"] else "low",
        confidence=0.6,
        title="Who is reported",
        statement=f"Reported words: {'; '.join(parts)}.",
        explanation=" ".join(quotes),
        doubt=DOUBT,
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(named["left"] or None, named["right"] or None),
        slots=(Slot("reported here alone", named["left"] or "nobody", named["right"] or "nobody", "differs"),),
        source=SOURCE,
    )


def _is_a_source(row: Reported) -> bool:
    """Of a known kind, or a name of two words or met twice; an office alone may be anybody whom the other names."""
    kind = kind_of(row.name)
    if not kind or row.name.casefold() in _BARE:
        return False
    return kind != PERSON or " " in row.name or len(row.places) > 1


def _who(row: Reported) -> str:
    """The source with its kind, where it has one but a name, and how often."""
    kind = kind_of(row.name)
    return (
        f"{row.name} ({times(len(row.places))})" if kind == PERSON else f"{row.name} ({kind}, {times(len(row.places))})"
    )


def _described(pair: Pair) -> Iterator[Finding]:
    """Whose the sources are said to be: state media here and opposition media there, or a name without such a word."""
    found = {side: described_sources(pair.reading(side)) for side in SIDES}
    alone: dict[Side, list[Span]] = {"left": [], "right": []}
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        theirs = {item.whose for item in found[other]}
        for item in found[side]:
            plain = named_plainly(pair.reading(other), item.names) if item.names else None
            if item.whose not in theirs and (theirs or plain is not None):
                alone[side].append(item.span)
                alone[other] += [plain] if plain is not None else []
    if not alone["left"] or not alone["right"]:
        return
    spans = {side: sorted(set(alone[side]))[:_MOST] for side in SIDES}
    named = {side: listed(f"“{span.of(pair.reading(side).text)}”" for span in spans[side]) for side in SIDES}
    yield _sides_finding(
        pair,
        "How sources are described",
        f"Sources: the left text writes {named['left']}; the right text writes {named['right']}.",
        spans,
        (named["left"], named["right"]),
        severity="medium",
        confidence=0.55,
        absent="no description",
    )


def _paraphrased(pair: Pair, side: Side) -> Iterator[Finding]:
    """What this text quotes and the other one only retells."""
    other: Side = "right" if side == "left" else "left"
    for told in list(paraphrased(pair, side))[:_MOST_PARAPHRASED]:
        values = ("quoted", "retold") if side == "left" else ("retold", "quoted")
        spans: dict[Side, list[Span]] = {side: [told.quoted], other: [told.paraphrase]}
        yield _sides_finding(
            pair,
            f"Quoted or retold: {told.speaker}",
            f"The {side} text quotes {told.speaker}; the {other} text retells the words without marks.",
            spans,
            values,
            severity="low",
            confidence=round(0.3 + 0.4 * min(told.alike, 1.0), 2),
            absent="",
        )
