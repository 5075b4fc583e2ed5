"""Whether two times are of two occasions or of two people: "the second time in a week"; two presidents of a country."""

from __future__ import annotations

import re

from comparators.model import Pair, Reading, Span

# Of one of several: "the second time in a week".
_ANOTHER = re.compile(
    r"\b(?:second|third|fourth|fifth|another) (?:time|such|meeting|round|attempt|in)\b", re.IGNORECASE
)

_TITLE = re.compile(r"\s(?P<name>[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+)+")
_STEPS = {
    "arrest": 1, "detain": 1, "charge": 2, "indict": 2, "arraign": 2, "trial": 3, "testify": 3, "convict": 4,
    "acquit": 4, "guilty": 4, "verdict": 4, "sentence": 5, "appeal": 6, "release": 7, "parole": 7,
}  # fmt: skip


def one_of_several(pair: Pair, left: int, right: int) -> bool:
    """Whether only one of two sentences says that what it tells has happened more than once."""
    told = pair.left.sentence_text(left), pair.right.sentence_text(right)
    return bool(_ANOTHER.search(told[0])) != bool(_ANOTHER.search(told[1]))


def two_steps_at_law(pair: Pair, left: int, right: int) -> bool:
    """Whether two sentences date two steps of a case: "went on trial Wednesday", "was convicted Tuesday"."""
    steps = [
        {_STEPS[t.lemma.lower()] for t in reading.sentence_tokens(number) if t.lemma.lower() in _STEPS}
        for reading, number in ((pair.left, left), (pair.right, right))
    ]
    return bool(steps[0] and steps[1] and not steps[0] & steps[1])


def of_two_titles(pair: Pair, left: Span, right: Span) -> bool:
    """Whether a year is part of a title that the other sentence lacks: "a 2008 MacArthur Fellow"."""
    for (reading, span), (other, there) in (
        ((pair.left, left), (pair.right, right)),
        ((pair.right, right), (pair.left, left)),
    ):
        title = _TITLE.match(reading.text, span.end) if reading.text[span.start : span.end].isdigit() else None
        number = other.sentence_at(there.start)
        if title is not None and number is not None and title["name"] not in other.sentence_text(number):
            return True
    return False


def of_two_people(pair: Pair, left: Span, right: Span) -> bool:
    """Whether two times date clauses on two people: "the president, who led it …", "Moe, who was president …"."""
    sides = (pair.left, left), (pair.right, right)
    heads = [_described(reading, span) for reading, span in sides]
    if None in heads:
        return False
    for head, (reading, _), (other, span) in zip(heads, sides, sides[::-1], strict=True):
        number = other.sentence_at(span.start) or 0
        near = range(max(0, number - 1), min(len(other.sentences), number + 2))
        token = reading.tokens[head or 0]
        if token.pos == "PROPN" and not any(t.text == token.text for n in near for t in other.sentence_tokens(n)):
            return True
    return False


def _described(reading: Reading, span: Span) -> int | None:
    """Whom the clause with this time describes: the president of "the president, who led it from 2000 to 2006"."""
    number = reading.sentence_at(span.start)
    if number is None:
        return None
    sentence = reading.sentences[number]
    place = next((i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(span)), None)
    while place is not None and reading.tokens[place].pos not in {"VERB", "AUX"}:
        over = reading.tokens[place].head
        place = over if over != place else None
    return reading.tokens[place].head if place is not None and reading.tokens[place].dep == "relcl" else None
