"""Whether two words are opposites: by the lexicon, in any form of the words, or by their first or last syllable."""

from __future__ import annotations

import re
from functools import lru_cache

from comparators.knowledge.measures import opposites
from comparators.model import Reading, Token

_KIN = frozenset({"sister", "brother", "sibling", "son", "daughter", "child", "twin", "cousin", "boy", "girl"})
_SHORTEST = 4  # letters that two words must share beside their syllables
_NO_OPPOSITES = frozenset(
    {"building", "infamous", "infamously", "invaluable", "inflammable"}
)  # the syllable denies nothing here
_DENYING = ("un", "in", "im", "ir", "dis", "non", "non-", "il", "de", "mis", "anti-")
# First syllables that are opposites of each other: "include" and "exclude", "inflate" and "deflate".
_BEFORE = (
    ("in", "ex"), ("im", "ex"), ("in", "de"), ("en", "dis"), ("pro", "anti"), ("over", "under"), ("up", "down"),
    ("pre", "post"), ("inter", "intra"), ("out", "in"), ("well-", "poorly-"), ("pro-", "anti-"), ("re", "de"),
)  # fmt: skip
_AFTER = (("ful", "less"),)
# Endings that make another part of speech of a word, and what the word ends in without them.
_ENDINGS = (
    (r"ily$", "y"), (r"ly$", ""), (r"iness$", "y"), (r"ness$", ""), (r"ity$", ""), (r"ity$", "e"), (r"ence$", "ent"),
    (r"ance$", "ant"), (r"ment$", ""), (r"ion$", ""), (r"ion$", "e"), (r"ing$", ""), (r"ing$", "e"), (r"ed$", ""),
    (r"ed$", "e"), (r"al$", "e"), (r"ier$", "y"), (r"iest$", "y"), (r"er$", ""), (r"est$", ""), (r"er$", "e"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def are_opposites(left: str, right: str) -> bool:
    """Whether two lemmas are opposites: "accept" and "reject", "likely" and "unlikely", "quickly" and "slowly"."""
    if left == right or {left, right} & _NO_OPPOSITES:
        return False
    known = opposites()
    return any((a, b) in known for a in _bases(left) for b in _bases(right)) or _by_syllable(left, right)


def both_left(one: Token, other: Token) -> bool:
    """Whether both only say what there still is: "ten minutes left", "ten minutes remaining"."""
    words = {one.text.lower(), other.text.lower()}
    return words == {"left", "remaining"} and {one.tag, other.tag} <= {"VBN", "VBG", "JJ"}


def of_kin(reading: Reading, place: int) -> bool:
    """Whether a word says which of several relatives is meant: the older sister of the one is the younger's sister."""
    return reading.tokens[reading.tokens[place].head].lemma in _KIN


def _bases(word: str) -> tuple[str, ...]:
    """The word, and what it may be made of: "quickly" of "quick"."""
    made = [re.sub(ending, rest, word) for ending, rest in _ENDINGS if re.search(ending, word)]
    return (word, *(base for base in made if len(base) >= _SHORTEST))


def _by_syllable(left: str, right: str) -> bool:
    if {left, right} & _NO_OPPOSITES:
        return False
    short, long = sorted((left, right), key=len)
    if len(short) >= _SHORTEST and any(long == prefix + short for prefix in _DENYING):
        return True
    for one, other in (*_BEFORE, *(pair[::-1] for pair in _BEFORE)):
        rest = left.removeprefix(one)
        if left != rest and len(rest) >= _SHORTEST and right == other + rest:
            return True
    return any(
        left != left.removesuffix(one)
        and len(left.removesuffix(one)) >= _SHORTEST - 1
        and right == left.removesuffix(one) + other
        for one, other in (*_AFTER, *(pair[::-1] for pair in _AFTER))
    )
