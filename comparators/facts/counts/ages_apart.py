"""Two ages of one person: Ana Kovač, 52, and Ana Kovac, 51; the firefighter, 34, and a fireman of 43.

A named person is known by name, wherever the two texts give the age; somebody whom no text names, by what they are and
by the rare words that both sentences share. "The 59-year-old" is the one person whose age the other text gives, where
both tell one story and neither gives a second age.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from comparators.alignment.same_names import one_name
from comparators.alignment.traits import weight
from comparators.facts.counts.ages_by_role import ages_by_role
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import fits
from comparators.facts.divergence import beside, divergence
from comparators.facts.events.one_matter import one_matter
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.gazetteer import fold
from comparators.model import Finding, Pair, Reading, Slot, Span

_ONE_TRADE = 0.55  # cosine of two words for a person: firefighter, fireman
_BIRTHDAY = 300  # days between two reports in which a person grows a year older
_A_WEEK = 7  # days in which few have a birthday
_NEAR_AGES = 5  # years by which the age of "the 59-year-old" may be mistaken
_AGED = re.compile(
    r",?\s*(?:aged|age)?\s*|\s*\(\s*(?:aged|age)?\s*|,?\s+in (?:his|her|their)(?: early| mid| late)?[ -]", re.I
)
_NAMED_SURE, _UNNAMED_SURE = 0.72, 0.58
_SHARED = 4.0  # summed weight of the words that two sentences about somebody without a name must share
_TOO_COMMON = frozenset({"man", "woman", "boy", "girl", "person", "people", "child", "male", "female", "old", "year"})
_NAMES = frozenset({"PROPN"})
_MORE = frozenset({"another", "second", "third", "fourth", "fifth", "other"})
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})  # "the 59-year-old" with no noun behind it


@dataclass(frozen=True, slots=True)
class Aged:
    """Somebody whose age a text gives: ``name`` in parts, folded, empty where none; ``token`` is the word for them."""

    claim: Claim
    name: tuple[str, ...]
    words: str
    token: int


def ages_apart(pair: Pair, compared: Container[tuple[str, int]] = ()) -> Iterator[Finding]:
    """One finding a person whose two ages cannot both be right; none on numbers (side, token) that were compared."""
    here, there = _aged(pair.left), _aged(pair.right)
    told: set[int] = set()
    done: set[int] = set()
    for mine in here:
        same = [theirs for theirs in there if _one_person(pair, mine, theirs)]
        ages = {theirs.claim.value.low for theirs in same}
        if len(ages) != 1 or fits(mine.claim.value, same[0].claim.value) or same[0].claim.token in told:
            continue
        if ("left", mine.claim.token) in compared or ("right", same[0].claim.token) in compared:
            continue
        others = {o.claim.value.low for o in here if o.name and o.name[-1:] == mine.name[-1:]}
        if ages & others or _birthday(pair, mine, same[0]):
            continue
        told |= {same[0].claim.token}
        done.add(mine.claim.token)
        yield _finding(pair, mine, same[0])
    for role, a, b in ages_by_role(pair):
        free = ("left", a.token) not in compared and ("right", b.token) not in compared
        if free and a.token not in done and b.token not in told:
            yield _by_role(pair, role, a, b)


def _by_role(pair: Pair, role: str, mine: Claim, theirs: Claim) -> Finding:
    ages = mine.mention.span.of(pair.left.text), theirs.mention.span.of(pair.right.text)
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(mine.mention.span,),
        right=(theirs.mention.span,),
        title="Age",
        statement=f"Age of the {role}: {beside(ages)}.",
        explanation=f"Each report gives the age of one {role}, and both tell one matter.",
        doubt=f"There may be two {role}s.",
        severity="medium",
        confidence=_UNNAMED_SURE,
        values=ages,
        slots=(Slot("Who", f"the {role}", f"the {role}", "same"), Slot("Age", *ages, "differs")),
    )


def of_a_relative(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one of two ages is that of somebody's son or wife, and the other is not: "her four-year-old son"."""
    owned = []
    for reading, claim in ((pair.left, left), (pair.right, right)):
        token = _bearer(reading, claim) if claim.measure == "age" else None
        owned.append(token is not None and any(reading.tokens[i].dep == "poss" for i in reading.dependents[token]))
    return owned[0] != owned[1]


def of_two_bearers(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two ages are those of two people with names that have nothing in common."""
    if left.measure != "age" or right.measure != "age":
        return False
    names, others = [], []
    for reading, claim in ((pair.left, left), (pair.right, right)):
        token = _bearer(reading, claim)
        names.append(_name_of(reading, token)[0] if token is not None else ())
        others.append(_is_another(reading, claim.token))
    if others[0] != others[1]:
        return True
    return all(names) and not any(one_name(a, b) for a in names[0] for b in names[1])


def _is_another(reading: Reading, token: int) -> bool:
    """ "A third suspect, aged 20": one more than those spoken of before."""
    while reading.tokens[token].pos != "NOUN" and reading.tokens[token].head != token:
        token = reading.tokens[token].head
    return any(reading.tokens[i].text.lower() in _MORE for i in reading.dependents[token])


def _aged(reading: Reading) -> list[Aged]:
    found = []
    for claim in claims_of(reading):
        value = claim.value
        decade = value.low is not None and value.low != value.high  # "in her fifties"
        if value.counted == "age" and value.low is not None and (value.bound == "exact" or decade):
            token = _bearer(reading, claim)
            if token is not None:
                name = _name_of(reading, token)
                found.append(Aged(claim, *name, token))
    return found


def _bearer(reading: Reading, claim: Claim) -> int | None:
    """The word for who is that old: before ", 52,", after "52-year-old", or the noun that the age hangs on."""
    sentence = reading.sentences[claim.sentence]
    span = claim.mention.span
    first = next(i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.end > span.start)
    before = [i for i in range(sentence.first, first) if reading.tokens[i].pos in _NAMES]
    between = reading.text[reading.tokens[before[-1]].span.end : span.start] if before else ""
    if before and between.strip() and _AGED.fullmatch(between):
        return before[-1]
    token = reading.tokens[claim.token]
    if token.lemma == "old" and token.dep in _ALONE:
        return claim.token if reading.text[: span.start].lower().endswith("the ") else None
    head = token.head
    if reading.tokens[head].pos in ("NOUN", "PROPN") and sentence.first <= head < sentence.last:
        named = [i for i in range(head, min(head + 4, sentence.last)) if reading.tokens[i].pos in _NAMES]
        return named[-1] if named and named[0] <= head + 1 else head
    return None


def _name_of(reading: Reading, token: int) -> tuple[tuple[str, ...], str]:
    """The parts of the name that ends or stands at this word, folded, and as written."""
    if reading.tokens[token].pos not in _NAMES:
        return (), reading.tokens[token].text
    first = token
    while first > 0 and reading.tokens[first - 1].pos in _NAMES and reading.tokens[first].span.start > 0:
        first -= 1
    parts = [reading.tokens[i].text for i in range(first, token + 1)]
    return tuple(fold(part) for part in parts), " ".join(parts)


def _one_person(pair: Pair, mine: Aged, theirs: Aged) -> bool:
    if mine.name and theirs.name:
        last = mine.name[-1] == theirs.name[-1] or one_name(mine.name[-1], theirs.name[-1])
        firsts = mine.name[:-1], theirs.name[:-1]
        first = not all(firsts) or firsts[0][0][:1] == firsts[1][0][:1] or bool(set(firsts[0]) & set(firsts[1]))
        bare = not all(firsts)  # "Mora, 35" may be a kinsman of "Pablo Mora, 17"
        years = abs((mine.claim.value.low or 0) - (theirs.claim.value.low or 0))
        return last and first and (not bare or years <= _NEAR_AGES)
    words = pair.left.tokens[mine.token].lemma.lower(), pair.right.tokens[theirs.token].lemma.lower()
    if "old" in words and (mine.name or theirs.name):
        return _only_one(pair, mine, theirs)
    if mine.name or theirs.name or set(words) & _TOO_COMMON:
        return False
    alike = words[0] == words[1] or word_likeness(pair.left, mine.token, pair.right, theirs.token) >= _ONE_TRADE
    return alike and _shared(pair, mine, theirs) >= _SHARED


def _only_one(pair: Pair, mine: Aged, theirs: Aged) -> bool:
    """Whether each text gives the age of one person alone, and the two are near: "Li Wen, 58", "the 59-year-old"."""
    ages = [{c.value.low for c in claims_of(r) if c.value.counted == "age"} for r in (pair.left, pair.right)]
    near = abs((mine.claim.value.low or 0) - (theirs.claim.value.low or 0)) <= _NEAR_AGES
    return near and len(ages[0]) == len(ages[1]) == 1 and one_matter(pair)


def _shared(pair: Pair, mine: Aged, theirs: Aged) -> float:
    """The weight of the words that both sentences have beside the words for the two."""
    sides = []
    for reading, aged in ((pair.left, mine), (pair.right, theirs)):
        tokens = reading.sentence_tokens(aged.claim.sentence)
        own = reading.tokens[aged.token].lemma
        sides.append({t.lemma for t in tokens if t.pos in ("NOUN", "PROPN", "VERB") and t.lemma != own})
    return sum(weight(lemma) for lemma in sides[0] & sides[1] - _TOO_COMMON)


def _birthday(pair: Pair, mine: Aged, theirs: Aged) -> bool:
    """Whether a year's difference is that of the reports."""
    days = [reading.published.interval for reading in (pair.left, pair.right) if reading.published is not None]
    if len(days) < 2:
        return False
    apart = abs((days[0].earliest - days[1].earliest).days)
    years = abs((mine.claim.value.low or 0) - (theirs.claim.value.low or 0))
    return apart > _BIRTHDAY or (years == 1 and apart > _A_WEEK)


def _finding(pair: Pair, mine: Aged, theirs: Aged) -> Finding:
    ages = mine.claim.mention.span.of(pair.left.text), theirs.claim.mention.span.of(pair.right.text)
    named = bool(mine.name and theirs.name)
    who = mine.words if mine.name else theirs.words
    why = "Both reports name the same person" if named else "Both tell of the same person, whom not both name"
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=(_with_name(pair.left, mine),),
        right=(_with_name(pair.right, theirs),),
        title="Age",
        statement=f"Age of {who}: {beside(ages)}.",
        explanation=f"{why}, and give another age.",
        doubt="Two people may bear one name, or a birthday may lie between two reports."
        if named
        else "They may be two people: not both reports give a name.",
        severity="medium",
        confidence=_NAMED_SURE if named else _UNNAMED_SURE,
        values=ages,
        slots=(Slot("Who", mine.words, theirs.words, "same"), Slot("Age", *ages, "differs")),
    )


def _with_name(reading: Reading, aged: Aged) -> Span:
    """From the person to the age, whichever stands first."""
    spans = sorted((aged.claim.mention.span, reading.tokens[aged.token].span))
    return Span(spans[0].start, max(span.end for span in spans))
