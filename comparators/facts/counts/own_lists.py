"""A number of one text against the list that names what it counts.

"Four people were arrested: two officials, a clerk and his brother, and a driver" lists five; "five villages" are six
where the text names them; "the third walkout this year, after those of March, June and October" is the fourth.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.fit import written
from comparators.facts.counts.lists import NameList, name_lists, things_listed
from comparators.facts.counts.own_finding import own_finding
from comparators.model import Finding, Mention, Pair, Reading, Side, Span
from comparators.reading.number_words import ORDINAL_WORDS
from comparators.values import Quantity

_FEWEST, _MOST = 2.0, 12.0  # things that a text lists one by one
_MARKS = frozenset({":", "-", "–", "—"})
_OPEN = frozenset(
    {"include", "including", "among", "like", "such", "some", "other", "another", "more", "further", "most", "only",
     "first", "last", "remaining", "additional", "e.g."}
)  # fmt: skip
_OPEN_AFTER = frozenset({"among", "other", "others", "more", "include"})
_STAND_FOR = frozenset(
    {"those", "the", "ones", "one", "that", "similar", "earlier", "previous", "two", "three", "four"}
)
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINTS = frozenset({"of", "in", "on", "at", "from"})
_AFTER = frozenset({"after", "following"})
_NEAR = 3
_COMMON = frozenset({"people", "time", "day", "year", "way", "thing", "part", "other"})
_BEFORE_LIST = 8  # words from a number to the colon or dash before its list


def listed_otherwise(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding for each number that the list of its own text does not come to."""
    reading = pair.reading(side)
    claims = [claim for claim in claims_of(reading) if _is_small(claim.value) and claim.value.counted]
    told: set[int] = set()
    for claim in claims:
        found = _after_mark(reading, claim)
        if found is not None and found[0] != claim.value.low:
            told.add(claim.token)
            yield _finding(pair, side, claim, found[0], found[1], "right after the number")
    for names in name_lists(reading):
        noun = _noun_of(reading, names)
        if noun is None:
            continue
        lemma = reading.tokens[noun].lemma.lower()
        counts = [claim for claim in claims if _head(reading, claim) == lemma and claim.token not in told]
        if len({claim.value.low for claim in counts}) != 1 or _open(reading, names.first, names.last):
            continue
        if all(_open(reading, claim.token, claim.token + 1) for claim in counts):
            continue
        if counts[0].value.low != names.count and not _is_part(reading, names, noun):
            told.add(counts[0].token)
            yield _finding(pair, side, counts[0], names.count, names.span(reading), f"of the {_words(reading, noun)}")
    for mention, names in _ordinals(reading):
        yield _ordinal_finding(pair, side, mention, names)


def _is_small(value: Quantity) -> bool:
    exact = value.low is not None and value.low == value.high and value.bound == "exact" and not value.unit
    return exact and _FEWEST <= (value.low or 0) <= _MOST and float(value.low or 0.5).is_integer()


def _after_mark(reading: Reading, claim: Claim) -> tuple[int, Span] | None:
    """What a colon or a dash soon after the number lists to the end of its sentence, and where."""
    sentence = reading.sentences[claim.sentence]
    near = range(claim.token + 1, min(claim.token + _BEFORE_LIST, sentence.last))
    mark = next((i for i in near if reading.tokens[i].text in _MARKS), None)
    if mark is None or _open(reading, mark, mark + 1):
        return None
    if any(token.tag == "CD" for token in reading.tokens[claim.token + 1 : mark]):
        return None
    if not _head(reading, claim) or reading.tokens[claim.token].head > mark or mark + 2 > sentence.last:
        return None
    if _is_of_others(reading, reading.tokens[claim.token].head):
        return None
    end = sentence.last
    if reading.tokens[mark].text != ":":
        closing = next((i for i in range(mark + 1, end) if reading.tokens[i].text == reading.tokens[mark].text), None)
        end = closing if closing is not None else end
        if reading.tokens[mark].span.start == reading.tokens[mark - 1].span.end:
            return None  # a hyphen inside a word
    count = things_listed(reading, mark + 1, end)
    if count is None:
        return None
    return count, Span(reading.tokens[mark + 1].span.start, reading.tokens[end - 1].span.end)


def _is_of_others(reading: Reading, noun: int) -> bool:
    """Whether the counted noun only tells of which things a list is: "the issues that divide the two countries: …"."""
    for _ in range(_NEAR):
        over = reading.tokens[noun].head
        if over == noun:
            return False
        noun = over
        if reading.tokens[noun].tag == "NNS":
            return True
    return False


def _head(reading: Reading, claim: Claim) -> str:
    """The noun that is counted; empty where the number stands alone or with a noun that says little."""
    token = reading.tokens[claim.token]
    head = reading.tokens[token.head]
    if token.dep not in {"nummod", "amod"} or head.pos != "NOUN" or head.lemma.lower() in _COMMON - {"people"}:
        return ""
    return head.lemma.lower()


def _noun_of(reading: Reading, names: NameList) -> int | None:
    """The plural noun that a list of names is said to be: "A, B and C are the villages", "the villages A, B and C"."""
    tokens, sentence = reading.tokens, reading.sentences[names.sentence]
    after = names.last
    if after < sentence.last and tokens[after].lemma == "be" and tokens[after].dep == "ROOT":
        attribute = _child(reading, after, range(after, sentence.last), "attr")
        if attribute is not None and tokens[attribute].tag == "NNS" and _definite(reading, attribute):
            return attribute
    before = names.first - 1
    if before > sentence.first and tokens[before].tag == "NNS" and _definite(reading, before):
        return before
    if before > sentence.first and tokens[before].lemma == "be" and names.last >= sentence.last - 1:
        subject = _child(reading, before, range(sentence.first, before), "nsubj")
        if subject is not None and tokens[subject].tag == "NNS" and _definite(reading, subject):
            return subject
    return None


def _child(reading: Reading, head: int, places: range, dep: str) -> int | None:
    tokens = reading.tokens
    return next((i for i in places if tokens[i].head == head and tokens[i].dep == dep), None)


def _definite(reading: Reading, noun: int) -> bool:
    before = (token for token in reading.tokens[max(0, noun - 4) : noun] if token.head == noun)
    return any(token.text.lower() in {"the", "these"} or token.tag == "PRP$" for token in before)


def _is_part(reading: Reading, names: NameList, noun: int) -> bool:
    """Whether the list is said to be of fewer: "the two largest villages, A and B", "three of the villages"."""
    before = reading.tokens[max(reading.sentences[names.sentence].first, noun - 4) : noun]
    best = any(token.tag in {"JJS", "RBS", "JJR"} for token in before)
    number = any(token.tag == "CD" and token.head == noun for token in before)
    return best or number or bool({token.text.lower() for token in before} & (_OPEN | {"of"}))


def _open(reading: Reading, first: int, last: int) -> bool:
    """Whether words close by say that more or other things are meant: "including A and B", "A and B among them"."""
    tokens = reading.tokens
    before = any({tokens[i].lemma.lower(), tokens[i].text.lower()} & _OPEN for i in range(max(0, first - _NEAR), first))
    after = range(last, min(len(tokens), last + _NEAR))
    return before or any({tokens[i].lemma.lower(), tokens[i].text.lower()} & _OPEN_AFTER for i in after)


def _ordinals(reading: Reading) -> Iterator[tuple[Mention, NameList]]:
    """Each "third … after those of March, June and October" whose list is not of the two that came before it."""
    for mention in reading.mentions:
        value = mention.value
        if not isinstance(value, Quantity) or not value.ordinal or value.low is None:
            continue
        for names in name_lists(reading):
            if names.sentence != mention.sentence or reading.tokens[names.first].span.start < mention.span.end:
                continue
            before = _said_before(reading, names)
            if before is None or before[1] or reading.tokens[before[0]].span.start < mention.span.end:
                continue
            between = (t for t in reading.tokens[: before[0]] if mention.span.end <= t.span.start)
            if any(token.tag in _VERBS and token.lemma != "come" for token in between):
                continue
            if names.count + 1 != value.low and not _open(reading, names.first, names.last):
                yield mention, names
            break


def _said_before(reading: Reading, names: NameList) -> tuple[int, bool] | None:
    """The "after" that a list of names hangs on, and whether another noun stands between."""
    place = names.first - 1
    first = reading.sentences[names.sentence].first
    while place > first and reading.tokens[place].text.lower() in _JOINTS | _STAND_FOR:
        place -= 1
    if reading.tokens[place].text.lower() not in _AFTER:
        return None
    stands = {reading.tokens[i].text.lower() for i in range(place + 1, names.first)}
    return place, not stands & {"those", "ones", "that"}


def _words(reading: Reading, noun: int) -> str:
    return reading.tokens[noun].text.lower()


def _finding(pair: Pair, side: Side, claim: Claim, count: int, where: Span, of: str) -> Finding:
    reading = pair.reading(side)
    said = evidence_span(reading, claim)
    words = " ".join(said.of(reading.text).split())
    listed = " ".join(where.of(reading.text).split()).rstrip(".")
    return own_finding(
        pair,
        side,
        (said, where),
        title="Number and list",
        statement=f"says “{words}”, but lists {count}: {listed}.",
        why=f"A list {of} names {count}, not {written(claim.value.low or 0)}.",
        doubt="One name may stand for two, or the list may not be meant to be whole.",
        said=(written(claim.value.low or 0), str(count)),
        severity="medium" if not claim.in_body else "low",
    )


def _ordinal_finding(pair: Pair, side: Side, mention: Mention, names: NameList) -> Finding:
    reading = pair.reading(side)
    assert isinstance(mention.value, Quantity)
    said, due = int(mention.value.low or 0), names.count + 1
    word = mention.span.of(reading.text)
    listed = " ".join(names.span(reading).of(reading.text).split())
    ordinals = {number: name for name, number in ORDINAL_WORDS.items()}
    return own_finding(
        pair,
        side,
        (mention.span, names.span(reading)),
        title="Number and list",
        statement=f"calls it the {word}, but names {names.count} others before it: {listed}.",
        why=f"After {names.count} that are named it would be the {ordinals.get(due, str(due))}.",
        doubt="Not all that are named may count, or not all that count may be named.",
        said=(str(said), str(due)),
        confidence=0.6 if due > said else 0.5,
    )
