"""Whether two acts that look like one are told of two bodies, two persons or two years."""

from __future__ import annotations

from comparators.facts.acts.behind import agent_keys
from comparators.facts.acts.predicates import Couple
from comparators.facts.states.bearers import bearer_at, one_bearer
from comparators.facts.states.standings import long_ago
from comparators.model import Pair

_PERSONS = frozenset({"he", "she", "they", "we", "i", "you", "who"})
_THINGS = frozenset({"it", "that", "this", "which"})


def told_of_two(pair: Pair, couple: Couple) -> bool:
    """ "Regime planes carried out the strike", "Russian planes had not": two doers, two objects, or two years."""
    left, right = couple.left, couple.right
    objects = bearer_at(pair.left, left.sentence, left.target), bearer_at(pair.right, right.sentence, right.target)
    if all(bearer.names for bearer in objects) and not one_bearer(pair, *objects):
        return True
    if bool(long_ago(pair.left, left.sentence, left.verb)) != bool(long_ago(pair.right, right.sentence, right.verb)):
        return True
    if left.doer is None or right.doer is None:
        return False
    words = pair.left.tokens[left.doer].text.lower(), pair.right.tokens[right.doer].text.lower()
    if any(one in _PERSONS and other in _THINGS for one, other in (words, words[::-1])):
        return True  # "he did not turn the ball over", "that turned the ball over"
    keys = agent_keys(pair.left, left.sentence, left.doer), agent_keys(pair.right, right.sentence, right.doer)
    return bool(keys[0] and keys[1]) and not keys[0] & keys[1]
