"""Two deeds that were done to one count of people: "shepherds rescued 34 tourists", "the army rescued 34 people"."""

from __future__ import annotations

from comparators.facts.acts.deeds import Deed, words_of
from comparators.facts.states.bearers import GROUPS
from comparators.knowledge.measures import noun_kinds
from comparators.model import Pair, Reading

_DONE_ONCE = frozenset({"rescue", "arrest", "abduction", "release", "killing"})
_FEW = frozenset({"0", "1"})


def linked_by(pair: Pair, left: Deed, right: Deed) -> float:
    """How surely a link joins the sentences of two deeds; 0 without one."""
    weights = {"same": 0.5, "update": 0.5, "related": 0.25}
    return max(
        (
            weights.get(link.relation, 0.0)
            for link in pair.alignment.links
            if left.sentence in link.left and right.sentence in link.right
        ),
        default=0.0,
    )


def one_count(pair: Pair, left: Deed, right: Deed) -> float:
    """1 where aligned sentences give one number of people as the whole of what was done: who did it to all of them?"""
    if not linked_by(pair, left, right):
        return 0.0
    if _one_whole(pair, left, right):
        return 1.0
    sides = ((pair.left, left), (pair.right, right))
    if any(deed.object_ is None or not _is_people(reading, deed.object_) for reading, deed in sides):
        return 0.0
    counts = [
        {word for word in words_of(reading, deed.sentence, deed.object_) if word.isdigit()} for reading, deed in sides
    ]
    return float(bool(counts[0] & counts[1] - _FEW))


def _one_whole(pair: Pair, left: Deed, right: Deed) -> bool:
    """Whether both were done to the same whole, which is not done twice: "rescued the crew", "arrested Ida Berg"."""
    if not left.kinds & right.kinds & _DONE_ONCE or left.object_ is None or right.object_ is None:
        return False
    heads = pair.left.tokens[left.object_], pair.right.tokens[right.object_]
    if heads[0].lemma.lower() != heads[1].lemma.lower() or heads[0].tag not in {"NN", "NNP"}:
        return False
    definite = [
        any(reading.tokens[i].text.lower() == "the" for i in reading.dependents[deed.object_ or 0])
        for reading, deed in ((pair.left, left), (pair.right, right))
    ]
    return all(definite) or heads[0].entity == heads[1].entity == "PERSON"


def _is_people(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.pos == "NUM" or token.lemma in GROUPS or "person" in noun_kinds().get(token.lemma, frozenset())
