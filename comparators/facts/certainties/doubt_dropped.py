"""A word of doubt that one text sets to a matter and the other, telling the same matter, does not.

Where verbs and nouns differ too much to be one act for the grammar ("gas believed to be chlorine was dropped" beside
"a helicopter dropped toxic gas"), the clause with the doubt is set beside the clause of the linked sentence that is
nearest in meaning, word by word. Hedges after K. Hyland, Hedging in Scientific Research Articles, 1998.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from comparators.alignment.clauses import Clause, clauses
from comparators.facts.certainties.certainty import is_negated, verb_over
from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.divergence import divergence, shortened
from comparators.facts.once import once
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.knowledge.measures import events
from comparators.model import Finding, Link, Pair, Reading, Side, Slot, Span

# Words of doubt about what has happened; "may", "could" and "will" look ahead as often and stay with the verbs.
HEDGES = frozenset(
    {
        "reportedly", "allegedly", "alleged", "apparently", "apparent", "purportedly", "purported", "supposedly",
        "supposed", "suspected", "presumably", "presumed", "unconfirmed", "preliminary", "probably", "possibly",
        "believed", "seemingly", "perhaps",
    }
)  # fmt: skip
_SEEMING = frozenset({"appear", "seem"})
_ASIDE = frozenset({"pcomp", "relcl", "csubj"})
_NEAR = 0.5
_LINKED = 0.5
_CORE = 0.4  # likeness of the doubted word to the flat clause


@dataclass(frozen=True, slots=True)
class Dropped:
    """``side`` doubts, by ``hedge``; the clauses of both texts; how near they are in meaning, 0 to 1."""

    side: Side
    hedge: str
    left: Span
    right: Span
    sentences: tuple[int, int]
    near: float


def findings(pair: Pair, seen: Collection[tuple[int, int]]) -> Iterator[Finding]:
    """One finding a couple of clauses; ``seen`` are the sentences, left and right, of which as much is said already."""
    for one in doubts_dropped(pair):
        if one.sentences in seen:
            continue
        words = shortened(one.left.of(pair.left.text)), shortened(one.right.of(pair.right.text))
        doubted, flat = f"with a word of doubt (“{one.hedge}”)", "without any"
        ways = (doubted, flat) if one.side == "left" else (flat, doubted)
        yield divergence(
            pair,
            "modality",
            "certainty",
            left=(one.left,),
            right=(one.right,),
            title="How sure",
            statement=f"“{words[0]}” ({ways[0]}), “{words[1]}” ({ways[1]}).",
            explanation="The sentences are linked and these clauses are the nearest in meaning; only one has a doubt.",
            doubt="The doubt may be meant for another part of the sentence, and the clauses may tell of two acts.",
            severity="low",
            confidence=0.2 + 0.5 * one.near,
            values=words,
            slots=(
                Slot("Meaning", f"{one.near:.2f} alike", f"{one.near:.2f} alike", "same"),
                Slot("Certainty", *ways, "differs"),
            ),
        )


@once
def doubts_dropped(pair: Pair) -> tuple[Dropped, ...]:
    """The nearest clauses first; one a sentence."""
    found = sorted(_all(pair), key=lambda one: (-one.near, one.left, one.right))
    kept: list[Dropped] = []
    used: set[tuple[str, int]] = set()
    for one in found:
        keys = {("left", one.sentences[0]), ("right", one.sentences[1])}
        if not keys & used:
            used |= keys
            kept.append(one)
    return tuple(kept)


def _all(pair: Pair) -> Iterator[Dropped]:
    for link in pair.alignment.links:
        if link.relation in {"same", "update"} and link.score >= _LINKED:
            yield from _in_link(pair, link, "left")
            yield from _in_link(pair, link, "right")


def _in_link(pair: Pair, link: Link, side: Side) -> Iterator[Dropped]:
    """The doubts of one side of a link of which no sentence of the other side has any."""
    mine, theirs = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
    here, there = (link.left, link.right) if side == "left" else (link.right, link.left)
    if any(hedges(theirs, number) for number in there):
        return
    for number in here:
        for place in hedges(mine, number):
            if _is_narrow(mine, place):
                continue
            clause = next((one for one in clauses(mine, number) if place in one), None)
            if clause is None:
                continue
            rows = [
                (likeness(mine, clause, theirs, other), clause_there, other)
                for clause_there in there
                for other in clauses(theirs, clause_there)
            ]
            near, sentence, flat = max(rows, key=lambda row: (row[0], -row[1], row[2]))
            if (
                near < _NEAR
                or is_voiced(theirs, sentence)
                or not _tells_core(mine, _core(mine, place), theirs, flat)
                or _denied(mine, number, clause) != _denied(theirs, sentence, flat)
            ):
                continue
            spans = _span(mine, clause), _span(theirs, flat)
            yield Dropped(
                side,
                mine.tokens[place].text.lower(),
                *(spans if side == "left" else spans[::-1]),
                sentences=(number, sentence) if side == "left" else (sentence, number),
                near=near,
            )


def _core(reading: Reading, place: int) -> int:
    """What the word of doubt is said of: the verb of "allegedly hit", the noun of "suspected arson"."""
    token = reading.tokens[place]
    if token.pos in {"ADV", "ADJ"} or token.dep == "amod":
        return token.head
    core = _below(reading, place, frozenset({"xcomp"}))
    return _below(reading, core, frozenset({"attr", "acomp"})) if reading.tokens[core].lemma == "be" else core


def _below(reading: Reading, place: int, deps: frozenset[str]) -> int:
    return next((i for i in reading.dependents[place] if reading.tokens[i].dep in deps), place)


def _tells_core(mine: Reading, core: int, theirs: Reading, flat: Clause) -> bool:
    """Whether the flat clause tells the word that is doubted, which is "member" in "an alleged gang member".

    Both may be verbs of harm, too: "reportedly detonated his explosives", "attacked a crowd".
    """
    if max((word_likeness(mine, core, theirs, place) for place in flat), default=0.0) >= _CORE:
        return True
    words = [mine.tokens[core], *(theirs.tokens[place] for place in flat)]
    harm = [token.pos == "VERB" and bool(events().get(token.lemma.lower())) for token in words]
    return harm[0] and any(harm[1:])


def hedges(reading: Reading, number: int) -> tuple[int, ...]:
    """The words of doubt in a sentence, as token numbers."""
    bounds = reading.sentences[number]
    found = []
    for place in range(bounds.first, bounds.last):
        token = reading.tokens[place]
        below = [reading.tokens[i] for i in reading.dependents[place]]
        seems = token.lemma in _SEEMING and any(child.dep == "xcomp" for child in below)
        if (seems or token.text.lower() in HEDGES) and not any(child.dep == "neg" for child in below):
            found.append(place)
    return tuple(found)


def _is_narrow(reading: Reading, place: int) -> bool:
    """Whether an adverb doubts no verb, or only that of a side clause: "his reportedly poor gear"."""
    token = reading.tokens[place]
    if token.pos != "ADV":
        return False
    over = reading.tokens[token.head]
    return over.pos not in {"VERB", "AUX"} or over.dep in _ASIDE


def _denied(reading: Reading, number: int, clause: Clause) -> bool:
    verb = next((verb for place in clause if (verb := verb_over(reading, number, place)) is not None), None)
    return verb is not None and is_negated(reading, number, verb)


def _span(reading: Reading, clause: Clause) -> Span:
    return Span(reading.tokens[clause[0]].span.start, reading.tokens[clause[-1]].span.end)
