"""What a word of judgement is said of, and whether another text speaks of that, or uses the word itself."""

from __future__ import annotations

from collections.abc import Set

from comparators.framing.grammar import children, clause_around, content
from comparators.framing.matching import Match, forms
from comparators.model import Reading

_STEM, _ENDINGS = 4, frozenset({"s", "ed", "d", "ing", "er", "ers", "y", "ly"})
_NEAR = 8  # words
_FEWEST_SHARED = 3
_REACH = 70  # characters
_PARTS = frozenset({"dobj", "nsubj", "nsubjpass"})


def same_matter(mine: Reading, match: Match, theirs: Reading, partner: int) -> bool:
    """Does the other sentence speak of what the word is said of: three words around it, or the noun it stands by?"""
    if mine.passages[mine.sentences[match.sentence].passage].role in {"headline", "kicker", "subhead"}:
        return True
    tree = children(mine)
    first = mine.tokens[match.tokens[0]]
    noun = mine.tokens[first.head].lemma if first.dep == "amod" else ""
    around = clause_around(mine, tree, first.head if first.dep == "amod" else match.tokens[0], longest=_NEAR)
    wide = [t for t in mine.sentence_tokens(match.sentence) if abs(t.span.start - match.span.start) <= _REACH]
    words = content([t for t in wide if not match.span.contains(t.span)] + [t for t in wide if around.contains(t.span)])
    other = content(theirs.sentence_tokens(partner))
    return noun in other or len((words - {match.term}) & other) >= _FEWEST_SHARED


def named_there(mine: Reading, match: Match, theirs: Reading, partner: int) -> bool:
    """Does the other sentence name what the word is said of, or tell the act? A mild word says nothing elsewhere."""
    first = match.tokens[0]
    tree = children(mine)
    own = [i for i in tree.get(first, ()) if mine.tokens[i].dep in _PARTS]
    around = {first, mine.tokens[first].head, *own}
    other = content(theirs.sentence_tokens(partner))
    return bool((content([mine.tokens[i] for i in around]) - {match.term, mine.tokens[first].lemma}) & other)


def said_there(reading: Reading, match: Match, words: Set[str]) -> bool:
    """Is the word, or another of its stem, among these?"""
    found = {form for index in match.tokens[:1] for form in forms(reading, index)}
    return bool(found & words) or any(_one_stem(form, word) for form in found for word in words)


def _one_stem(one: str, other: str) -> bool:
    """Foaming and foam."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short) and long.removeprefix(short) in _ENDINGS


def used_there(reading: Reading, match: Match, words: Set[str]) -> bool:
    """Does the other text use this single word anywhere? Phrases are left to the comparison of linked sentences."""
    return len(match.tokens) == 1 and said_there(reading, match, words)
