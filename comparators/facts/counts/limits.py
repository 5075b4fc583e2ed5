"""Words right at two figures that limit only one of them, or both in other ways, so that each counts another thing.

"Among adults" beside "among people older than 70", "two of the five charges" beside "three charges", "in nine matches
this season" beside "in 40 matches", "6.1 percent in March" beside "6.4 percent in February", what was asked beside what
was paid, the forecast of the government beside that of the bank. Wrong where one report leaves the limit out.
"""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import subject_of, verb_over
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.scope import TOLLS, measured_noun
from comparators.model import Pair, Reading
from comparators.reading.calendar_words import MONTH
from comparators.reading.grammar import noun_phrase
from comparators.values import When

_OF_MORE = re.compile(
    r"\s*(?:of the|out of(?: the)?)\s+(?:\w+\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_AGES = re.compile(r"\b(?:(?:older|younger) than|aged(?: over| under)?|(?:over|under) the age of)\s+(\d+)\b")
_NOW = re.compile(r"\b(?:so far )?this (?:season|year|term|month|week|campaign|quarter|summer|winter)\b", re.IGNORECASE)
_PORTION = re.compile(
    r"\b(?:first|last|final|next|remaining) \d[\d.,]*[ -](?!years?|months?|weeks?|days?|hours?)[a-z]+\b"
)
_OPENING = re.compile(r"^[^.,;]{0,40}\b(?:in|during|over|on) (?:its|the|their|his|her) (?:first|opening) \w+")
_SPELL = re.compile(r"\b(?:last|past|this|previous) (week|month|year|quarter|season|weekend)\b", re.IGNORECASE)
_TRADING = {
    "open": re.compile(r"\b(?:early|morning|midday|afternoon) trad(?:e|ing)\b|\bafter the open"),
    "close": re.compile(r"\bclosed\b|\bat the close\b|\bended the day\b"),
}
_TERMS = re.compile(
    r"\b(including|excluding|without|before|after|plus) (tax|taxes|debt|debts|costs|fees|interest|inflation|charges)\b",
    re.I,
)
_SO_FAR = re.compile(r"\b(?:now|currently|so far|already|at present)\b", re.IGNORECASE)
_POLL = re.compile(
    r"\b(?:opinion )?(?:polls?|polling|surveys?|respondents?|surveyed)\b(?! stations?| closed| opened)", re.IGNORECASE
)
_IN_MONTH = re.compile(rf"In (?:(?:early|late|mid-?) ?)?{MONTH}\b")
_ASKING = frozenset({"ask", "seek", "demand", "want", "request", "sue", "bid", "offer"})
_FORECASTING = frozenset({"expect", "forecast", "predict", "project", "estimate", "anticipate"})
_HUNDRED = 100.0
_NEAR = 60  # characters behind a number in which its limit stands
_CLIMB = 6


def limited_apart(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether a word of limit parts two figures; two tolls of one event are left to what tells events apart."""
    sides = ((pair.left, left), (pair.right, right))
    if _has_number(*sides[0], *sides[1]) or _has_number(*sides[1], *sides[0]):
        return True
    if "money" in {left.measure, right.measure} and _is_sought(*sides[0]) != _is_sought(*sides[1]):
        return True
    if _of_two_people(*sides[0], *sides[1]):
        return True
    if _on_the_way(*sides[0], right) or _on_the_way(*sides[1], left):
        return True
    if _share_of_sum(left, right) or _share_of_sum(right, left) or _of_two_kinds(pair, left, right):
        return True
    if _fits_another(*sides[0], *sides[1]) or _fits_another(*sides[1], *sides[0]):
        return True
    if _is_whole_of_part(*sides[0], *sides[1]) or _is_whole_of_part(*sides[1], *sides[0]):
        return True
    if _season(*sides[0]) != _season(*sides[1]) and _far(left, right):
        return True
    for told in (_of_more, _ages, _portion, _first_spell, _polled, _of_a_month):
        values = [told(reading, claim) for reading, claim in sides]
        if values[0] != values[1]:
            return True
    forecast = [bool(_forecaster(reading, claim)) for reading, claim in sides]
    if forecast[0] != forecast[1] and left.measure not in TOLLS:
        return True  # "is expected to raise it to 4 percent", "raised it to 4.25 percent"
    for known in (_months, _forecaster, _spells, _moment, _doer, _terms):
        names = [known(reading, claim) for reading, claim in sides]
        if names[0] and names[1] and not names[0] & names[1]:
            return True
    return False


def _has_number(reading: Reading, claim: Claim, there: Reading, other: Claim) -> bool:
    """Whether the sentence gives the other's number as often, with no noun or one like it: "200 …, and another 150"."""
    if claim.value.unit or claim.measure in TOLLS:
        return False
    mine = _times_told(reading, claim, point_of(other.value))
    return mine > 0 and mine >= _times_told(there, other, point_of(other.value))


def _times_told(reading: Reading, claim: Claim, number: float) -> int:
    own = (c for c in claims_of(reading) if c.sentence == claim.sentence and not c.value.unit)
    return sum(c.measure in {"", claim.measure} and point_of(c.value) == number for c in own)


def _after(reading: Reading, claim: Claim) -> str:
    end = reading.sentences[claim.sentence].span.end
    return reading.text[claim.mention.span.end : min(claim.mention.span.end + _NEAR, end)]


def _of_more(reading: Reading, claim: Claim) -> bool:
    return claim.value.unit != "percent" and _OF_MORE.match(_after(reading, claim)) is not None


def _ages(reading: Reading, claim: Claim) -> str:
    """The age that bounds those who are counted: "among people older than 70"."""
    if claim.measure == "age":
        return ""
    found = _AGES.search(_after(reading, claim))
    return "" if found is None else found[1]


def _far(left: Claim, right: Claim) -> bool:
    """Whether one number is at least twice the other: that of a season, and that of all seasons."""
    small, large = sorted((point_of(left.value), point_of(right.value)))
    return large >= 2 * small


def _season(reading: Reading, claim: Claim) -> bool:
    return claim.measure not in TOLLS and _NOW.search(reading.sentence_text(claim.sentence)) is not None


def _is_sought(reading: Reading, claim: Claim) -> bool:
    """Whether a sum is asked for: "asked the firm for 90 million", beside what was paid."""
    tokens, place = reading.tokens, claim.token
    for _ in range(_CLIMB):
        if tokens[place].pos == "VERB" and tokens[place].lemma in _ASKING:
            return True
        if tokens[place].head == place:
            break
        place = tokens[place].head
    return False


def _of_two_people(reading: Reading, claim: Claim, there: Reading, other: Claim) -> bool:
    """Whether the contracts or terms of two people are told: "signed Elton Moe to a five-year contract"."""
    if {claim.value.unit, other.value.unit} != {"year"}:
        return False
    names = [
        {t.text.lower() for t in r.sentence_tokens(c.sentence) if t.entity != "DATE" and t.pos == "PROPN"}
        for r, c in ((reading, claim), (there, other))
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def _on_the_way(reading: Reading, claim: Claim, other: Claim) -> bool:
    """Whether this is how far it has come, and the other how far it is to come: "is now 900,000 kilometres away"."""
    if claim.measure in TOLLS or other.certainty.modality not in {"expected", "possible"}:
        return False
    return claim.certainty.modality == "stated" and _SO_FAR.search(reading.sentence_text(claim.sentence)) is not None


def _polled(reading: Reading, claim: Claim) -> bool:
    """Whether a share is that of a poll, not of the vote."""
    return claim.value.unit == "percent" and _POLL.search(reading.sentence_text(claim.sentence)) is not None


def _of_a_month(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence sets out with another month: "In March a bomb of 500 kilograms was found"."""
    return claim.measure not in TOLLS and _IN_MONTH.match(reading.sentence_text(claim.sentence)) is not None


def _share_of_sum(share: Claim, other: Claim) -> bool:
    """Whether a share is set beside a number that is none: "rose 11 percent", "from 280 million"."""
    if share.value.unit != "percent" or share.value.share_base is not None or other.value.unit == "percent":
        return False
    return other.value.share_base is None and point_of(other.value) > _HUNDRED


def _of_two_kinds(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether both are said of one noun of two kinds: "rail fares", "bus fares"."""
    rows = [measured_noun(r, c).lower().split() for r, c in ((pair.left, left), (pair.right, right))]
    return len(rows[0]) == len(rows[1]) == 2 and rows[0][1] == rows[1][1] and rows[0][0] != rows[1][0]


def _is_whole_of_part(reading: Reading, claim: Claim, there: Reading, other: Claim) -> bool:
    """Whether the smaller number alone counts one kind: "21 goals in all competitions", "14 league goals"."""
    if claim.measure in TOLLS or claim.value.unit or point_of(claim.value) <= point_of(other.value):
        return False
    kinds = _kind_of(there, other) - {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)}
    bare = reading.tokens[claim.token].head == claim.token + 1  # not "three grown-up children"
    return bool(kinds) and bare


def _fits_another(reading: Reading, claim: Claim, there: Reading, other: Claim) -> bool:
    """Whether another sum of the sentence has the verb of the other text's: "cost 60 million, took 22 million"."""
    if claim.measure != "money" or other.measure != "money":
        return False
    verbs = verb_over(reading, claim.sentence, claim.token), verb_over(there, other.sentence, other.token)
    if verbs[0] is None or verbs[1] is None or reading.tokens[verbs[0]].lemma == there.tokens[verbs[1]].lemma:
        return False
    beside = [c for c in claims_of(reading) if c.sentence == claim.sentence and c.measure == "money" and c != claim]
    over = (verb_over(reading, c.sentence, c.token) for c in beside)
    return any(verb is not None and reading.tokens[verb].lemma == there.tokens[verbs[1]].lemma for verb in over)


def _terms(reading: Reading, claim: Claim) -> frozenset[str]:
    """What a sum takes in or leaves out: "including debt", "before tax"."""
    if claim.measure != "money":
        return frozenset()
    return frozenset(" ".join(found).lower() for found in _TERMS.findall(reading.sentence_text(claim.sentence)))


def _kind_of(reading: Reading, claim: Claim) -> frozenset[str]:
    """The nouns right before the counted noun."""
    head = reading.tokens[claim.token].head
    if head <= claim.token or reading.tokens[head].tag != "NNS":
        return frozenset()
    return frozenset(
        reading.tokens[i].lemma.lower()
        for i in range(claim.token + 1, head)
        if reading.tokens[i].dep == "compound" and reading.tokens[i].head == head and reading.tokens[i].pos == "NOUN"
    )


def _first_spell(reading: Reading, claim: Claim) -> bool:
    """Whether it is kept over the first days of a thing: "took 22 million in its first weekend"."""
    return claim.measure not in TOLLS and _OPENING.search(_after(reading, claim)) is not None


def _spells(reading: Reading, claim: Claim) -> frozenset[str]:
    """Weeks, months and the like that the sentence counts over: "last month"."""
    found = _SPELL.findall(reading.sentence_text(claim.sentence))
    return frozenset(noun.lower() for noun in found)


def _moment(reading: Reading, claim: Claim) -> frozenset[str]:
    """The hour of a trading day: "in early trading", "closed"."""
    if claim.value.unit != "percent":
        return frozenset()
    text = reading.sentence_text(claim.sentence)
    return frozenset(name for name, told in _TRADING.items() if told.search(text))


def _doer(reading: Reading, claim: Claim) -> frozenset[str]:
    """The name of the firm or body that the verb over a number is said of: "Norda recalled 12,000 cars"."""
    verb = verb_over(reading, claim.sentence, claim.token)
    if claim.measure in TOLLS or verb is None:
        return frozenset()
    tokens = reading.tokens
    subject = next((i for i in reading.dependents[verb] if tokens[i].dep == "nsubj"), None)
    if subject is None or tokens[subject].entity != "ORG" or tokens[subject].text.isupper():
        return frozenset()
    parts = (subject, *(i for i in reading.dependents[subject] if tokens[i].dep == "compound"))
    return frozenset(tokens[i].text.lower() for i in parts)


def _portion(reading: Reading, claim: Claim) -> bool:
    """Whether the sentence has spoken of a stretch of the whole: "the first 20 kilometres, with five stations"."""
    first = reading.sentences[claim.sentence].span.start
    return claim.measure not in TOLLS and _PORTION.search(reading.text[first : claim.mention.span.end]) is not None


def _months(reading: Reading, claim: Claim) -> frozenset[str]:
    """The months, without a day, that a share or a sum is told of: "6.1 percent in March"."""
    if claim.value.unit != "percent" and claim.measure != "money":
        return frozenset()
    values = [m.value for m in reading.mentions_by_sentence[claim.sentence] if isinstance(m.value, When)]
    return frozenset(f"{value.month}" for value in values if value.month is not None and value.day is None)


def _forecaster(reading: Reading, claim: Claim) -> frozenset[str]:
    """Who expects the number, by the words of that subject: "the central bank expects the economy to grow by"."""
    tokens, place = reading.tokens, claim.token
    if claim.certainty.modality not in {"expected", "estimated"}:
        return frozenset()
    for _ in range(_CLIMB):
        if tokens[place].lemma in _FORECASTING and tokens[place].pos == "VERB":
            subject = subject_of(reading, claim.sentence, place)
            if subject is None or tokens[subject].pos not in {"NOUN", "PROPN"}:
                return frozenset()
            span = noun_phrase(reading, reading.sentences[claim.sentence], subject)
            inside = [t for t in reading.sentence_tokens(claim.sentence) if span.contains(t.span)]
            return frozenset(t.lemma.lower() for t in inside if t.pos in {"NOUN", "PROPN", "ADJ"})
        if tokens[place].head == place:
            break
        place = tokens[place].head
    return frozenset()
