"""One party's stand on one matter, told in two ways: it kept silent here, and denied there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.own_dates import of_another_year
from comparators.facts.stances.stances import Stance, contradictions_of, stances_of
from comparators.facts.states.bearers import one_bearer
from comparators.facts.wording.meaning import likeness
from comparators.model import Finding, Pair, Reading, Severity, Slot

# Two stands that do not go together: how surely, how grave, and whether only linked sentences make it one matter.
_APART: dict[frozenset[str], tuple[float, Severity, bool]] = {
    frozenset({"denied", "admitted"}): (0.6, "high", True),
    frozenset({"refused", "agreed"}): (0.6, "high", True),
    frozenset({"silent", "admitted"}): (0.5, "medium", True),
    frozenset({"silent", "denied"}): (0.5, "medium", False),
    frozenset({"silent", "refused"}): (0.45, "low", True),
    frozenset({"for", "against"}): (0.55, "high", True),
    frozenset({"fair", "flawed"}): (0.55, "high", False),
}
_WORDS = {
    "silent": "gives no answer",
    "denied": "denies",
    "admitted": "admits or confirms",
    "refused": "refuses",
    "agreed": "agrees",
    "for": "is in favour",
    "against": "is against it",
    "fair": "finds it fair",
    "flawed": "finds it flawed",
}
_OPINIONS = frozenset({"for", "against"})  # a party holds many, each of another thing
_ONE_OBJECT = 0.5
_UNLIKE = 0.3  # likeness of what the two stands are about, below which they are two matters
_NEAR = 0.45  # likeness of what the two stands are about
_LINKED = 0.3  # score of the link


@dataclass(frozen=True, slots=True)
class StancesApart:
    """Two stands of one party; ``why`` says in words what speaks for one matter."""

    left: Stance
    right: Stance
    party: str
    why: str
    sure: float


def stances_apart(pair: Pair) -> Iterator[StancesApart]:
    """One row a party and two stands, the surest first."""
    lefts, rights = stances_of(pair.left), stances_of(pair.right)
    rows = []
    for a in lefts:
        for b in rights:
            rule = _APART.get(frozenset({a.stance, b.stance}))
            party = _party(pair, a, b) if rule is not None and a.stance != b.stance else ""
            if rule is not None and (_one_word(pair, a, b) or of_another_year(pair, a.first, b.first)):
                continue
            if rule is None or not party or _told(pair, lefts, a, b) or _told(pair, rights, b, a):
                continue
            why, sure = _matter(pair, a, b, lefts, rights, linked_only=rule[2])
            if why:
                rows.append(StancesApart(a, b, party, why, rule[0] + sure))
    rows += _contradicted(pair)
    taken: set[tuple[str, int]] = set()
    for row in sorted(rows, key=lambda row: (-row.sure, row.left.first, row.right.first)):
        keys = {("left", row.left.first), ("right", row.right.first)}
        if not keys & taken:
            taken |= keys
            yield row


def _one_word(pair: Pair, a: Stance, b: Stance) -> bool:
    """Whether both stands are told by one verb: "refused to even say it", "refused to say it"."""
    return pair.left.tokens[a.first].lemma == pair.right.tokens[b.first].lemma


def _contradicted(pair: Pair) -> Iterator[StancesApart]:
    """Silence here, and there a plain "it is not so" of the same party on the same name, in linked sentences."""
    for a, b in (
        *((a, b) for a in stances_of(pair.left) for b in contradictions_of(pair.right) if a.stance == "silent"),
        *((a, b) for a in contradictions_of(pair.left) for b in stances_of(pair.right) if b.stance == "silent"),
    ):
        names = [
            {r.tokens[i].text for i in s.about if r.tokens[i].pos == "PROPN"}
            for r, s in ((pair.left, a), (pair.right, b))
        ]
        party = _party(pair, a, b)
        if party and names[0] & names[1] and _linked(pair, a, b):
            yield StancesApart(
                a, b, party, "the sentences are linked and name " + ", ".join(sorted(names[0] & names[1])), 0.5
            )


def _linked(pair: Pair, a: Stance, b: Stance) -> bool:
    return any(
        a.sentence in link.left and b.sentence in link.right and link.relation != "parallel"
        for link in pair.alignment.links
        if link.score >= _LINKED
    )


def _party(pair: Pair, a: Stance, b: Stance) -> str:
    """The words for the party that takes both stands; empty for two parties."""
    for mine in a.parties:
        for theirs in b.parties:
            if one_bearer(pair, mine, theirs) >= _ONE:
                return " ".join(sorted(mine.names & theirs.names)) or mine.noun
    return ""


_ONE = 0.7


def _told(pair: Pair, tellings: tuple[Stance, ...], own: Stance, other: Stance) -> bool:
    """Whether the text tells the other stand of that party, too."""
    return any(
        t.stance == other.stance
        and any(m.names & o.names or m.noun == o.noun != "" for m in t.parties for o in own.parties)
        for t in tellings
    )


def _matter(
    pair: Pair, a: Stance, b: Stance, lefts: tuple[Stance, ...], rights: tuple[Stance, ...], *, linked_only: bool
) -> tuple[str, float]:
    """What speaks for one matter: linked sentences, words of like meaning, or that each text tells no other stand."""
    alike = likeness(pair.left, a.about, pair.right, b.about)
    if a.stance in _OPINIONS and a.about and b.about and alike < _ONE_OBJECT:
        return "", 0.0  # "welcomed the talks", "condemned the killing"
    if linked_only and "silent" not in (a.stance, b.stance) and a.about and b.about and alike < _UNLIKE:
        return "", 0.0  # "rejected calls for elections", "pledged to protect people"
    if _linked(pair, a, b):
        return "the sentences are linked", 0.05
    if a.about and b.about and alike >= _NEAR:
        return "what they are asked about is alike", 0.0
    if linked_only:
        return "", 0.0
    lone = all(
        sum(any(m.names & o.names or m.noun == o.noun != "" for m in t.parties for o in own.parties) for t in told) == 1
        for told, own in ((lefts, a), (rights, b))
    )
    return ("each text tells no other answer of that party", -0.05) if lone else ("", 0.0)


def stance_findings(pair: Pair) -> Iterator[Finding]:
    """One finding a row."""
    for row in stances_apart(pair):
        spans = row.left.span(pair.left), row.right.span(pair.right)
        words = shortened(spans[0].of(pair.left.text)), shortened(spans[1].of(pair.right.text))
        stands = _WORDS[row.left.stance], _WORDS[row.right.stance]
        severity = _APART[frozenset({row.left.stance, row.right.stance})][1]
        yield divergence(
            pair,
            "polarity",
            "conflict",
            left=spans[:1],
            right=spans[1:],
            title="Stance",
            statement=f"{row.party.capitalize()}: “{words[0]}” against “{words[1]}”.",
            explanation=f"One party takes two stands: it {stands[0]} here, and {stands[1]} there; {row.why}.",
            doubt="It may have answered twice, on two occasions or to two questions.",
            severity=severity,
            confidence=row.sure,
            values=words,
            slots=(
                Slot("Party", _name(pair.left, row.left), _name(pair.right, row.right), "same"),
                Slot("Stance", *stands, "differs"),
            ),
        )


def _name(reading: Reading, stance: Stance) -> str:
    party = stance.parties[0]
    return " ".join(sorted(party.names)) or party.noun
