"""What a text's opening tells flatly and the same text elsewhere tells with doubt.

Of each doubt the words that it is about are looked for in the sentences of the opening. To learn from labelled articles
how surely a reader minds the difference was tried: with an event left out it was no better than to ask that enough of
the doubted words are told again, and the verb, the numbers and the superlatives among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from comparators.facts.certainties.certainty import certainty_of, subject_of
from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.counts.claims import times_in
from comparators.facts.counts.no_figures import in_address
from comparators.facts.events.tellings import HEADS, opening_of
from comparators.facts.once import once
from comparators.facts.retold.doubts import Doubt, doubts_of, has_doubt
from comparators.facts.retold.same_words import LIKE, ONE_STEM, likeness_table, telling_words, weight_of
from comparators.facts.weight import CAUSES
from comparators.model import Reading

_FOCUS, _TOLD = 0.55, 0.6  # likeness: of what the doubt is said for, and together with all that it is about
_CORE = 0.45  # likeness of the doubted verb to a word of the flat sentence
_LEAST, _SLOPE, _VOICED = 0.3, 0.4, 0.1  # of the confidence
_EXACT = frozenset({"CD", "JJS", "RBS"})  # tags: a number, a superlative
_ANEW = frozenset({"further", "more", "another", "other", "others", "also", "again", "additional"})
_CHARGING = frozenset({"accuse", "allege", "blame", "suspect", "charge", "claim", "reject", "deny", "consistent",
                       "believe", "think"})  # fmt: skip
_NEGATIONS = frozenset(
    {"impossible", "unclear", "unknown", "not", "no", "never", "nt", "n't", "n’t", "doesnt", "didnt", "without"}
)


@dataclass(frozen=True, slots=True)
class Firmer:
    """``words`` of sentence ``sentence``, in the opening, tell flatly what ``doubt`` puts in doubt.

    ``told`` is how much of it, 0 to 1; ``voiced`` says that the sentence names a source, too.
    """

    sentence: int
    words: tuple[int, ...]
    doubt: Doubt
    told: float
    voiced: bool

    @property
    def confidence(self) -> float:
        return _LEAST + _SLOPE * self.told - _VOICED * self.voiced


@once
def firmer_openings(reading: Reading) -> tuple[Firmer, ...]:
    """Every flat telling in the opening of something that is doubted elsewhere, in text order of the doubts."""
    return tuple(_options(reading))


def _options(reading: Reading) -> Iterator[Firmer]:
    doubts = doubts_of(reading)
    doubted = {place for doubt in doubts for place in doubt.words}
    opening = [number for number in opening_of(reading) if _is_flat(reading, number) and _is_prose(reading, number)]
    for doubt in doubts:
        if not _is_prose(reading, doubt.sentence):
            continue
        if _is_anew(reading, doubt) or "?" in reading.sentence_text(doubt.sentence):
            continue
        for number in opening:
            there = telling_words(reading)[number]
            if number == doubt.sentence or not there:
                continue
            found = _found(reading, doubt, number, there)
            if found is not None and not doubted & set(found.words) and _is_stated(reading, found):
                yield found


def _is_prose(reading: Reading, number: int) -> bool:
    """Whether a sentence is none that a web address takes up: "www. … / Neighbour - Calls - Alleged - Thief"."""
    return not in_address(reading, reading.sentences[number].span)


def _is_anew(reading: Reading, doubt: Doubt) -> bool:
    """Whether the doubt is about another time than the opening's, or one more of the kind: "further", "also"."""
    places = {doubt.mark, *doubt.words}
    if any(reading.tokens[i].text.lower() in _ANEW for i in range(min(places), max(places) + 1)):
        return True
    known = [time for number in opening_of(reading) for time in times_in(reading, number)]
    own = times_in(reading, doubt.sentence)
    return bool(known and own) and not any(time.overlaps(other) for time in own for other in known)


def _is_flat(reading: Reading, number: int) -> bool:
    """No question, denial or charge, and no headline with a word of doubt."""
    if number not in telling_words(reading) or "?" in reading.sentence_text(number):
        return False
    if reading.passage_of(number).role in HEADS and has_doubt(reading, number):
        return False
    tokens = reading.sentence_tokens(number)
    return not any(token.lemma.lower() in _CHARGING or token.text.lower() in _NEGATIONS for token in tokens)


def _is_stated(reading: Reading, found: Firmer) -> bool:
    told = [certainty_of(reading, found.sentence, place) for place in found.words]
    doubted = certainty_of(reading, found.doubt.sentence, found.doubt.core)
    flat = all(one.modality not in {"alleged", "possible", "expected"} for one in told)
    return flat and told[0].negated == doubted.negated


def _found(reading: Reading, doubt: Doubt, number: int, there: tuple[int, ...]) -> Firmer | None:
    """The words of a sentence that tell what is doubted; None where it does not tell enough of it."""
    table = likeness_table(reading, doubt.words, there)
    best = table.max(axis=1)
    weights = np.array([weight_of(reading, place) for place in doubt.words])
    focus = [doubt.words.index(place) for place in doubt.focus]
    told = float(np.average(best[focus], weights=weights[focus]))
    whole = (told + float(np.average(best, weights=weights))) / 2
    likes = dict(zip(doubt.words, best.tolist(), strict=True))
    heads = [column for column, place in enumerate(there) if reading.tokens[place].dep != "compound"]
    asked = reading.tokens[doubt.mark].text.lower() == "whether"
    if asked and doubt.core in likes and heads:  # "whether he was born there" is not told by "his birth certificate"
        likes[doubt.core] = float(table[doubt.words.index(doubt.core), heads].max())
    if not _core_is_told(reading, doubt, likes):
        return None
    if _is_of_cause(reading, doubt) and not (_gives_cause(reading, number) or _names_effect(reading, doubt, likes)):
        return None
    words = sorted({there[int(column)] for column, like in zip(table.argmax(axis=1), best, strict=True) if like > LIKE})
    if len(words) < 2 or told < _FOCUS or whole < _TOLD:
        return None
    return Firmer(number, tuple(words), doubt, whole, is_voiced(reading, number))


def _core_is_told(reading: Reading, doubt: Doubt, best: Mapping[int, float]) -> bool:
    """Whether what is doubted is itself told: the verb and of whom, what stands before a noun, every number."""
    if any(best[place] < 1.0 for place in doubt.words if reading.tokens[place].tag in _EXACT):
        return False
    for place in _subject_head(reading, doubt):
        if best.get(place, 1.0) < (ONE_STEM if reading.tokens[place].pos == "PROPN" else LIKE):
            return False  # "whether the Reds want him" is no doubt about "the Blues want him"
    if reading.tokens[doubt.core].lemma == "be":
        said = [place for place in doubt.focus if _says_what(reading, doubt, place)]
        return all(best[place] >= ONE_STEM for place in said)  # "jets believed to be Russian", "may have been arson"
    if reading.tokens[doubt.core].pos in {"VERB", "AUX"}:
        return best.get(doubt.core, 1.0) >= _CORE
    before = [place for place in doubt.focus if place != doubt.core]
    return all(best[place] > LIKE for place in before) if before else best.get(doubt.core, 1.0) >= ONE_STEM


def _is_of_cause(reading: Reading, doubt: Doubt) -> bool:
    """Whether the doubt is only about what brought it about: "is believed to have been caused by damage to a cable"."""
    return reading.tokens[doubt.core].lemma in CAUSES and reading.tokens[doubt.core].pos == "VERB"


def _gives_cause(reading: Reading, number: int) -> bool:
    return any(token.lemma.lower() in CAUSES for token in reading.sentence_tokens(number))


def _names_effect(reading: Reading, doubt: Doubt, best: Mapping[int, float]) -> bool:
    """Whether what was brought about is told, too: "the blast was supposedly caused by a suicide attacker"."""
    heads = _subject_head(reading, doubt)
    return bool(heads) and all(best.get(place, 0.0) > LIKE for place in heads)


def _subject_head(reading: Reading, doubt: Doubt) -> tuple[int, ...]:
    """The noun that the doubted verb is said of; nothing for a pronoun, a number of people, or without a verb."""
    if reading.tokens[doubt.core].pos not in {"VERB", "AUX"}:
        return ()
    place = subject_of(reading, doubt.sentence, doubt.core)
    if place is None or reading.tokens[place].pos not in {"NOUN", "PROPN"}:
        return ()
    return () if any(reading.tokens[i].dep == "nummod" for i in reading.dependents[place]) else (place,)


def _says_what(reading: Reading, doubt: Doubt, place: int) -> bool:
    """Whether a word is what something is said to be: "arson" in "may have been arson"; a people's name anywhere."""
    token = reading.tokens[place]
    return token.entity == "NORP" or (token.head == doubt.core and token.dep in {"attr", "acomp", "oprd"})


def chosen(reading: Reading) -> Iterator[tuple[Firmer, ...]]:
    """For each matter the flat tellings of its surest doubt, the surest telling first.

    Two doubts that share half of their words, or of what is told so, are one matter.
    """
    options = sorted(firmer_openings(reading), key=lambda o: (-o.confidence, -o.told, o.doubt.mark, o.sentence))
    taken: list[frozenset[str]] = []
    for option in options:
        words = frozenset(reading.tokens[i].lemma.lower() for i in (*option.words, *option.doubt.focus))
        if not any(2 * len(words & other) >= min(len(words), len(other)) for other in taken):
            taken.append(words)
            yield tuple(other for other in options if other.doubt == option.doubt)
