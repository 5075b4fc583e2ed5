"""Whether two things counted have one part in what is told: what was hit, what hit, what something was loaded with."""

from __future__ import annotations

from comparators.facts.certainties.certainty import verb_over
from comparators.facts.counts.claims import Claim
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Pair, Reading

LARGE = 13.0  # smaller numbers are of many things
_LIKE = 0.4  # likeness of two verbs


def one_part(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether two things counted have one part in like acts: not "hit by seven bullets", "loaded with four bullets"."""
    verbs = verb_over(pair.left, a.sentence, a.token), verb_over(pair.right, b.sentence, b.token)
    if verbs[0] is None or verbs[1] is None:
        return True
    if word_likeness(pair.left, verbs[0], pair.right, verbs[1]) >= _LIKE:
        return True
    parts = _part_in_act(pair.left, a), _part_in_act(pair.right, b)
    return not all(parts) or parts[0] == parts[1]


def _part_in_act(reading: Reading, claim: Claim) -> str:
    """What a counted noun is to its verb: "done to", "doing", or its preposition; empty where it is joined on."""
    noun = reading.tokens[reading.tokens[claim.token].head]
    if noun.dep in {"dobj", "nsubjpass", "oprd"}:
        return "done to"
    if noun.dep == "nsubj":
        return "doing"
    if noun.dep == "pobj":
        before = reading.tokens[noun.head]
        return "doing" if before.dep == "agent" else before.lemma.lower()
    return ""
