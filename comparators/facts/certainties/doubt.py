"""Doubt that stands beside a clause: "according to preliminary data", "unclear whether"; and what only looks so."""

from __future__ import annotations

from comparators.model import Reading
from comparators.reading.grammar import children

_PRELIMINARY = frozenset({"preliminary", "initial", "unconfirmed", "early", "unverified"})
_REPORTS = frozenset({"report", "datum", "data", "information", "estimate", "count", "figure", "indication", "toll"})
_ANYBODY = frozenset({"medium", "media", "news", "press", "local", "several", "some", "various", "many", "multiple"})
_UNKNOWN = frozenset({"unclear", "unknown", "uncertain"})  # "it was unclear whether"
_UNTIL = frozenset({"until", "till", "unless"})
_KNOWN = frozenset({"clear", "known", "certain", "sure", "know"})  # the same where denied


def _below(reading: Reading, sentence: int, place: int) -> list[int]:
    return list(children(reading, reading.sentences[sentence], place))


def takes_lives(reading: Reading, sentence: int, verb: int) -> bool:
    """ "The fighting claimed 20 lives" accuses nobody."""
    return any(reading.tokens[i].lemma in {"life", "victim"} for i in _below(reading, sentence, verb))


def is_preliminary(reading: Reading, sentence: int, verb: int) -> bool:
    """ "According to preliminary data, five were killed"."""
    for child in _below(reading, sentence, verb):
        if reading.tokens[child].text.lower() not in {"according", "in", "by"}:
            continue
        for noun in (*_below(reading, sentence, child), *_grandchildren(reading, sentence, child)):
            before = {reading.tokens[i].lemma for i in _below(reading, sentence, noun)}
            if reading.tokens[noun].lemma in _REPORTS and before & _PRELIMINARY:
                return True
            if reading.tokens[noun].lemma == "report" and before <= _ANYBODY:
                return True  # "according to media reports": whose, is not said
    return False


def _grandchildren(reading: Reading, sentence: int, place: int) -> list[int]:
    return [grand for child in _below(reading, sentence, place) for grand in _below(reading, sentence, child)]


def is_open(reading: Reading, sentence: int, verb: int, head: int, saying: frozenset[str]) -> bool:
    """Whether the clause is what is not known: "it was unclear if", "could not say whether", "not known who"."""
    below = [reading.tokens[i] for i in _below(reading, sentence, verb)]
    if not any(t.text.lower() in {"if", "whether", "who"} for t in below):
        return False
    held = _below(reading, sentence, head)
    lemmas = {reading.tokens[i].lemma for i in (head, *held) if i == head or reading.tokens[i].dep == "acomp"}
    over = (head, reading.tokens[head].head)
    denied = any(reading.tokens[i].dep == "neg" for place in over for i in _below(reading, sentence, place))
    return bool(lemmas & _UNKNOWN) or (denied and bool(lemmas & (_KNOWN | saying)))


def until(reading: Reading, sign: int) -> bool:
    """Whether the denial holds up to a time only: "did not lead until the last minute" tells that they led.

    So does "had not felt one before" of those who have now.
    """
    tokens = reading.tokens
    if any(
        tokens[i].text.lower() == "before" and tokens[i].dep == "advmod" for i in reading.dependents[tokens[sign].head]
    ):
        return True
    return any(tokens[i].text.lower() in _UNTIL for i in reading.dependents[tokens[sign].head]) or any(
        tokens[j].text.lower() in _UNTIL and j > sign
        for i in reading.dependents[tokens[sign].head]
        if tokens[i].dep in {"advcl", "prep"}
        for j in reading.dependents[i]
    )
