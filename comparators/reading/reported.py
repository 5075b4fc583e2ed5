"""The clause that a verb of saying reports: what it is that somebody said, without quotation marks."""

from __future__ import annotations

from comparators.model import Reading, Sentence, Span
from comparators.reading.grammar import SUBJECTS, children, subtree
from comparators.reading.speech import ONLY_WITH_MARKS, SAYING, Saying

_CONDITIONS = frozenset({"should", "were", "had", "if", "when", "while", "as", "after"})
_PLAIN = frozenset({"say", "add", "report", "announce", "declare", "note", "tell", "confirm", "assert", "claim"})
_TAIL = 4  # words after the verb: "said on Thursday"


def reported_clause(reading: Reading, sentence: Sentence, saying: Saying) -> Span | None:
    """The clause that the verb reports, or None where it reports nothing (an object is no clause)."""
    if saying.lemma == "according to":
        return _around(reading, sentence, saying)
    if saying.lemma in ONLY_WITH_MARKS or _negated(reading, sentence, saying.verb):
        return None
    for child in children(reading, sentence, saying.verb):
        token = reading.tokens[child]
        gerund = token.dep == "xcomp" and saying.lemma in ("deny", "admit", "promise", "vow", "pledge", "threaten")
        accused = token.dep == "prep" and token.lemma == "of" and saying.lemma == "accuse"
        if saying.lemma == "accuse" and token.dep in ("dobj", "obj"):
            inner = next(
                (place for place in children(reading, sentence, child) if _of_doing(reading, sentence, place)), None
            )
            if inner is not None:
                return _stripped(reading, subtree(reading, sentence, inner))
        if token.dep == "ccomp" or gerund or accused:
            places = subtree(reading, sentence, child)
            if saying.verb in places or reading.tokens[places[0]].text.lower() in _CONDITIONS:
                continue
            return _stripped(reading, _one_side(reading, sentence, places, saying, child))
    return _before(reading, sentence, saying)


def _negated(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """ "Did not say what …" hands no words on."""
    return any(reading.tokens[child].dep == "neg" for child in children(reading, sentence, verb))


def _of_doing(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether "of" and a verb stand here: accused the rebels "of shelling the town"."""
    deeds = (reading.tokens[child].dep == "pcomp" for child in children(reading, sentence, place))
    return reading.tokens[place].lemma == "of" and any(deeds)


def _one_side(reading: Reading, sentence: Sentence, places: list[int], saying: Saying, child: int) -> list[int]:
    """The clause's words on its side of the verb: up to an "according to" of someone else, or to the next saying."""
    verb = saying.verb
    kept = [place for place in places if (place < verb) == (child < verb)]
    torn = child > verb and reading.tokens[child].dep == "ccomp"
    if torn and kept and not any(reading.tokens[place].dep in SUBJECTS for place in kept):
        kept = [*range(verb + 1, kept[0]), *kept]  # the parser tore the clause from its subject
    for order, place in enumerate(kept):
        token = reading.tokens[place]
        if token.text.lower() == "according" and order > 2:
            return kept[:order]
        if token.dep == "conj" and token.head == child and token.lemma in SAYING and token.pos == "VERB" and order > 3:
            own = any(reading.tokens[other].dep in SUBJECTS for other in children(reading, sentence, place))
            if not own and reading.tokens[place - 1].dep in ("cc", "advmod"):
                return kept[: order - 1]
    speaker = saying.speaker
    if child < verb and kept and speaker is not None:
        # Without commas the parser often stops short of the speaker: "… in the summer of 2012 Rahman added".
        gap = range(kept[-1] + 1, verb)
        words_between = [place for place in gap if reading.tokens[place].span.end <= speaker.start]
        if words_between and all(reading.tokens[place].pos != "PUNCT" for place in words_between):
            kept = [*kept, *words_between]
    return kept


def _before(reading: Reading, sentence: Sentence, saying: Saying) -> Span | None:
    """What stands before "the monitor said" at a sentence's end, where commas are missing and the parser is lost."""
    token = reading.tokens[saying.verb]
    if saying.speaker is None or saying.lemma not in _PLAIN or token.tag != "VBD":
        return None
    rest = [place for place in range(saying.verb + 1, sentence.last) if reading.tokens[place].pos != "PUNCT"]
    if len(rest) > _TAIL or saying.speaker.end > token.span.start:
        return None
    before = [
        place for place in range(sentence.first, saying.verb) if reading.tokens[place].span.end <= saying.speaker.start
    ]
    verbs = [place for place in before if reading.tokens[place].tag in ("VBD", "VBZ", "VBP", "MD")]
    return _stripped(reading, before) if len(before) >= 4 and verbs else None


def _around(reading: Reading, sentence: Sentence, saying: Saying) -> Span | None:
    """The sentence beside "according to …": what stands before it, else what stands after."""
    if saying.speaker is None:
        return None
    before = list(range(sentence.first, saying.verb))
    after = [
        place for place in range(saying.verb, sentence.last) if reading.tokens[place].span.start >= saying.speaker.end
    ]
    return _stripped(reading, before if len(before) >= 4 else after)


def _stripped(reading: Reading, places: list[int]) -> Span | None:
    """From the first word to the last, without punctuation and joining words at the edges."""
    while places and (reading.tokens[places[0]].pos == "PUNCT" or reading.tokens[places[0]].text.lower() == "that"):
        places = places[1:]
    while places and reading.tokens[places[-1]].pos == "PUNCT" and reading.tokens[places[-1]].text not in '"”':
        places = places[:-1]
    return Span(reading.tokens[places[0]].span.start, reading.tokens[places[-1]].span.end) if places else None
