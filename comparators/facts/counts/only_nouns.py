"""The one number that each text gives of a thing, by the noun that is counted: 18 trucks and 20 trucks.

Of several numbers of one noun the first of the body stands for the thing where it is the largest: "18 trucks … eleven
trucks were emptied". Small numbers are of many things, so they are compared only where both reports tell one story.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from comparators.facts.certainties.certainty import verb_over
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.one_part import LARGE, one_part
from comparators.facts.counts.only_claims import (
    COMMON,
    Only,
    alike,
    apart,
    in_all,
    is_count,
    noun_of,
    of_one_order,
    plain,
)
from comparators.facts.events.one_matter import one_matter, sentence_links
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.opposed import are_opposites
from comparators.model import Pair, Reading

_LINKED = 0.3  # score of the link between two sentences
_SAME_ACT, _SAME_STORY = 0.28, 0.12  # likeness of the words around
_ONE_THING, _LIKE = 0.5, 0.36  # likeness of two nouns, and of the words around
_ACTS = 0.25  # likeness of two verbs
_EACH = frozenset({"a", "an", "per", "each", "every", "apiece", "daily", "average"})
_NEAR = 3  # words from the noun to "a game", "sooner"
_MORE = frozenset({"JJR", "RBR"})
_AHEAD = frozenset({"expected", "wanted", "conditional"})


def by_noun(pair: Pair) -> Iterator[Only]:
    """The same noun counted once in either text."""
    here, there = _wholes(pair.left), _wholes(pair.right)
    for noun in sorted(here.keys() & there.keys()):
        a, b = here[noun], there[noun]
        if (
            not of_one_order(a, b)
            or in_all(a, b)
            or _known(pair, a, b, noun)
            or _other_acts(pair, a, b)
            or _two_records(pair, a, b)
        ):
            continue
        around = alike(pair, a, b, noun)
        large = min(point_of(a.value), point_of(b.value)) >= LARGE
        linked = sentence_links(pair).get((a.sentence, b.sentence), 0.0) >= _LINKED
        story = (one_matter(pair) or linked) and around >= _SAME_STORY
        story = story and (large or one_part(pair, a, b))
        if story or (large and _one_act(pair, a, b) and around >= _SAME_ACT):
            yield Only(a, b, f"Both texts give one number of “{noun}”.", 0.6)


def by_like_nouns(pair: Pair) -> Iterator[Only]:
    """Two nouns for one thing, each counted once in its text: 84 wrong results and 134 false findings."""
    here, there = _wholes(pair.left), _wholes(pair.right)
    for noun, a in here.items():
        for other, b in there.items():
            if noun in there or other in here or not apart(pair, a, b, is_count):
                continue
            heads = pair.left.tokens[a.token].head, pair.right.tokens[b.token].head
            near = word_likeness(pair.left, heads[0], pair.right, heads[1]), alike(pair, a, b)
            if min(point_of(a.value), point_of(b.value)) >= LARGE and near[0] >= _ONE_THING and near[1] >= _LIKE:
                yield Only(a, b, f"Both texts give one number of “{noun}” or “{other}”, in like words.", 0.52)


def _wholes(reading: Reading) -> dict[str, Claim]:
    """{noun: its claim} for every noun of which the text gives one number, or first a whole and then smaller ones."""
    rows: dict[str, list[Claim]] = {}
    for claim in claims_of(reading):
        noun = noun_of(reading, claim)
        if noun and noun not in COMMON and is_count(claim.value):
            rows.setdefault(noun, []).append(claim)
    first = {noun: next((c for c in claims if c.in_body), claims[0]) for noun, claims in rows.items()}
    return {
        noun: claim
        for noun, claim in first.items()
        if all(point_of(c.value) <= point_of(claim.value) for c in rows[noun]) and _is_whole(reading, claim)
    }


def _is_whole(reading: Reading, claim: Claim) -> bool:
    """Whether a number counts its noun alone and once: no "18 doctors and nurses", "eight a game", "five sooner"."""
    head = reading.tokens[claim.token].head
    last = reading.sentences[claim.sentence].last
    after = reading.tokens[head + 1 : min(head + _NEAR, last)]
    if any(token.text.lower() in _EACH or token.tag in _MORE for token in after):
        return False
    verb = verb_over(reading, claim.sentence, claim.token)
    if verb is not None and reading.tokens[verb].lemma in _EACH:  # "averaged 100 runs"
        return False
    return not any(
        reading.tokens[i].head == head
        and reading.tokens[i].dep == "conj"
        and not any(t.head == i and t.tag in {"CD", "DT"} for t in reading.tokens[head:i])
        for i in range(head + 1, min(head + 2 * _NEAR, last))
    )


def _known(pair: Pair, a: Claim, b: Claim, noun: str) -> bool:
    """Whether a text has the other's number: a large one of anything, a small one of the noun or in aligned words."""
    for claim, other, reading, side in ((a, b, pair.right, 1), (b, a, pair.left, 0)):
        linked = {key[side] for key in sentence_links(pair) if key[1 - side] == claim.sentence} | {other.sentence}
        counts = [c for c in claims_of(reading) if is_count(c.value) and c.value.low is not None]
        for own in counts:
            near = point_of(claim.value) >= LARGE or own.sentence in linked or noun_of(reading, own) == noun
            if near and fits(claim.value, own.value):
                return True
        parts = [c.value.low or 0.0 for c in counts if c.sentence == other.sentence and plain(c.value)]
        if any(sum(two) == claim.value.low for two in combinations(parts, 2)):
            return True
    return False


def _other_acts(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether one number is of what is to come and the other of what is, or their verbs are opposites."""
    if (a.certainty.modality in _AHEAD) != (b.certainty.modality in _AHEAD):
        return True
    verbs = verb_over(pair.left, a.sentence, a.token), verb_over(pair.right, b.sentence, b.token)
    if verbs[0] is None or verbs[1] is None:
        return False
    return are_opposites(pair.left.tokens[verbs[0]].lemma, pair.right.tokens[verbs[1]].lemma)


def _two_records(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether a second thing is counted in both sentences, and otherwise: "six runs for 21 metres", "nine for 40"."""
    mine = [c for c in claims_of(pair.left) if c.sentence == a.sentence and c.measure != a.measure]
    theirs = [c for c in claims_of(pair.right) if c.sentence == b.sentence and c.measure != b.measure]
    both = {c.measure for c in mine} & {c.measure for c in theirs}
    counted = [(c.value, d.value) for c in mine for d in theirs if c.measure == d.measure in both]
    return bool(counted) and not any(fits(one, other) for one, other in counted)


def _one_act(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether the verbs over two figures are alike; flats that are searched are not flats that are built."""
    verbs = verb_over(pair.left, a.sentence, a.token), verb_over(pair.right, b.sentence, b.token)
    if verbs[0] is None or verbs[1] is None:
        return True
    return word_likeness(pair.left, verbs[0], pair.right, verbs[1]) >= _ACTS
