"""Whether two bare counts or lengths are of two nouns that are nothing like each other."""

from __future__ import annotations

from comparators.facts.certainties.certainty import verb_over
from comparators.facts.counts.claims import Claim
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.one_part import LARGE, one_part
from comparators.facts.counts.scope import TOLLS
from comparators.facts.wording.closeness import compare_words
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import noun_kinds
from comparators.model import Link, Pair, Reading

# The ways in which American football counts yards.
_PLAYS = {
    "rush": frozenset({"rush", "rushing", "run", "carry", "carries", "rushes"}),
    "pass": frozenset({"pass", "passing", "throw", "complete", "passes"}),
    "catch": frozenset({"catch", "receive", "receiving", "catches", "receptions"}),
    "return": frozenset({"return", "returns"}),
    "all": frozenset({"scrimmage", "all-purpose"}),
}
_CAUGHT = frozenset({"passes", "catches", "receptions", "carries", "rushes", "returns"})  # "53 catches for"
_PLAY_AFTER = 24  # letters
_AHEAD = 3  # words from a unit to the noun that it measures: "68-yard opening drive"
_NAMED = frozenset({"NOUN", "PROPN"})
_LIKE = 0.5  # of two nouns that can be one thing
_PEOPLE = frozenset({"people", "person", "case", "death"})


def of_other_noun(pair: Pair, left: Claim, right: Claim, link: Link | None) -> bool:
    """Whether two bare counts are of two nouns that are nothing like each other, in sentences that are not one."""
    if left.value.unit and right.value.unit:
        return _of_two_lengths(pair, left, right) or _of_two_plays(pair, left, right)
    if left.measure in TOLLS and right.measure in TOLLS:
        return of_two_things(pair, left, right)
    if left.value.unit or right.value.unit or {left.measure, right.measure} & TOLLS or left.measure in {"age", "money"}:
        return False
    nouns = _noun(pair.left, left), _noun(pair.right, right)
    if nouns[0] is None or nouns[1] is None:
        return False
    words = pair.left.tokens[nouns[0]].lemma, pair.right.tokens[nouns[1]].lemma
    if not all(word.isalpha() for word in words):
        return False  # "A.D." and "AD"
    if words[0].lower() == words[1].lower():
        return _in_two_acts(pair, left, right, link)
    near = compare_words(pair, left.sentence, right.sentence, link) if link is not None else None
    alike = word_likeness(pair.left, nouns[0], pair.right, nouns[1]) >= _LIKE
    return not alike and not (near is not None and near.firm and near.overlap >= 0.6)


def _in_two_acts(pair: Pair, left: Claim, right: Claim, link: Link | None) -> bool:
    """Whether two small numbers of one noun are told of two acts: "hit by six bullets", "loaded with five bullets"."""
    if min(point_of(left.value), point_of(right.value)) >= LARGE or one_part(pair, left, right):
        return False
    near = compare_words(pair, left.sentence, right.sentence, link) if link is not None else None
    return near is None or not near.firm


def of_two_things(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether what befell two sorts of things is counted, and no people: infected websites, infected computers."""
    nouns = _noun(pair.left, left), _noun(pair.right, right)
    if left.measure != "infected" or nouns[0] is None or nouns[1] is None:
        return False  # all other tolls are of people
    words = pair.left.tokens[nouns[0]].lemma.lower(), pair.right.tokens[nouns[1]].lemma.lower()
    if words[0] == words[1] or _PEOPLE & set(words) or any("person" in noun_kinds().get(word, ()) for word in words):
        return False
    plural = all(r.tokens[i].tag == "NNS" for r, i in zip((pair.left, pair.right), nouns, strict=True) if i is not None)
    return plural and word_likeness(pair.left, nouns[0], pair.right, nouns[1]) < _LIKE


def _of_two_lengths(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two measures stand before two nouns: "a 36-yard field goal", "a 68-yard drive".

    Beside "threw for 205 yards", which measures no noun, the drive must be told of in that sentence too.
    """
    nouns = [_measured(reading, claim) for reading, claim in ((pair.left, left), (pair.right, right))]
    timed = left.measure == right.measure == "duration"  # "a seven-year contract", "signed her for nine years"
    if nouns[0] is not None and nouns[1] is None and not timed:
        return not _tells_of(pair.left, nouns[0], pair.right, right.sentence)
    if nouns[1] is not None and nouns[0] is None and not timed:
        return not _tells_of(pair.right, nouns[1], pair.left, left.sentence)
    if nouns[0] is None or nouns[1] is None:
        return False
    if pair.left.tokens[nouns[0]].lemma == pair.right.tokens[nouns[1]].lemma:
        return False
    return word_likeness(pair.left, nouns[0], pair.right, nouns[1]) < _LIKE


def _of_two_plays(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two sums of yards are won in two ways: "102 yards from scrimmage", "rushed for 63 yards"."""
    plays = _play(pair.left, left), _play(pair.right, right)
    return all(plays) and plays[0] != plays[1]


def _play(reading: Reading, claim: Claim) -> str:
    if claim.value.unit != "yard":
        return ""
    near = reading.text[claim.mention.span.end : claim.mention.span.end + _PLAY_AFTER].lower().split()[:2]
    verb = verb_over(reading, claim.sentence, claim.token)
    before = (
        reading.text[max(0, claim.mention.span.start - _PLAY_AFTER) : claim.mention.span.start].lower().split()[-2:]
    )
    near += [word for word in before if word in _CAUGHT]
    words = [*near, *([reading.tokens[verb].lemma.lower()] if verb is not None else [])]
    return next((play for word in words for play, told in _PLAYS.items() if word.strip(".,") in told), "")


def _tells_of(reading: Reading, noun: int, other: Reading, number: int) -> bool:
    """Whether a sentence has this noun, or one like it."""
    sentence = other.sentences[number]
    return any(
        other.tokens[i].lemma == reading.tokens[noun].lemma or word_likeness(reading, noun, other, i) >= _LIKE
        for i in range(sentence.first, sentence.last)
        if other.tokens[i].pos in _NAMED | {"PRON"}
    )


def _measured(reading: Reading, claim: Claim) -> int | None:
    token = reading.tokens[claim.token]
    ahead = claim.token < token.head <= claim.token + _AHEAD and reading.tokens[token.head].pos == "NOUN"
    return token.head if ahead and token.tag == "NN" else None


def _noun(reading: Reading, claim: Claim) -> int | None:
    head = reading.tokens[claim.token].head
    if head > claim.token and reading.tokens[head].pos == "NOUN" and reading.tokens[claim.token].dep == "nummod":
        return head
    return claim.token if reading.tokens[claim.token].pos == "NOUN" else None
