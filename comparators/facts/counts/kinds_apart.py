"""The one fine, loss, depth, jail term or ban that each text tells of, where the two differ.

The kind of a figure (``figure_kind``) says what it is one of, so that no like words are asked for: "he was fined
500,000 euros", "to pay a fine of 50,000". In return each text must give one figure of the kind, and the sentences must
be aligned, or both reports open with one event. Magnitudes of quakes are a kind of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.figure_kind import kinds_of
from comparators.facts.counts.figures import link_of
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.only_claims import Only, in_all, other_periods, plain
from comparators.facts.events.one_story import openings_meet
from comparators.facts.once import once
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Pair, Reading
from comparators.reading.units import measure_of

_LINKED = 0.45  # score of a link that says the two sentences tell one matter
_FURTHEST = 12.0  # times; a nought too many or too few is ten
_NOT_YET = frozenset({"possible", "expected", "wanted", "conditional"})
_LIKE = 0.4  # cosine of the nouns that two distances are told of
_PARTS = frozenset({"another", "other", "further", "additional", "more", "each", "per", "every", "up", "first", "last"})
_NEAR = 4
_ALONE = frozenset({"magnitude", "cancelled"})  # measures that are kinds of their own
_MEASURED_OUT = frozenset({"weight", "volume"})
_BARE = frozenset({"", "weight", "volume", "tonne", "ton", "kg", "litre", "barrel"})


@once
def kinds_apart(pair: Pair) -> tuple[tuple[Only, str], ...]:
    """Two figures of one kind and the kind, one row a kind."""
    return tuple(_kinds_apart(pair))


def _kinds_apart(pair: Pair) -> Iterator[tuple[Only, str]]:
    here, there = _by_kind(pair.left), _by_kind(pair.right)
    for kind in sorted(here.keys() & there.keys()):
        mine, theirs = here[kind], there[kind]
        if len({point_of(c.value) for c in mine}) != 1 or len({point_of(c.value) for c in theirs}) != 1:
            continue
        a, b, link = _nearest(pair, mine, theirs)
        linked = link >= _LINKED
        if not (linked or openings_meet(pair)) or not _apart(pair, a, b):
            continue
        why = f"Each text gives one figure of this kind ({kind}), in sentences that are aligned."
        if not linked:
            why = f"Each text gives one figure of this kind ({kind}), and both open with one event."
        yield Only(a, b, why, 0.66 if linked else 0.56), kind


def _by_kind(reading: Reading) -> dict[str, list[Claim]]:
    """Every figure whose kind is told; one that is planned, denied or of another time speaks for itself alone."""
    found: dict[str, list[Claim]] = {}
    kinds = kinds_of(reading)
    for claim in claims_of(reading):
        kind = claim.measure if claim.measure in _ALONE else kinds.get(claim.token, "") or _goods(claim)
        if kind:
            found.setdefault(kind, []).append(claim)
    return found


def _goods(claim: Claim) -> str:
    """The noun of what is weighed or measured out: "800 kg of cocaine"."""
    value = claim.value
    return value.counted if measure_of(value.unit) in _MEASURED_OUT and value.counted not in _BARE else ""


def _nearest(pair: Pair, mine: list[Claim], theirs: list[Claim]) -> tuple[Claim, Claim, float]:
    """The two that stand in the best linked sentences."""
    rows = []
    for a in mine:
        for b in theirs:
            link = link_of(pair, a, b)
            score = link.score if link is not None and link.relation in {"same", "update"} else 0.0
            rows.append((-score, not a.in_body, not b.in_body, a.token, b.token, a, b))
    best = min(rows, key=lambda row: row[:5])
    return best[5], best[6], -best[0]


def _apart(pair: Pair, a: Claim, b: Claim) -> bool:
    if not (plain(a.value) and plain(b.value) and comparable(a.value, b.value)) or fits(a.value, b.value):
        return False
    if is_vague(a.value) or is_vague(b.value) or in_all(a, b) or other_periods(pair, a, b):
        return False
    small, large = sorted((abs(point_of(a.value)), abs(point_of(b.value))))
    if small <= 0 or large > _FURTHEST * small:
        return False
    if any(c.past_event or c.background or c.certainty.negated for c in (a, b)) or a.part != b.part:
        return False
    if (a.certainty.modality in _NOT_YET) != (b.certainty.modality in _NOT_YET):
        return False
    if a.times and b.times and not any(x.overlaps(y) for x in a.times for y in b.times):
        return False
    if a.measure == b.measure == "distance" and _of_two_things(pair, a, b):
        return False
    return not any(_is_part(r, c) for r, c in ((pair.left, a), (pair.right, b)))


def _of_two_things(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether the nouns before two distances are nothing like each other: a building, a motorist."""
    nouns = [
        next(
            (
                i
                for i in range(claim.token - 1, reading.sentences[claim.sentence].first - 1, -1)
                if reading.tokens[i].pos in {"NOUN", "PROPN"}
                and not reading.tokens[i].span.overlaps(claim.mention.span)
            ),
            None,
        )
        for reading, claim in ((pair.left, a), (pair.right, b))
    ]
    if nouns[0] is None or nouns[1] is None:
        return False
    tokens = pair.left.tokens[nouns[0]], pair.right.tokens[nouns[1]]
    if "PROPN" in {token.pos for token in tokens} or tokens[0].lemma == tokens[1].lemma:
        return False
    return word_likeness(pair.left, nouns[0], pair.right, nouns[1]) < _LIKE


def _is_part(reading: Reading, claim: Claim) -> bool:
    first = max(reading.sentences[claim.sentence].first, claim.token - _NEAR)
    near = reading.tokens[first : claim.token + 2]
    return any(token.lemma.lower() in _PARTS for token in near)
