"""The age of the one suspect, or of the one victim, that each report tells of without a name.

"Police have arrested a 34-year-old man", "a man of 43 was being questioned": each text gives one age of somebody who is
held, and both tell one matter. Wrong where two are held and each report tells of one.
"""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import fits
from comparators.facts.events.one_matter import one_matter
from comparators.facts.events.one_story import openings_meet
from comparators.model import Pair, Reading

_HELD = frozenset(
    {"arrest", "detain", "question", "hold", "charge", "capture", "apprehend", "catch", "seize", "interrogate",
     "surrender", "sentence", "jail", "convict", "accuse", "suspect"}
)  # fmt: skip
_SUSPECTS = frozenset({"suspect", "gunman", "attacker", "assailant", "shooter", "defendant", "killer", "accused"})
_HURT = frozenset({"kill", "die", "shoot", "stab", "murder", "drown", "beat", "bury", "wound", "injure", "find"})
_VICTIMS = frozenset({"victim"})
_PERSONS = frozenset({"man", "woman", "boy", "girl", "teenager", "male", "female", "youth", "old", "person", "year"})
_PASSIVE = frozenset({"nsubjpass", "dobj"})
_DEEPEST = 4


def ages_by_role(pair: Pair) -> tuple[tuple[str, Claim, Claim], ...]:
    """At most one row a role: what they are, and the two ages."""
    if not (one_matter(pair) and openings_meet(pair)):
        return ()
    rows = []
    for role in ("suspect", "victim"):
        mine, theirs = _of(pair.left, role), _of(pair.right, role)
        if len({c.value.low for c in mine}) != 1 or len({c.value.low for c in theirs}) != 1:
            continue
        a, b = mine[0], theirs[0]
        known = [{c.value.low for c in claims_of(r) if c.value.counted == "age"} for r in (pair.left, pair.right)]
        if not fits(a.value, b.value) and a.value.low not in known[1] and b.value.low not in known[0]:
            rows.append((role, a, b))
    return tuple(rows)


def _of(reading: Reading, role: str) -> list[Claim]:
    return [c for c in claims_of(reading) if c.value.counted == "age" and _role(reading, c) == role]


def _role(reading: Reading, claim: Claim) -> str:
    """What the sentence tells of whoever is that old: "suspect", "victim", or nothing."""
    value, tokens = claim.value, reading.tokens
    if value.low is None or value.low != value.high or claim.past_event:
        return ""
    place = claim.token
    for _ in range(_DEEPEST):
        token, over = tokens[place], tokens[place].head
        lemma = token.lemma.lower()
        if lemma in _SUSPECTS:
            return "suspect"
        if lemma in _VICTIMS:
            return "victim"
        if over == place:
            return ""
        verb = tokens[over]
        if verb.pos == "VERB":
            if token.pos == "PROPN" or (token.pos == "NOUN" and lemma not in _PERSONS):
                return ""
            return _by_verb(verb.lemma.lower(), token.dep)
        place = over
    return ""


def _by_verb(verb: str, dep: str) -> str:
    if verb in _HELD and (dep in _PASSIVE or verb == "surrender"):
        return "suspect"
    if verb in _HURT and (dep in _PASSIVE or verb in {"die", "drown"}) and verb != "find":
        return "victim"
    return ""
