"""Acts that both texts tell in sentences that no link joins, or as nouns."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.nominal import acts_of
from comparators.facts.acts.predicates import EMPTY, Couple, Predicate, alike, near_in_meaning
from comparators.facts.certainties.certainty import Modality
from comparators.facts.once import once
from comparators.model import Link, Pair, Reading

ELSEWHERE = ("one act, told in sentences that no link joins",)
_LEAST, _SURE = 0.8, 1.05  # by shared words: with likeness in meaning, and without
_MEANING = 0.9
_DOUBTED: frozenset[Modality] = frozenset({"alleged", "possible"})
_DOUBTED_LEAST, _DOUBTED_SURE = 0.6, 0.7  # where one of the two is told with doubt: such acts are few
_WORDS = 2
_SCORE = 0.4


@once
def couples_elsewhere(pair: Pair) -> tuple[Couple, ...]:
    """The nearest counterpart of each act among the sentences that it is not linked with, surest first."""
    taken: set[tuple[str, int]] = set()
    kept = []
    for couple in sorted(_options(pair), key=lambda c: (-c.closeness, c.left.verb, c.right.verb)):
        keys = {("left", couple.left.verb), ("right", couple.right.verb)}
        if not keys & taken:
            taken |= keys
            kept.append(couple)
    return tuple(kept)


def _options(pair: Pair) -> Iterator[Couple]:
    barred = {(i, j) for link in pair.alignment.links for i in link.left for j in link.right}
    theirs: dict[str, list[Predicate]] = {}
    for predicate in _acts(pair.right):
        theirs.setdefault(predicate.event or predicate.lemma, []).append(predicate)
    for left in _acts(pair.left):
        for right in theirs.get(left.event or left.lemma, ()):
            linked = (left.sentence, right.sentence) in barred and not (left.nominal or right.nominal)
            doubted = bool({left.modality, right.modality} & _DOUBTED) and left.modality != right.modality
            if linked or not (_shares_enough(left, right) or (doubted and _shares_words(left, right))):
                continue
            score = alike(left, right)
            if score < (_DOUBTED_LEAST if doubted else _LEAST):
                continue
            closeness = near_in_meaning(pair, left, right)
            if score >= (_DOUBTED_SURE if doubted else _SURE) or closeness >= _MEANING:
                link = Link((left.sentence,), (right.sentence,), "related", _SCORE, ELSEWHERE)
                yield Couple(left, right, link, score, max(score, closeness))


def _acts(reading: Reading) -> Iterator[Predicate]:
    for number in range(len(reading.sentences)):
        titled = reading.passage_of(number).role in {"headline", "subhead"}  # in a headline every noun stands bare
        yield from (p for p in acts_of(reading, number) if p.lemma not in EMPTY and not (titled and p.nominal))


def _shares_words(left: Predicate, right: Predicate) -> bool:
    return len(left.words & right.words) > _WORDS and not (left.nominal or right.nominal)


def _shares_enough(left: Predicate, right: Predicate) -> bool:
    """One object, or one word for the act and two more words of what is told with it.

    A noun alone claims nothing: it counts beside a verb only, and only with so many words in common.
    """
    if left.nominal and right.nominal:
        return False
    many = len(left.words & right.words) >= _WORDS
    if left.nominal or right.nominal:
        return many
    return bool(left.target_words & right.target_words) or (left.lemma == right.lemma and many)
