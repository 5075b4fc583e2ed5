"""Who starts and who answers: an act that answers in one text and starts in the other, and how the war began."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.grammar import content
from comparators.framing.initiative import FORCE, Move, moves, named_sides, one_actor
from comparators.framing.linked import close_sentences, evidence, shortened
from comparators.framing.origins import Origin, conflict_named, origins
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span

ID = "framing/agency"
_SHARED = 2  # words of two moves of one actor
_SOURCE = (
    "T. Trew, “Theory and ideology at work”, 1979; T. van Leeuwen, “The representation of social actors”, 1996 "
    "(activation); R. Entman 1993 (diagnosing causes)"
)
_CAUSE = {
    "protests": "with protests",
    "repression": "with a put-down of protests",
    "attack": "with an attack",
    "": "without saying with what",
}
_ROLE = {"starts": "makes the one who starts", "answers": "makes the one who answers"}


def start_findings(pair: Pair) -> Iterator[Finding]:
    """An actor who starts here and answers there, or acts that one text alone gives as an answer; how the war began."""
    yield from _move_findings(pair)
    yield from _origin_findings(pair)


def _move_findings(pair: Pair) -> Iterator[Finding]:
    found = {side: moves(pair.reading(side)) for side in SIDES}
    close = set(close_sentences(pair))
    turned = _turned(found["left"], found["right"], close)
    if turned is not None:
        yield _turned_finding(pair, *turned)
        return
    for side in SIDES:
        other: Side = "right" if side == "left" else "left"
        for move in found[side]:
            place = _told_without(pair, side, move, found[other], close)
            if place is not None:
                yield _reason_finding(pair, side, move, place)
                break


def _turned(left: tuple[Move, ...], right: tuple[Move, ...], close: set[tuple[int, int]]) -> tuple[Move, Move] | None:
    """The two moves most alike of which one starts and one answers, of one actor; None where there are none."""
    best: tuple[int, Move, Move] | None = None
    for mine in left:
        for other in right:
            shared = len(mine.words & other.words)
            near = (mine.sentence, other.sentence) in close
            if mine.role == other.role or not one_actor(mine, other) or shared < _SHARED - near:
                continue
            if _has(left, other) or _has(right, mine):
                continue  # this text says so too, in another place
            if best is None or shared > best[0]:
                best = (shared, mine, other)
    return best[1:] if best is not None else None


def _has(moves_there: tuple[Move, ...], move: Move) -> bool:
    return any(m.role == move.role and one_actor(m, move) for m in moves_there)


def _told_without(
    pair: Pair, side: Side, move: Move, theirs: tuple[Move, ...], close: set[tuple[int, int]]
) -> Span | None:
    """Where the other text tells the act of a move without what it answers; None where it does not, or says it too."""
    other: Side = "right" if side == "left" else "left"
    if move.role != "answers" or move.actor is None or not move.who:
        return None
    if any(m.role == "answers" and (one_actor(m, move) or m.words & move.words) for m in theirs):
        return None
    mine, reading = pair.reading(side), pair.reading(other)
    tokens = mine.sentence_tokens(move.sentence)
    reason = content([t for t in tokens if move.before is not None and move.before.contains(t.span)])
    act = (move.words | content([t for t in tokens if move.actor.contains(t.span)])) - reason
    best: tuple[int, int] | None = None
    for number in sorted(
        {j if side == "left" else i for i, j in close if (i if side == "left" else j) == move.sentence}
    ):
        sentence = reading.sentences[number]
        words = content(reading.sentence_tokens(number))
        shared = len((act & words) - move.who)
        if shared < _SHARED or not words & FORCE:
            continue
        if not named_sides(reading, range(sentence.first, sentence.last)) & move.who:
            continue
        if len(reason & words) * 2 <= len(reason) and (best is None or shared > best[0]):
            best = (shared, number)
    return reading.sentences[best[1]].span if best is not None else None


def _named(reading: Reading, move: Move) -> str:
    return shortened(move.actor.of(reading.text), limit=50) if move.actor is not None else "the doer"


def _turned_finding(pair: Pair, mine: Move, other: Move) -> Finding:
    who = (_named(pair.left, mine), _named(pair.right, other))
    quotes = (shortened(mine.clause.of(pair.left.text)), shortened(other.clause.of(pair.right.text)))
    return Finding(
        comparator=ID,
        kind="agency",
        severity="medium",
        confidence=0.6,
        title=f"Who starts: {who[0]}",
        statement=(
            f"The left text {_ROLE[mine.role]} of “{who[0]}” (“{mine.term}”); the right text {_ROLE[other.role]} of "
            f"“{who[1]}” (“{other.term}”)."
        ),
        explanation=(
            f"Left: “{quotes[0]}” Right: “{quotes[1]}” “{mine.term}”: {mine.source}; “{other.term}”: {other.source}."
        ),
        doubt="The two may speak of different acts of one side, or of two moments.",
        left=evidence(pair.left, (mine.clause,)),
        right=evidence(pair.right, (other.clause,)),
        values=(mine.role, other.role),
        slots=(Slot("role", mine.role, other.role, "differs"),),
        source=f"{_SOURCE}.",
    )


def _reason_finding(pair: Pair, side: Side, move: Move, place: Span) -> Finding:
    other: Side = "right" if side == "left" else "left"
    reading = pair.reading(side)
    who = _named(reading, move)
    reason = f" to “{shortened(move.before.of(reading.text), limit=80)}”" if move.before is not None else ""
    spans: dict[Side, Span] = {side: move.clause, other: place}
    quotes = {key: shortened(span.of(pair.reading(key).text)) for key, span in spans.items()}
    values = ("answers", "acts") if side == "left" else ("acts", "answers")
    return Finding(
        comparator=ID,
        kind="agency",
        severity="medium",
        confidence=0.5,
        title=f"Who starts: {who}",
        statement=(
            f"The {side} text gives what “{who}” does as an answer{reason}; the {other} text tells it without "
            f"that: “{quotes[other]}”"
        ),
        explanation=f"Left: “{quotes['left']}” Right: “{quotes['right']}” “{move.term}”: {move.source}.",
        doubt=f"The {other} text may tell what came before in another sentence; the two may be different acts.",
        left=evidence(pair.left, (spans["left"],)),
        right=evidence(pair.right, (spans["right"],)),
        values=values,
        slots=(Slot("role", *values, "differs"),),
        source=f"{_SOURCE}.",
    )


def _origin_findings(pair: Pair) -> Iterator[Finding]:
    """How the war began, where the texts give another beginning, or one gives none."""
    told = {side: max(origins(pair.reading(side)), key=lambda o: (bool(o.cause), -o.span.start), default=None)
            for side in SIDES}  # fmt: skip
    left, right = told["left"], told["right"]
    if (left.cause if left else "") == (right.cause if right else ""):
        return
    spans: dict[Side, tuple[Span, ...]] = {}
    for side in SIDES:
        origin, plain = told[side], conflict_named(pair.reading(side))
        spans[side] = (origin.span,) if origin is not None else (plain,) if plain is not None else ()
    quotes = {side: shortened(spans[side][0].of(pair.reading(side).text)) if spans[side] else "" for side in SIDES}
    blamed = any(o is not None and o.cause in {"repression", "attack"} for o in (left, right))
    parts = [f"the {side} text {_origin_words(told[side], quotes[side])}" for side in SIDES]
    values = tuple(_CAUSE[o.cause] if o is not None else None for o in (left, right))
    yield Finding(
        comparator=ID,
        kind="agency",
        severity="medium" if blamed and left and right else "low",
        confidence=0.6 if left and right else 0.5,
        title="How it began",
        statement=f"How the conflict began: {'; '.join(parts)}.",
        explanation="Where a report lets a conflict begin says who started it and who answered.",
        doubt="A short report may leave out what every reader knows; the two may speak of two conflicts.",
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=(values[0], values[1]),
        slots=(Slot("beginning", values[0] or "not told", values[1] or "not told", "differs"),),
        source=f"{_SOURCE}; R. Entman 1993: frames define who caused a problem.",
    )


def _origin_words(origin: Origin | None, quote: str) -> str:
    if origin is None:
        return f"does not tell it (“{quote}”)" if quote else "does not speak of it"
    return f"lets it begin {_CAUSE[origin.cause]} (“{quote}”)"
