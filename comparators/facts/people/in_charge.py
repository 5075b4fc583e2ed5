"""Who takes over: "put his deputy, Ana Kovač, in charge of the ministry", "Finance Minister Ivo Maric is to run it".

Each text must name one such person in full, whom the other text does not name anywhere, and what they take over must be
one thing by its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import is_negated
from comparators.facts.once import once
from comparators.facts.people.described import Described, described
from comparators.facts.wording.meaning import word_likeness
from comparators.facts.wording.names import folded
from comparators.model import Pair, Reading, Span

_CHOSEN = frozenset({"appoint", "name", "choose", "install", "designate"})  # "appointed Ana Kovač"
_FOLLOWS = frozenset({"succeed", "replace"})
_LEADS = frozenset({"run", "lead", "head", "oversee", "manage", "direct"})
_FOR_A_TIME = frozenset({"successor", "interim", "temporarily", "caretaker", "provisionally", "meantime", "meanwhile",
                         "vacancy", "replacement"})  # fmt: skip
_PHRASES = ("for the time being", "in the meantime", "for now", "until a new", "on an interim")
_NEW = frozenset({"acting", "interim", "new", "next", "temporary", "provisional", "caretaker"})
_MOST_STEPS = 4
_ALIKE = 0.3  # cosine of two words for what is run


@dataclass(frozen=True, slots=True)
class TakesOver:
    """Somebody who is put in charge: ``span`` runs from name to verb, ``what`` what they run.

    ``chosen`` says that this is a post, as which they were chosen.
    """

    who: Described
    span: Span
    what: int | None
    chosen: bool


def in_charge_apart(pair: Pair) -> Iterator[tuple[TakesOver, TakesOver]]:
    """The one who takes over in the left text and the other in the right; at most one row."""
    here, there = takes_over(pair.left), takes_over(pair.right)
    names = {row.who.name for row in here}, {row.who.name for row in there}
    if len(names[0]) != 1 or len(names[1]) != 1:
        return
    mine, theirs = here[0], there[0]
    if mine.who.name[-1] in _words(pair.right) or theirs.who.name[-1] in _words(pair.left):
        return
    if _one_thing(pair, mine, theirs):
        yield mine, theirs


def _one_thing(pair: Pair, mine: TakesOver, theirs: TakesOver) -> bool:
    """Whether the two may take over one thing: "the ministry", "the department"; a name says whom they follow."""
    if mine.what is None or theirs.what is None:
        return False
    left, right = pair.left.tokens[mine.what], pair.right.tokens[theirs.what]
    if left.pos in ("PROPN", "PRON") or right.pos in ("PROPN", "PRON"):
        return left.pos != "PROPN" or right.pos != "PROPN" or folded(left.text) == folded(right.text)
    if left.lemma == right.lemma:
        kinds = _kind(pair.left, mine.what), _kind(pair.right, theirs.what)
        return not (kinds[0] and kinds[1]) or bool(kinds[0] & kinds[1])
    if mine.chosen and theirs.chosen:
        return False  # two posts
    return word_likeness(pair.left, mine.what, pair.right, theirs.what) >= _ALIKE


def _kind(reading: Reading, place: int) -> frozenset[str]:
    """The words before a noun that say which it is: "finance" of a director."""
    near = (reading.tokens[i] for i in reading.dependents[place])
    return frozenset(t.lemma.lower() for t in near if t.dep in ("compound", "amod", "nmod")) - _NEW


@once
def takes_over(reading: Reading) -> tuple[TakesOver, ...]:
    """Everybody named in full who is put in charge of something, in text order."""
    rows = []
    for who in described(reading):
        verb = _verb(reading, who) if len(who.name) > 1 else None
        if verb is not None and not is_negated(reading, who.sentence, verb):
            spans = (who.span, reading.tokens[verb].span)
            span = Span(min(s.start for s in spans), max(s.end for s in spans))
            rows.append(TakesOver(who, span, _what(reading, who.sentence, verb), reading.tokens[verb].lemma in _CHOSEN))
    return tuple(rows)


def _verb(reading: Reading, who: Described) -> int | None:
    """The verb by which this person takes over; None where they do not."""
    sentence = reading.sentences[who.sentence]
    place = next(i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.end >= who.named.end)
    for _ in range(_MOST_STEPS):
        if reading.tokens[place].dep not in ("appos", "compound", "nmod"):
            break
        place = reading.tokens[place].head
    part, verb = reading.tokens[place].dep, reading.tokens[place].head
    if part in ("nsubj", "nsubjpass"):
        return _subject_of(reading, who, verb, passive=part == "nsubjpass")
    if part in ("dobj", "oprd", "nsubj") and reading.tokens[verb].lemma in (*_CHOSEN, "put", "place", "leave"):
        return verb if reading.tokens[verb].lemma in _CHOSEN or _charge(reading, verb) else None
    return None


def _subject_of(reading: Reading, who: Described, verb: int, *, passive: bool) -> int | None:
    chain = [verb, *(i for i in reading.dependents[verb] if reading.tokens[i].dep in ("xcomp", "ccomp"))]
    for place in chain:
        lemma = reading.tokens[place].lemma
        if passive:
            taken = lemma in _CHOSEN or (lemma in ("put", "place", "leave") and _charge(reading, place))
        else:
            over = lemma == "take" and _particle(reading, place, "over") and _bare(reading, place)
            taken = over or lemma in _FOLLOWS or (lemma in _LEADS and _for_a_time(reading, who.sentence))
        if taken:
            return place
    return None


def _what(reading: Reading, number: int, verb: int) -> int | None:
    """The word for what is taken over: the object of the verb, of "charge of", "as" or "over"."""
    sentence = reading.sentences[number]
    charge = [i for i in range(verb, sentence.last) if reading.tokens[i].lemma in ("charge", "over", "as")]
    if reading.tokens[verb].lemma not in (*_FOLLOWS, *_LEADS) and charge:
        rest = range(charge[0] + 1, sentence.last)
        found = (i for i in rest if reading.tokens[i].dep in ("pobj", "dobj", "attr", "oprd"))
        return next(found, None)
    wanted = ("oprd", "attr") if reading.tokens[verb].lemma in _CHOSEN else ("dobj",)
    return next((i for i in reading.dependents[verb] if reading.tokens[i].dep in wanted), None)


def _charge(reading: Reading, verb: int) -> bool:
    """Whether "in charge" hangs on the verb, or on what it puts there."""
    sentence = reading.sentence_at(reading.tokens[verb].span.start)
    words = reading.sentence_text(sentence).lower() if sentence is not None else ""
    return "in charge" in words


def _particle(reading: Reading, verb: int, word: str) -> bool:
    return any(reading.tokens[i].text.lower() == word for i in reading.dependents[verb])


def _bare(reading: Reading, verb: int) -> bool:
    """Whether the verb tells of what is new: no relative clause about the past ("who took over in May 2022")."""
    return reading.tokens[verb].dep != "relcl"


def _for_a_time(reading: Reading, number: int) -> bool:
    words = reading.sentence_text(number).lower()
    lemmas = {token.lemma.lower() for token in reading.sentence_tokens(number)}
    return bool(lemmas & _FOR_A_TIME) or any(phrase in words for phrase in _PHRASES)


@once
def _words(reading: Reading) -> frozenset[str]:
    return frozenset(folded(token.text) for token in reading.tokens)
