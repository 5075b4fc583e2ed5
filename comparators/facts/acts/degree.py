"""How far an act went, by the adverb beside its verb: "sharply reduced" and "reduced", "partly destroyed"."""

from __future__ import annotations

from comparators.facts.acts.predicates import Couple, Predicate
from comparators.facts.acts.standing import two_acts
from comparators.facts.certainties.certainty import SAYING
from comparators.model import Pair, Reading
from comparators.reading.grammar import children

# Adverbs of degree (R. Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 8.104 ff.), without those
# that news writes without meaning much by them ("very", "really", "also").
_FULL = frozenset({"completely", "totally", "fully", "entirely", "wholly", "utterly", "permanently", "all"})
_HIGH = frozenset(
    {"sharply", "severely", "heavily", "greatly", "dramatically", "drastically", "significantly", "substantially",
     "massively", "seriously", "badly", "critically", "considerably", "vastly", "deeply"}
)  # fmt: skip
_ALMOST = frozenset({"almost", "nearly", "virtually", "largely", "practically"})
_LOW = frozenset({"partly", "partially", "slightly", "somewhat", "temporarily", "moderately", "lightly"})
# FrameNet Judgment_communication
_JUDGING = frozenset(
    {"criticize", "criticise", "rebuke", "denounce", "praise", "mock", "attack", "slam", "blast", "scold", "ridicule",
     "castigate", "lambast", "oppose", "support", "reprimand"}
)  # fmt: skip
_SURE = 0.65


def degrees_apart(pair: Pair, couple: Couple) -> tuple[str, str] | None:
    """The two adverbs ("" for none) where one verb went two ways far; None where nothing parts them."""
    left, right = couple.left, couple.right
    if left.lemma != right.lemma or couple.closeness < _SURE or left.negated != right.negated:
        return None
    if not (left.finite and right.finite) or two_acts(pair, couple):
        return None
    if not (left.doer_words or right.doer_words or left.target_words & right.target_words):
        return None  # "the cable was cut", "the service was partly cut"
    if left.lemma in SAYING | _JUDGING:
        return None  # "sharply criticised" is a matter of tone
    degrees = _degree(pair.left, left), _degree(pair.right, right)
    if any(word and not _class(word) for word in degrees) or _class(degrees[0]) == _class(degrees[1]):
        return None  # "would materially increase", "would significantly increase"
    return degrees


def _degree(reading: Reading, predicate: Predicate) -> str:
    """The adverb right before a verb, whatever it says."""
    below = children(reading, reading.sentences[predicate.sentence], predicate.verb)
    words = (
        reading.tokens[i].text.lower() for i in below if reading.tokens[i].dep == "advmod" and i == predicate.verb - 1
    )
    return next((word for word in words if word.endswith("ly") or _class(word)), "")


def _class(word: str) -> int:
    return next((n for n, words in enumerate((_LOW, _ALMOST, _HIGH, _FULL), 1) if word in words), 0)
