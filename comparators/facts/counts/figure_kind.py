"""What a sum, a length, a share or a time is one of: a fine, a loss, a depth, a jail term, the way to a town.

The word that tells it stands near in the grammar: "fined 500,000 euros", "a fine of 500,000 euros", "18 kilometres
deep", "35 km south of Lasko". Each word tells the kind of the number nearest to it. Wrong where a sentence puts two
such words as near as each other; then nothing is told.
"""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.once import once
from comparators.knowledge.measures import figure_kinds
from comparators.model import Pair, Reading, Token
from comparators.reading.units import measure_of

_DEEPEST = 4  # steps in the grammar from a number to the word that tells its kind
_DOWN = frozenset(
    {"dobj", "nsubj", "nsubjpass", "prep", "pobj", "compound", "amod", "acomp", "advmod", "npadvmod", "attr", "nmod",
     "pcomp", "oprd", "prt", "poss"}
)  # fmt: skip
_OWN_CLAUSE = frozenset({"relcl", "advcl", "ccomp", "parataxis", "ROOT"})  # a word over these is of another clause
_WAYS = frozenset(
    {"south", "north", "east", "west", "southeast", "southwest", "northeast", "northwest", "away", "outside", "from",
     "south-east", "south-west", "north-east", "north-west", "off"}
)  # fmt: skip
_PERIODS = {"quarter": "quarter", "annual": "year", "full-year": "year", "half-year": "half", "first-half": "half",
            "second-half": "half", "nine-month": "months", "third-quarter": "quarter", "first-quarter": "quarter",
            "second-quarter": "quarter", "fourth-quarter": "quarter", "yearly": "year"}  # fmt: skip
_SPANNED = frozenset({"in", "within", "after", "during", "before", "by", "every", "next", "last", "past", "previous"})
_SHORES = frozenset({"coast", "shore", "coastline", "land"})
_CHANGES = frozenset(
    {"increase", "rise", "growth", "gain", "jump", "surge", "hike", "raise", "decrease", "decline", "drop", "fall",
     "cut", "slump", "plunge", "loss", "reduction", "dip", "slide", "change"}
)  # fmt: skip
_UNITS = frozenset({"money", "distance", "duration"})


@once
def kinds_of(reading: Reading) -> dict[int, str]:
    """{token of a number: its kind}, for those whose kind the sentence tells."""
    rows = []
    found: dict[int, str] = {}
    for claim in claims_of(reading):
        way = _way(reading, claim)
        if way:
            found[claim.token] = way
            continue
        step, words = _words(reading, claim)
        rows += [(step, claim.token, word, kind) for word, kind in words.items()]
    taken: dict[int, int] = {}
    for step, token, word, kind in sorted(rows):
        if taken.setdefault(word, step) == step and found.setdefault(token, kind) != kind:
            found[token] = ""  # two kinds as near as each other
    return {token: kind for token, kind in found.items() if kind}


def of_two_kinds(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two figures are told to be of two kinds, or of two stretches of business: a quarter's loss, a year's."""
    sides = ((pair.left, left), (pair.right, right))
    kinds = [kinds_of(reading).get(claim.token, "") for reading, claim in sides]
    if all(kinds) and kinds[0] != kinds[1]:
        return True
    shares = left.value.unit == right.value.unit == "percent" and left.measure and right.measure
    if shares and (left.measure in _CHANGES) != (right.measure in _CHANGES):
        return True  # "a 15 percent rise", "5 percent of imports"
    periods = [_periods(reading, claim) for reading, claim in sides]
    return all(periods) and not periods[0] & periods[1]


def _periods(reading: Reading, claim: Claim) -> frozenset[str]:
    """The stretches of business or sport that the sentence of a sum names."""
    if claim.measure != "money":
        return frozenset()
    words = {token.text.lower() for token in reading.sentence_tokens(claim.sentence)}
    return frozenset(name for start, name in _PERIODS.items() if any(word.startswith(start) for word in words))


def _words(reading: Reading, claim: Claim) -> tuple[int, dict[int, str]]:
    """The nearest words that tell a kind, by their token, and how many steps away they are."""
    measure = _measure(claim)
    sentence = reading.sentences[claim.sentence]
    if not measure or (measure == "duration" and _before(reading, claim) in _SPANNED):
        return 0, {}
    here = {i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(claim.mention.span)}
    seen = set(here)
    for step in range(_DEEPEST + 1):
        found = {i: kind for i in here if (kind := _told(reading.tokens[i], measure))}
        if found:
            return step, found
        here = _around(reading, here, sentence.first, sentence.last) - seen
        seen |= here
    return 0, {}


def _before(reading: Reading, claim: Claim) -> str:
    """The word right before a number."""
    before = reading.text[: claim.mention.span.start].rstrip().rsplit(None, 1)
    return before[-1].lower() if before else ""


def _measure(claim: Claim) -> str:
    value = claim.value
    if value.counted == "age":
        return ""
    if value.unit == "percent":
        return "percent"
    return value.counted if value.counted in _UNITS else measure_of(value.unit) or ""


def _told(token: Token, measure: str) -> str:
    """The kind that a word tells, by its form ("behind bars") or else its lemma ("barred")."""
    return figure_kinds().get((token.text.lower(), measure)) or figure_kinds().get((token.lemma.lower(), measure), "")


def _around(reading: Reading, here: set[int], first: int, last: int) -> set[int]:
    """The words one step away: those over, and those under that belong to the same clause."""
    tokens = reading.tokens
    others = {claim.token for claim in claims_of(reading)}
    found = set()
    for i in here:
        over, dep = tokens[i].head, tokens[i].dep
        another = dep in _OWN_CLAUSE or (dep == "conj" and tokens[i].pos in {"VERB", "AUX"})
        if over != i and first <= over < last and not another:
            found.add(over)
        under = (j for j in range(first, last) if tokens[j].head == i and j != i and tokens[j].dep in _DOWN)
        found |= {j for j in under if j not in others}
    return found


def _way(reading: Reading, claim: Claim) -> str:
    """ "35 km south of Lasko": how far it is from a named place."""
    if _measure(claim) != "distance":
        return ""
    tokens, last = reading.tokens, reading.sentences[claim.sentence].last
    after = range(claim.token + 1, min(claim.token + 9, last))
    if not any(tokens[i].text.lower() in _WAYS for i in list(after)[:3]):
        return ""
    for i in after:
        if tokens[i].pos == "PROPN":
            return f"distance from {tokens[i].text}"
        if tokens[i].lemma.lower() in _SHORES:
            return "distance from the coast"
        if tokens[i].pos in {"VERB", "AUX"} or tokens[i].text == "," or tokens[i].tag == "CD":
            break
    return ""
