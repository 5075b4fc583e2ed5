"""One everyday deed that each report gives to another party: "inspectors found the germ", "the dairy found it itself".

No link is needed: the deed is matched by its verb, its object and the words around it. That the parties are two must
be said: by two names, by a text that knows the other's party too, or by words that shut others out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.acts.counted import linked_by, one_count
from comparators.facts.acts.deed_parties import COMMON, two_parties
from comparators.facts.acts.deeds import Deed, deeds_of, tellings_of, words_of
from comparators.facts.counts.claims import times_in
from comparators.facts.denials.denied import REQUESTS
from comparators.facts.denials.of_two import of_two_sorts
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_event import event_slots, other_reading
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.model import Finding, Pair, Reading, Slot
from comparators.reading.grammar import noun_phrase, subtree

_ONE_MATTER = frozenset({"calling off", "turning down"})  # two ends that a request can come to
_LIKE = 0.5  # cosine of two objects
_SOMEWHAT = 0.3  # the same, where other words speak for one deed, too
_TELLINGS = 2
_AROUND = 2  # words that both clauses share
_ENOUGH, _PARTIES = 1.0, 1.5
_SURE, _LIKELY = 0.62, 0.5
_BEFORE = frozenset({"previously", "formerly", "once", "earlier", "before"})
_ASIDE = frozenset({"meanwhile", "separately", "elsewhere"})  # what follows is another matter
_PERSON, _BODIES = frozenset({"him", "her"}), frozenset({"group", "crowd", "number", "dozen", "couple", "pair"})


@dataclass(frozen=True, slots=True)
class DeedsApart:
    """Two tellings of one deed; ``points`` say how surely it is one and the parties two, ``shared`` what both name."""

    left: Deed
    right: Deed
    points: float
    shared: frozenset[str]


def deeds_apart(pair: Pair) -> Iterator[Finding]:
    """One finding a deed, the surest telling of each."""
    used: set[tuple[str, int]] = set()
    for row in sorted(_rows(pair), key=lambda row: (-row.points, row.left.verb, row.right.verb)):
        keys = {("left", row.left.verb), ("right", row.right.verb), ("left doer", row.left.doer)}
        if not keys & used:
            used |= keys
            yield _finding(pair, row)


def _rows(pair: Pair) -> Iterator[DeedsApart]:
    for left in deeds_of(pair.left):
        for right in deeds_of(pair.right):
            if not _one_kind(left, right):
                continue
            told, shared = _one_deed(pair, left, right)
            counted = one_count(pair, left, right)
            told += counted
            parties = two_parties(pair, left, right, counted=bool(counted)) if told >= _ENOUGH else 0.0
            if parties >= _PARTIES and not _both_told(pair, left, right):
                yield DeedsApart(left, right, told + parties, shared)


def _one_kind(left: Deed, right: Deed) -> bool:
    if left.kinds & right.kinds:
        return True
    return left.object_ is not None and right.object_ is not None and left.kinds | right.kinds == _ONE_MATTER


def _one_deed(pair: Pair, left: Deed, right: Deed) -> tuple[float, frozenset[str]]:
    """How surely two tellings are of one deed, and the words that both have with it; 0 where something parts them."""
    if "scoring" in left.kinds & right.kinds and any(
        deed.object_ is not None and reading.tokens[deed.object_].tag == "NNS"
        for reading, deed in ((pair.left, left), (pair.right, right))
    ):
        return 0.0, frozenset()  # "scored 11 points": so do many
    objects = words_of(pair.left, left.sentence, left.object_), words_of(pair.right, right.sentence, right.object_)
    numbers = [{word for word in words if word.replace(".", "").isdigit()} for words in objects]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return 0.0, frozenset()
    sides = ((pair.left, left), (pair.right, right))
    before = [any(r.tokens[i].text.lower() in _BEFORE for i in r.dependents[deed.verb]) for r, deed in sides]
    aside = [any(t.text.lower() in _ASIDE for t in r.sentence_tokens(deed.sentence)) for r, deed in sides]
    if before[0] != before[1] or aside[0] != aside[1] or of_two_sorts(pair, left.object_, right.object_):
        return 0.0, frozenset()  # "was previously named"; "stopped the fight", "stopped Danso"
    days = times_in(pair.left, left.sentence), times_in(pair.right, right.sentence)
    if days[0] and days[1] and not any(a.overlaps(b) for a in days[0] for b in days[1]):
        return 0.0, frozenset()
    if _of_two_objects(pair, left, right):
        return 0.0, frozenset()
    shared = (_around(pair.left, left) & _around(pair.right, right)) - COMMON
    alone = bool(left.alone or right.alone)
    if not alone and (left.object_ is None or right.object_ is None):
        return 0.0, frozenset()  # "scored", "withdrew": many may do so
    linked = linked_by(pair, left, right)
    points = linked + 0.5 * min(2, len(shared))
    if left.object_ is not None and right.object_ is not None:
        like = word_likeness(pair.left, left.object_, pair.right, right.object_)
        if (
            (objects[0] & objects[1]) - COMMON - numbers[0]
            or like >= _LIKE
            or (linked and _are_requests(pair, left, right))
        ):
            points += 1.0
        elif (like >= _SOMEWHAT or len(shared) >= _AROUND) and (linked or alone):
            points += 0.5
        elif not (alone and linked):
            return 0.0, frozenset()
    if alone:
        points += 0.5 * bool(_names_in(pair.left, left.sentence) & _names_in(pair.right, right.sentence))
        points += 0.5 * (_told_once(pair.left, left) and _told_once(pair.right, right))
        points += 0.5 * (left.phrase and right.phrase)
    return points, shared


def _of_two_objects(pair: Pair, left: Deed, right: Deed) -> bool:
    """Whether the objects bear two names ("an update for Explorer", "… for Firefox"), or one alone is a person."""
    if left.object_ is None or right.object_ is None:
        return False
    rows = (pair.left, left.sentence, left.object_), (pair.right, right.sentence, right.object_)
    one = [reading.tokens[place].text.lower() in _PERSON for reading, _, place in rows]
    if one[0] != one[1]:
        reading, _, place = rows[one.index(False)]
        return reading.tokens[place].lemma.lower() in _BODIES or reading.tokens[place].tag in {"NNS", "NNPS"}
    names = [
        {folded(r.tokens[i].text) for i in subtree(r, r.sentences[n], place) if r.tokens[i].pos == "PROPN"}
        for r, n, place in rows
    ]
    return bool(names[0] and names[1] and not names[0] & names[1])


def _are_requests(pair: Pair, left: Deed, right: Deed) -> bool:
    """Whether both objects are asked of somebody: then one may be refused, or taken back by those who asked."""
    if left.object_ is None or right.object_ is None:
        return False
    return {pair.left.tokens[left.object_].lemma.lower(), pair.right.tokens[right.object_].lemma.lower()} <= REQUESTS


def _names_in(reading: Reading, number: int) -> frozenset[str]:
    return frozenset(folded(token.text) for token in reading.sentence_tokens(number) if token.pos == "PROPN")


def _told_once(reading: Reading, deed: Deed) -> bool:
    """Whether a text tells such a deed at most a second time, and never of another doer."""
    kinds = [row for row in tellings_of(reading) if row[1] & deed.kinds]
    mine = words_of(reading, deed.sentence, deed.doer)
    others = [told for told in deeds_of(reading) if told.kinds & deed.kinds and told is not deed]
    return len(kinds) <= _TELLINGS and all(words_of(reading, o.sentence, o.doer) & mine for o in others)


@once
def _around(reading: Reading, deed: Deed) -> frozenset[str]:
    """The lemmas of nouns and names in the deed's clause, but those of its doer."""
    sentence = reading.sentences[deed.sentence]
    held = noun_phrase(reading, sentence, deed.doer)
    return frozenset(
        reading.tokens[i].lemma.lower()
        for i in subtree(reading, sentence, deed.verb)
        if reading.tokens[i].pos in {"NOUN", "PROPN"}
        and reading.tokens[i].text.isalnum()
        and not held.contains(reading.tokens[i].span)
    )


def _both_told(pair: Pair, left: Deed, right: Deed) -> bool:
    """Whether either text gives this deed to the other's party as well: then each tells a part."""
    for reading, deed, there, other in (
        (pair.left, left, pair.right, right),
        (pair.right, right, pair.left, left),
    ):
        theirs = words_of(there, other.sentence, other.doer) - COMMON
        for told in deeds_of(reading):
            one = told is not deed and told.kinds & (deed.kinds | other.kinds)
            if one and words_of(reading, told.sentence, told.doer) & theirs:
                return True
    return False


def _finding(pair: Pair, row: DeedsApart) -> Finding:
    rows = ((pair.left, row.left), (pair.right, row.right))
    words = [shortened(deed.span.of(reading.text)) for reading, deed in rows]
    doers = [
        shortened(noun_phrase(reading, reading.sentences[deed.sentence], deed.doer).of(reading.text), 60)
        for reading, deed in rows
    ]
    kinds = row.left.kinds & row.right.kinds or row.left.kinds | row.right.kinds
    alone = row.left.alone or row.right.alone
    about = f"; both name {', '.join(sorted(row.shared)[:4])}" if row.shared else ""
    slots = event_slots(pair, row.left.sentence, row.right.sentence)
    why = "one of the reports knows both"
    if alone:
        why = f"one of them shuts others out (“{alone}”)"
    elif one_count(pair, row.left, row.right):
        why = "both count the same people"
    return divergence(
        pair,
        "actor",
        "conflict",
        left=(row.left.span,),
        right=(row.right.span,),
        title="Who did it",
        statement=f"“{words[0]}” against “{words[1]}”: two doers of one deed.",
        explanation=f"Both reports tell one deed ({' or '.join(sorted(kinds))}{about}) and give it to two parties; "
        f"{why}.",
        doubt=other_reading(slots)
        or "The two may have acted together, one may be part of the other, or each report may tell another step.",
        severity="medium",
        confidence=_SURE if alone and row.points >= 3 else _LIKELY,
        values=(doers[0], doers[1]),
        slots=(
            Slot("Deed", ", ".join(sorted(row.left.kinds)), ", ".join(sorted(row.right.kinds)), "same"),
            Slot("Doer", doers[0], doers[1], "differs"),
            *slots,
        ),
    )
