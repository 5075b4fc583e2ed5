"""The only figure that each text gives of one thing, wherever it stands: 2.3 million customers and 3.2 million.

Beside ``matches`` and ``like_counts``, which ask for linked sentences. What speaks for one thing instead: the noun
that is counted, the whole that a share is taken of, the only sum of money of either text, or digits that have changed
places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comparators.facts.counts.claims import Claim, claims_of, evidence_span
from comparators.facts.counts.fit import fits, point_of
from comparators.facts.counts.only_claims import COMMON, Only, alike, apart, kind_of, noun_of, other_periods, plain
from comparators.facts.counts.only_nouns import by_like_nouns, by_noun
from comparators.facts.counts.scope import compare_scope, lowered
from comparators.facts.divergence import beside, divergence
from comparators.facts.once import once
from comparators.model import Finding, Pair, Reading, Span
from comparators.values import Quantity

_BASE = 100.0
_DOUBT = "The two may be of two groups, periods or stages: no link joins the sentences."
_DOUBT_OF_KIND = "The two may be of two people, periods or stages of one matter."
_PARTS = frozenset(
    {"another", "other", "further", "additional", "more", "extra", "first", "last", "new", "each", "every", "per",
     "daily", "include", "including", "among", "than", "next", "average", "instead", "compare"}
)  # fmt: skip
_WHOLE = frozenset({"combine", "combined", "total", "overall", "altogether", "cumulative"})
_AROUND = 3
_TIMES = frozenset({"day", "night", "week", "weekend", "month", "season", "year"})
_ABOUT_ONE, _MONEY, _SHARES = 0.2, 0.22, 0.2  # likeness of the words around


@once
def only_figures(pair: Pair) -> tuple[Only, ...]:
    """Each figure once, the surest first."""
    rows = [*by_noun(pair), *by_like_nouns(pair), *_by_whole(pair), *_by_digits(pair), *_by_money(pair)]
    used: set[tuple[str, float]] = set()
    kept = []
    for row in sorted(rows, key=_first):
        ends = {("left", point_of(row.left.value)), ("right", point_of(row.right.value))}
        if not ends & used and not _parted(pair, row):
            used |= ends
            kept.append(row)
    return tuple(kept)


def _first(row: Only) -> tuple[float, int, int, int]:
    """The surest first, then those of the body, which say more than a headline."""
    return -row.sure, -row.left.in_body - row.right.in_body, row.left.token, row.right.token


def only_finding(pair: Pair, row: Only, kind: str = "") -> Finding:
    """The two as a conflict; ``kind`` names what they are one of, where it is known."""
    words = [
        lowered(" ".join(evidence_span(reading, claim).of(reading.text).split()))
        for reading, claim in ((pair.left, row.left), (pair.right, row.right))
    ]
    scope = compare_scope(pair.left, pair.right, row.left, row.right)
    noun = noun_of(pair.left, row.left) or "figure"
    title = kind or next((word for word in words[0].split() if word.startswith(noun)), noun)
    return divergence(
        pair,
        "quantity",
        "conflict",
        left=_told(pair.left, row.left),
        right=_told(pair.right, row.right),
        title=title[:1].upper() + title[1:],
        statement=f"{title[:1].upper() + title[1:]}: {beside(words)}.",
        explanation=f"{row.why} Neither text has the other’s number.",
        doubt=_DOUBT_OF_KIND if kind else _DOUBT,
        severity="medium",
        confidence=row.sure,
        values=(words[0], words[1]),
        slots=scope.slots,
    )


def _told(reading: Reading, claim: Claim) -> tuple[Span, ...]:
    """The figure wherever the text gives it of the same noun."""
    noun = noun_of(reading, claim)
    again = [
        other
        for other in claims_of(reading)
        if other is not claim and noun and noun_of(reading, other) == noun and other.value == claim.value
    ]
    return tuple(evidence_span(reading, told) for told in (claim, *again[:2]))


def _by_whole(pair: Pair) -> Iterator[Only]:
    """Shares of one whole, the only ones of it in either text: of the pilots, of 4.5 million voters."""
    here, there = _shares(pair.left), _shares(pair.right)
    for a, whole, base in here:
        for b, other, number in there:
            one_base = base is not None and number is not None and fits(base, number)
            one_noun = bool(whole) and whole == other and whole not in COMMON
            if not (one_base or one_noun) or not apart(pair, a, b, _is_share):
                continue
            alone = [
                sum(_same(own, x) if one_base else w == noun for _, w, x in rows)
                for rows, noun, own in ((here, whole, base), (there, other, number))
            ]
            rest = abs(point_of(a.value) + point_of(b.value) - 100) <= 1  # those who did, and those who did not
            if alone == [1, 1] and not rest and alike(pair, a, b) >= _SHARES:
                yield Only(a, b, f"Both texts give one share of the same {whole or 'whole'}.", 0.6)


def _by_digits(pair: Pair) -> Iterator[Only]:
    """Figures whose digits have changed places, of one unit and in like words: 418 and 481 million euros."""
    for a in claims_of(pair.left):
        for b in claims_of(pair.right):
            if _swapped(a.value, b.value) and apart(pair, a, b, _like(a.value)):
                nouns = noun_of(pair.left, a), noun_of(pair.right, b)
                one = nouns[0] == nouns[1] if kind_of(a.value) == "count" else True
                if one and alike(pair, a, b) >= _ABOUT_ONE:
                    yield Only(a, b, "The figures have the same digits in another order, in like words.", 0.66)


def _by_money(pair: Pair) -> Iterator[Only]:
    """The only sum of money of each text."""
    sums = [[c for c in claims_of(reading) if _is_money(c.value)] for reading in (pair.left, pair.right)]
    if any(len({point_of(c.value) for c in side}) != 1 for side in sums):
        return
    a, b = sums[0][0], sums[1][0]
    if apart(pair, a, b, _is_money) and alike(pair, a, b) >= _MONEY:
        yield Only(a, b, "Each text gives one sum of money, in like words.", 0.52)


def _shares(reading: Reading) -> list[tuple[Claim, str, Quantity | None]]:
    """The shares of a text with the noun of their whole and its number, where they are given."""
    rows = []
    for claim in claims_of(reading):
        if not _is_share(claim.value):
            continue
        sentence = reading.sentences[claim.sentence]
        whole, base = "", None
        for other in claims_of(reading):
            near = other.sentence == claim.sentence and not other.value.unit and (other.value.low or 0) >= _BASE
            words = [t.text.lower() for t in reading.tokens[max(sentence.first, other.token - 4) : other.token]]
            if near and {"of", "among"} & set(words):
                base = other.value
        after = range(claim.token + 1, min(claim.token + 8, sentence.last))
        of = next((i for i in after if reading.tokens[i].text.lower() == "of"), None)
        if of is not None and of <= claim.token + 1:
            noun = next((i for i in range(of, sentence.last) if reading.tokens[i].head == of and i > of), None)
            whole = reading.tokens[noun].lemma.lower() if noun is not None else ""
        rows.append((claim, whole, base))
    return rows


def _same(base: Quantity | None, other: Quantity | None) -> bool:
    return base is not None and other is not None and fits(base, other)


def _is_share(value: Quantity) -> bool:
    return value.unit == "percent"


def _is_money(value: Quantity) -> bool:
    return kind_of(value).startswith("money")


def _like(one: Quantity) -> Callable[[Quantity], bool]:
    return lambda value: kind_of(value) == kind_of(one)


def _swapped(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers of one size have the same two or three digits in another order."""
    if not (plain(a) and plain(b)) or not a.low or not b.low or a.low == b.low:
        return False
    digits = [f"{value.low:.10g}".replace(".", "").strip("0") for value in (a, b)]
    if len(digits[0]) != len(digits[1]) or sorted(digits[0]) != sorted(digits[1]) or not 2 <= len(digits[0]) <= 4:
        return False
    return sum(x != y for x, y in zip(*digits, strict=True)) == 2 and 0.1 < a.low / b.low < 10


def _parted(pair: Pair, row: Only) -> bool:
    """Whether something tells the two apart: another time, a part, a plan, a denial."""
    a, b = row.left, row.right
    scope = compare_scope(pair.left, pair.right, a, b)
    one_time = any(x.overlaps(y) for x in a.times for y in b.times)
    told = [reason for reason in scope.apart if not reason.startswith(("of whom", "one is part"))]
    if [reason for reason in told if not (one_time and reason == "another event")] or other_periods(pair, a, b):
        return True
    if ((a.past_event or b.past_event) and not one_time) or a.certainty.negated != b.certainty.negated:
        return True
    sides = ((pair.left, a), (pair.right, b))
    whole = [bool(_WHOLE & {token.lemma.lower() for token in r.sentence_tokens(c.sentence)}) for r, c in sides]
    return whole[0] != whole[1] or any(_is_part(reading, claim) for reading, claim in sides)


def _is_part(reading: Reading, claim: Claim) -> bool:
    """ "Another 30", "30 of the workers"; but "84 wrong results among 3,200 samples" are all wrong ones."""
    sentence = reading.sentences[claim.sentence]
    near = range(max(sentence.first, claim.token - _AROUND), min(claim.token + _AROUND, sentence.last))
    if any(reading.tokens[i].lemma.lower() in _PARTS and not _dates(reading, i) for i in near):
        return True
    after = reading.tokens[claim.token + 1 : min(claim.token + 7, sentence.last)]
    among = next((i for i, token in enumerate(after) if token.text.lower() == "among"), None)
    of_a_number = among is not None and any(token.tag == "CD" for token in after[among + 1 :])
    return claim.part and not of_a_number


def _dates(reading: Reading, place: int) -> bool:
    """Whether a word belongs to a time: "missed three tests last year"."""
    return reading.tokens[reading.tokens[place].head].lemma in _TIMES
