"""Articles that were lost before a noun in the singular: "fighting IS group", "after truck bomb exploded"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.article_slips import MISSING
from comparators.artefacts.bare_nouns import Phrase, bare, chance_of_bare, phrases
from comparators.artefacts.pair_words import bare_after
from comparators.artefacts.slip import Slip
from comparators.model import Reading, Span

# Clean news leave fewer nouns bare in such a place: after a name, after an adjective, without either.
RARE_NAMED = 0.05
RARE = 0.02
RARE_ALONE = 0.01
RARE_BODY = 0.1  # "Assad regime", "IS group", "al-Karak neighbourhood": a name and what it is
_BODIES = frozenset({"group", "regime", "government", "organisation", "organization", "militia", "alliance",
                     "coalition", "movement", "faction", "network", "battalion", "brigade", "army", "area",
                     "neighbourhood", "neighborhood", "quarter", "suburb", "reporter", "correspondent"})  # fmt: skip
_WHY = "Clean news hardly ever write this noun without an article in such a place."
_OWNER = re.compile(r"[A-Za-z][\w-]*[^sS\W]s$")
_APOSTROPHE = re.compile(r"\w['’]s\b")
# Nouns with set phrases of their own: "until further notice", "Aleppo city", "over Easter weekend", "local time".
_OFTEN_BARE = frozenset({"notice", "case", "kind", "sort", "chance", "part", "page", "link", "city", "province", "time",
                         "district", "region", "county", "village", "street", "road",
                         "weekend", "day", "night", "week", "month", "year", "morning",
                         "evening", "season"})  # fmt: skip
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_SORTS = frozenset({"sort", "kind", "type", "form", "lack", "piece", "act", "number", "amount", "state", "level",
                    "word", "use", "risk", "cause", "means", "matter", "year", "time", "case"})  # fmt: skip
_REACH = 8  # words back in which an article may stand before a long name


def lost_articles(reading: Reading) -> Iterator[Slip]:
    """Each such place in running text."""
    marked = _APOSTROPHE.search(reading.text) is not None
    for phrase in phrases(reading):
        if (
            _running(reading, phrase)
            and bare(reading, phrase)
            and not _excused(reading, phrase, marked)
            and not _idiom(reading, phrase)
            and chance_of_bare(reading, phrase) < _bar(reading, phrase)
        ):
            first = phrase.first - (_a_word(reading, phrase.first - 1) and phrase.first > phrase.sentence.first)
            span = Span(reading.tokens[first].span.start, reading.tokens[phrase.noun].span.end)
            right = ""
            if _named(reading, phrase):
                right = f"the {Span(reading.tokens[phrase.first].span.start, span.end).of(reading.text)}"
            if right and first < phrase.first:
                right = f"{reading.tokens[first].text} {right}"
            yield Slip(span, MISSING, right, _WHY, 0.7)


def _bar(reading: Reading, phrase: Phrase) -> float:
    """Below which chance a bare noun counts as a slip."""
    if phrase.first == phrase.noun:
        return RARE_ALONE
    if not _named(reading, phrase):
        return RARE
    return RARE_BODY if reading.tokens[phrase.noun].text in _BODIES else RARE_NAMED


def _named(reading: Reading, phrase: Phrase) -> bool:
    inside = reading.tokens[phrase.first : phrase.noun]
    body = reading.tokens[phrase.noun].text in _BODIES
    return any(token.pos == "PROPN" or (body and token.tag == "JJ" and token.text.istitle()) for token in inside)


def _a_word(reading: Reading, place: int) -> bool:
    return place >= 0 and reading.tokens[place].text.isalpha()


def _running(reading: Reading, phrase: Phrase) -> bool:
    """Whether the phrase stands in a sentence of the body that is closed by a mark."""
    sentence = phrase.sentence
    passage = reading.passages[sentence.passage]
    return (
        passage.role == "body"
        and sentence.part == "body"
        and sentence.span.of(reading.text).rstrip()[-1:] in ".!?\"”'’"
    )


def _excused(reading: Reading, phrase: Phrase, marked: bool) -> bool:
    """Whether an article stands further off, an owner has only lost its apostrophe, or a name or number follows."""
    tokens, noun = reading.tokens, phrase.noun
    following = tokens[noun + 1] if noun + 1 < phrase.sentence.last else None
    if following is not None and (
        following.tag in ("CD", "NNP", "NNPS", "NN", "NNS", "VBG") or following.text in ("'", "’")
    ):
        return True
    if (
        tokens[phrase.first].text in _DAYS
        or tokens[noun].text in _OFTEN_BARE
        or any(tokens[n].dep == "conj" for n in reading.dependents[noun])
    ):
        return True
    before = tokens[phrase.first - 1] if phrase.first > phrase.sentence.first else None
    if before is not None and (
        before.text in ("[", "(", "-", "/", "–", "]", ")") or before.tag in ("CD", "POS", "DT", "$")
    ):
        return True
    inside = tokens[phrase.first : noun]
    if any(token.text in ("]", ")", "-") or token.tag == "POS" or token.entity == "PERSON" for token in inside):
        return True
    if not marked and any(_OWNER.match(token.text) and not token.text.isupper() for token in inside):
        return True
    return _owned_before(reading, phrase, marked)


def _idiom(reading: Reading, phrase: Phrase) -> bool:
    """In secret; as leader; some sort of chemical agent; next month."""
    token = reading.tokens[phrase.noun]
    head = reading.tokens[token.head]
    if reading.tokens[phrase.first].text.lower() in ("next", "last"):
        return True
    if token.dep != "pobj":
        return False
    if phrase.first == phrase.noun and (head.text.lower() == "as" or bare_after(head.text.lower(), token.text)):
        return True
    return head.text == "of" and reading.tokens[head.head].lemma in _SORTS


def _owned_before(reading: Reading, phrase: Phrase, marked: bool) -> bool:
    """Whether a long name runs up to the phrase that opens with an article or is itself an owner."""
    for back in range(phrase.first - 1, max(phrase.sentence.first, phrase.first - _REACH) - 1, -1):
        token = reading.tokens[back]
        if token.tag in ("DT", "PRP$", "POS"):
            return True
        if not marked and token.pos == "PROPN" and _OWNER.match(token.text) and not token.text.isupper():
            return True
        if token.pos not in ("PROPN", "ADJ") and token.text not in ("of", "for", "and"):
            return False
    return False
