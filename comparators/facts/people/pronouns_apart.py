""" "He" in one sentence and "she" in its place in a sentence that otherwise says the same.

Two reports of one story speak of many people: no woman may be about in the sentences around "he", nor a man around
"she", and where both sentences are quoted in part, both pronouns stand inside the marks or both outside. Wrong where
somebody is meant whom only a name, far off, tells to be a man or a woman.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.model import Pair, Reading, Token

_SEX = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "mr": "he", "mr.": "he", "man": "he", "boy": "he",
    "father": "he", "son": "he", "brother": "he", "husband": "he", "boyfriend": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she", "mrs": "she", "mrs.": "she", "ms": "she",
    "ms.": "she", "miss": "she", "woman": "she", "girl": "she", "mother": "she", "daughter": "she", "sister": "she",
    "wife": "she", "girlfriend": "she",
}  # fmt: skip
_PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_ALIKE = 0.55  # share of words in common below which two pronouns may be two people
_CLOSE = 0.6  # share of words in common above which one pronoun stands for the other, whatever its part
_BEFORE, _AFTER = 2, 1  # sentences in which another person may be about
Couple = tuple[int, int]
_MARKS = frozenset({'"', "“", "”", "''", "``"})


def pronouns_apart(pair: Pair) -> Iterator[tuple[Near, int, int]]:
    """One row two sentences: the pronoun of each."""
    for near in near_paraphrases(pair):
        if near.overlap < _ALIKE:
            continue
        lefts, rights = _pronouns(pair.left, near.left), _pronouns(pair.right, near.right)
        mine, theirs = {sex for _, sex in lefts}, {sex for _, sex in rights}
        if not mine or not theirs or mine == theirs or (mine < theirs and len(rights) > len(lefts) + 1):
            continue
        if _one_more(pair, lefts, rights):
            continue
        couple = _leftover(pair, near, lefts, rights)
        if couple is not None and _may_be_two(pair, near, *couple):
            couple = None
        if couple is not None:
            yield near, *couple


def _one_more(pair: Pair, lefts: list[tuple[int, str]], rights: list[tuple[int, str]]) -> bool:
    """Whether one sentence has all the pronouns of the other, in their parts, and one more in the place of a noun."""
    mine = Counter((pair.left.tokens[i].text.lower(), pair.left.tokens[i].dep) for i, _ in lefts)
    theirs = Counter((pair.right.tokens[j].text.lower(), pair.right.tokens[j].dep) for j, _ in rights)
    more = (theirs - mine) + (mine - theirs)
    return (mine <= theirs or theirs <= mine) and bool(more) and all(part in _OBJECTS for _, part in more)


def _leftover(pair: Pair, near: Near, lefts: list[tuple[int, str]], rights: list[tuple[int, str]]) -> Couple | None:
    """The first pronoun of each of which the other has none of that sex."""
    mine, theirs = {sex for _, sex in lefts}, {sex for _, sex in rights}
    left = next((i for i, sex in lefts if sex not in theirs), lefts[0][0])
    right = next((j for j, sex in rights if sex not in mine), rights[0][0])
    if near.overlap < _CLOSE and pair.left.tokens[left].dep != pair.right.tokens[right].dep:
        return None  # "her e-mail", "he wrote": two people of two sentences that share a quotation
    return left, right


def _may_be_two(pair: Pair, near: Near, i: int, j: int) -> bool:
    """Whether somebody else is about whom one of the pronouns may mean, or only one of them is quoted."""
    marked = _has_marks(pair.left, near.left) and _has_marks(pair.right, near.right)  # copy may have lost them
    if marked and _in_marks(pair.left, near.left, i) != _in_marks(pair.right, near.right, j):
        return True
    return _about(pair.left, near.left, i) or _about(pair.right, near.right, j)


def _pronouns(reading: Reading, number: int) -> list[tuple[int, str]]:
    sentence = reading.sentences[number]
    words = ((i, reading.tokens[i].text.lower()) for i in range(sentence.first, sentence.last))
    return [(i, _SEX[word]) for i, word in words if word in _PRONOUNS]


def _has_marks(reading: Reading, number: int) -> bool:
    return any(token.text in _MARKS for token in reading.sentence_tokens(number))


def _in_marks(reading: Reading, number: int, place: int) -> bool:
    """Whether a word stands inside quotation marks; a sentence whose first mark closes began inside them."""
    marks = [token for token in reading.sentence_tokens(number) if token.text in _MARKS]
    before = sum(token.span.start < reading.tokens[place].span.start for token in marks)
    return before % 2 == (0 if _closes(reading, marks[0]) else 1)


def _closes(reading: Reading, mark: Token) -> bool:
    """Whether a quotation mark stands against the word before it and apart from the word after it."""
    text, start, end = reading.text, mark.span.start, mark.span.end
    after = text[end : end + 1]
    return start > 0 and not text[start - 1].isspace() and not after.isalnum()


def _about(reading: Reading, number: int, place: int) -> bool:
    """Whether the sentences before and after a pronoun's speak of somebody of the other sex."""
    own = _SEX[reading.tokens[place].text.lower()]
    for other in range(max(0, number - _BEFORE), min(len(reading.sentences), number + _AFTER + 1)):
        if other == number:
            continue
        sentence = reading.sentences[other]
        for i in range(sentence.first, sentence.last):
            sex = _SEX.get(reading.tokens[i].text.lower())
            if sex is not None and sex != own:
                return True
    return False
