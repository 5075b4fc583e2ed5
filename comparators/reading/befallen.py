"""What befell those whom a number counts, by the words beside it: for copy whose grammar the parser cannot follow.

Headlines in capitals and copy without commas mislead a parser ("8 persons killed 58 others injured", "wounding dozens
more observers said"). The words right before and after the number still tell, by the fixed phrases of news agencies.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from comparators.knowledge.measures import groups, measures
from comparators.model import Token

_BOUNDS = frozenset(
    {"about", "around", "some", "nearly", "almost", "over", "roughly", "approximately", "an", "estimated", "another",
     "other", "further", "a", "additional", "only", "just"}
)  # fmt: skip
_LONG_BOUNDS = (("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("fewer", "than"), ("less", "than"),
                ("as", "many", "as"))  # fmt: skip
_REACHED = frozenset(
    {"at", "to", "of", "reach", "reaches", "reached", "reaching", "exceed", "exceeds", "exceeded", "hits", "hit",
     "tops", "topped", "now", "is", "was", "stands", "stood", "passes", "passed", "least", "than", "about", "around",
     "over", "some"}
)  # fmt: skip
_LOSE = frozenset({"lose", "loses", "lost", "losing"})
_CLAIM = frozenset(
    {"claim", "claims", "claimed", "claiming", "take", "takes", "took", "taking", "cost", "costs", "costing"}
)
_COST = frozenset({"cost", "costs", "costing"})
_HURT = frozenset({"sustained", "suffered", "sustaining", "suffering", "received", "receiving"})
_INJURY = frozenset({"injuries", "wounds", "injury", "burns"})
_PARTS = frozenset({"including", "among"})
_REACH = 14  # words between "death toll" and its number
_NEAR = 6
_ASIDE = 7
_PART_NEAR = 8


def befallen(tokens: tuple[Token, ...], first: int, last: int, bounds: tuple[int, int]) -> str:
    """The measure of the number in tokens ``first`` to ``last`` (half-open); empty where the words do not tell it."""
    words = _Words(tokens, bounds)
    return (
        _after(words, first, last)
        or _lives(words, first, last)
        or _before(words, first)
        or _toll(words, first)
        or _of_those(words, last)
        or _part(words, first)
        or _past_an_aside(words, last)
        or _in_total(words, first)
    )


class _Words:
    """The words of one sentence in lower case, by token number; empty beyond its ends."""

    def __init__(self, tokens: tuple[Token, ...], bounds: tuple[int, int]) -> None:
        self.tokens, self.first, self.last = tokens, *bounds

    def __getitem__(self, place: int) -> str:
        return self.tokens[place].text.lower() if self.first <= place < self.last else ""

    def before(self, place: int) -> int:
        """The place before this one and before "about", "at least", "up to" and the like."""
        place -= 1
        while place >= self.first:
            many = next((b for b in _LONG_BOUNDS if all(self[place - i] == w for i, w in enumerate(reversed(b)))), ())
            step = len(many) or (self[place] in _BOUNDS)
            if not step:
                break
            place -= step
        return place

    def number(self, place: int) -> bool:
        return self.first <= place < self.last and self.tokens[place].tag == "CD"


@lru_cache(maxsize=1)
def _done() -> dict[str, str]:
    """Every form of a verb that befalls somebody -> the measure: "wounds", "wounding", "wounded"."""
    return {
        form: measure for (lemma, slot), measure in measures().items() if slot == "object" for form in _forms(lemma)
    }


@lru_cache(maxsize=1)
def _past() -> dict[str, str]:
    """The same for the past form alone, which stands behind those whom it befell: "12 others injured"."""
    found = {form: m for (lemma, slot), m in measures().items() if slot == "object" for form in (f"{_stem(lemma)}ed",)}
    found |= {
        word: m for (word, slot), m in measures().items() if slot == "self" and word in {"dead", "wounded", "injured"}
    }
    return found | {"slain": "dead", "hurt": "wounded", "martyred": "dead"}


def _stem(lemma: str) -> str:
    return lemma[:-1] if lemma.endswith("e") else lemma


def _forms(lemma: str) -> Iterator[str]:
    stem = _stem(lemma)
    yield from (lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing")


def _after(words: _Words, first: int, last: int) -> str:
    """ "12 others injured", "8 persons killed": what follows, where no number follows that."""
    place = last
    while place < last + 3 and (words[place] in {"others", "other", "more"} or _people(words, place)):
        place += 1
    found = _past().get(words[place], "")
    own = place > last or not words[first - 1]  # "2 Killed", or a noun between
    if not found or not own or (words.number(place + 1) and _done().get(words[first - 1])):
        return ""  # "killed 12 injured 30"
    if (
        words.tokens[place].tag == "VBD"
        and words.tokens[place + 1 : place + 2]
        and words[place + 1] in {"the", "a", "an"}
    ):
        return ""  # "three soldiers killed the driver"
    return found


def _people(words: _Words, place: int) -> bool:
    return bool(words[place]) and (
        words.tokens[place].lemma.lower() in groups() or words[place].removesuffix("s") in groups()
    )


def _lives(words: _Words, first: int, last: int) -> str:
    """ "claimed the lives of 32 people", "claiming some 300000 lives", "six more people lost their lives"."""
    before = [words[place] for place in range(first - 6, first)]
    after = [words[place] for place in range(last, last + _NEAR)]
    if "lives" in after[:3] and (set(before) & (_CLAIM | _LOSE) or "cost" in before):
        return "dead"
    if "lives" in after and set(before) & _COST and after[after.index("lives") - 1] == "their":
        return "dead"
    if {"lives", "life"} & set(before) and "of" in before and set(before) & _CLAIM | {words[first - 7]} & _CLAIM:
        return "dead"
    lost = next((i for i, word in enumerate(after) if word in _LOSE), None)
    if lost is not None and after[lost + 1 : lost + 3] == ["their", "lives"]:
        return "dead"
    hurt = next((i for i, word in enumerate(after) if word in _HURT), None)
    return "wounded" if hurt is not None and set(after[hurt + 1 :]) & _INJURY else ""


def _before(words: _Words, first: int) -> str:
    """ "Kill 21 Civilians", "also wounded more than 60", "killing according to the latest toll 44": the verb before."""
    place = words.before(first)
    aside = next((i for i in range(first - 1, first - _ASIDE, -1) if words[i] == "according"), None)
    return _done().get(words[place], "") or (_done().get(words[aside - 1], "") if aside is not None else "")


def _toll(words: _Words, first: int) -> str:
    """ "put the death toll from the raids at 50", and a headline's "Death toll from … at least 126"."""
    if words[first - 1] not in _REACHED:
        return ""
    for place in range(first - 2, max(words.first, first - _REACH) - 1, -1):
        if words.number(place) and words.tokens[place].head != place + 1:
            return ""
        if words[place] == "toll":
            kind = words[place - 1]
            return "wounded" if kind in {"injury", "injured", "wounded"} else "dead"
    return ""


def _of_those(words: _Words, last: int) -> str:
    """ "31 civilians were identified among those killed", "11 children among the dead"."""
    for place in range(last, last + _NEAR):
        if words[place] == "among":
            near = range(place + 1, place + 5)
            return next((_past()[words[i]] for i in near if words[i] in _past()), "")
        if words.number(place):
            return ""
    return ""


def _part(words: _Words, first: int) -> str:
    """ "69 civilians killed including 19 children": of the number right before."""
    place = words.before(first)
    if words[place] not in _PARTS or (words[place] == "among" and words[place + 1] not in {"them", "those"}):
        return ""
    for back in range(place - 1, max(words.first, place - _PART_NEAR) - 1, -1):
        if words[back] in _past() and any(words.number(i) for i in range(back - 5, back)):
            return _past()[words[back]]
        if words[back] in _done() and any(words.number(i) for i in range(back + 1, place)):
            return _done()[words[back]]
    return ""


def _past_an_aside(words: _Words, last: int) -> str:
    """ "41 persons, among them 23 policemen, were injured": what follows the aside."""
    place = next((i for i in range(last, last + 3) if words[i] == ","), None)
    if place is None or words[place + 1] not in _PARTS:
        return ""
    end = next((i for i in range(place + 1, place + _REACH) if words[i] == ","), None)
    if end is None or words[end + 1] not in {"were", "was"}:
        return ""
    return _past().get(words[end + 2], "")


def _in_total(words: _Words, first: int) -> str:
    """ "Three more people were arrested, bringing the total to 17": what befell those before."""
    before = [words[place] for place in range(first - 6, first)]
    to_a_total = words[words.before(first)] == "to" and "total" in before
    if not to_a_total or not {"bringing", "taking", "brings"} & set(before):
        return ""
    for place in range(first - 4, words.first - 1, -1):
        if found := _past().get(words[place]):
            return found
    return ""
