"""The perfect where it cannot stand: with a finished time ("has slammed … on Tuesday"), and "has controlled by"."""

from __future__ import annotations

from collections.abc import Iterator

from comparators.artefacts.slip import Slip, in_heading
from comparators.model import Reading, Sentence, Span

_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
# What is over once it is told. "Has scheduled a hearing on Tuesday" looks ahead.
_DONE = frozenset({"kill", "wound", "injure", "die", "hit", "strike", "slam", "attack", "bomb", "destroy", "capture",
                   "explode", "shell", "pound", "detonate", "claim", "target", "shoot", "crash", "raid"})  # fmt: skip
_TIMES = _DAYS | {"afternoon", "morning", "evening", "night", "noon", "midnight", "dawn", "dusk", "then", "now", "time",
                  "1960s", "1970s", "1980s", "1990s", "2000s", "end", "year", "month", "week", "day"}  # fmt: skip
# Verbs that have no passive, or that often stand before "by" without one ("has risen by a third").
_NO_PASSIVE = frozenset({"rise", "fall", "grow", "increase", "decrease", "drop", "decline", "climb", "shrink", "pass",
                         "go", "come", "stand", "stop", "start", "begin", "end", "respond", "react", "win",
                         "lose", "live",
                         "abide", "arrive", "travel", "fly", "drive", "change", "improve", "expand", "reduce", "be",
                         "retaliate", "step", "swing", "sail", "slip", "move", "do", "advance", "act"})  # fmt: skip


def tenses(reading: Reading) -> Iterator[Slip]:
    """Each such place in running text."""
    for sentence in reading.sentences:
        if not in_heading(reading, sentence.span.start):
            for place in range(sentence.first, sentence.last):
                if reading.tokens[place].text in ("has", "have", "had") and reading.tokens[place].dep == "aux":
                    slip = _by(reading, sentence, place) or _over(reading, sentence, place)
                    if slip is not None:
                        yield slip


def _by(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """has controlled mostly by rebels"""
    verb = place + 1
    after = verb + 1
    while after < sentence.last and reading.tokens[after].pos == "ADV":
        after += 1
    if after + 1 >= sentence.last or reading.tokens[verb].tag != "VBN" or reading.tokens[after].text != "by":
        return None
    token, following = reading.tokens[verb], reading.tokens[after + 1]
    if (
        token.lemma in _NO_PASSIVE
        or following.tag in ("CD", "VBG")
        or following.pos not in ("DET", "PROPN", "NOUN", "ADJ")
    ):
        return None
    if any(reading.tokens[n].text.lower() in _TIMES for n in reading.dependents[after]):
        return None
    right = f"{reading.tokens[place].text} been {token.text}"
    span = Span(reading.tokens[place].span.start, reading.tokens[after].span.end)
    return Slip(span, "a word is lost", right, "“By” names the doer, so the verb is passive and needs “been”.", 0.75)


def _over(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """has slammed into a hospital on Tuesday"""
    helper = reading.tokens[place]
    verb = reading.tokens[helper.head]
    if helper.text == "had" or verb.tag != "VBN" or helper.head <= place:
        return None
    if any(reading.tokens[n].tag in ("MD", "TO") for n in reading.dependents[helper.head] if n < place):
        return None
    if not _ends_then(reading, sentence, helper.head):
        return None
    span = Span(helper.span.start, verb.span.end)
    why = "With a time that is over English has the simple past."
    return Slip(span, "the tense does not fit", "", why, 0.65)


def _ends_then(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Whether a time that is over follows, before any other verb."""
    done = reading.tokens[verb].lemma in _DONE
    for place in range(verb + 1, sentence.last):
        token = reading.tokens[place]
        if (
            token.pos in ("VERB", "AUX", "SCONJ")
            or token.tag in ("WDT", "WP", "WRB")
            or token.text in ("since", "until")
        ):
            return False
        if token.text in ("ago", "yesterday") and token.dep != "pcomp":
            return True
        if done and token.text in _DAYS and reading.tokens[place - 1].text == "on":
            return True
    return False
