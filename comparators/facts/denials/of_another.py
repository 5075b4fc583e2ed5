"""Whether a telling is of another matter than the one denied: a part of it, another kind, or another time."""

from __future__ import annotations

from comparators.facts.acts.predicates import Couple, predicates_of
from comparators.facts.denials.denied import Denial
from comparators.facts.denials.of_two import told_of_two
from comparators.facts.denials.telling import Telling
from comparators.facts.events.event_frames import is_area, narrow_places, related
from comparators.facts.wording.closeness import stem
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import noun_kinds
from comparators.model import Pair, Reading, Side
from comparators.reading.grammar import children

_KIND = frozenset({"compound", "amod", "nmod"})
_WILL = frozenset({"will", "wo", "’ll", "'ll", "shall", "would"})
_LIKE = 0.5  # cosine of two words that tell of what kind a thing is
_NOBODY = frozenset({"one", "nobody", "anybody", "anyone", "person", "people"})
_PERSONS = frozenset({"he", "she", "they", "we", "i", "you", "him", "her", "them", "who"})


def told_of_another(pair: Pair, side: Side, denial: Denial, telling: Telling) -> bool:
    """ "Was never a league coach", "was a coach abroad"; "will not direct the sequel", "directed the film"."""
    here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
    return (
        here.tokens[denial.core].pos == "PROPN"
        or _in_name(here, denial.core)
        or _of_another_kind(here, denial, there, telling)
        or _still_to_come(here, denial) != _still_to_come(there, telling)
        or _of_persons(here, denial, there, telling)
        or _elsewhere(here, denial, there, telling)
        or _part_of_it(here, denial, there, telling)
        or _of_two(pair, side, denial, telling)
    )


def _of_two(pair: Pair, side: Side, denial: Denial, telling: Telling) -> bool:
    """Where both are verbs, whether they have two doers, two objects or two times."""
    here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
    denied = next((p for p in predicates_of(here, denial.sentence) if p.verb == denial.core), None)
    told = next((p for p in predicates_of(there, telling.sentence) if p.verb == telling.core), None)
    link = next(iter(pair.alignment.links), None)
    if denied is None or told is None or link is None:
        return False
    return told_of_two(pair, Couple(*((denied, told) if side == "left" else (told, denied)), link, 0.0, 0.0))


def _in_name(reading: Reading, place: int) -> bool:
    """Whether a word is part of a name: "it is not Patch Tuesday"."""
    token = reading.tokens[place]
    beside = (token.head, *reading.dependents[place])
    named = any(reading.tokens[i].pos == "PROPN" and abs(i - place) == 1 for i in beside)
    return token.pos == "NOUN" and token.text[:1].isupper() and named


def _of_another_kind(here: Reading, denial: Denial, there: Reading, telling: Telling) -> bool:
    """Whether a denied noun is of a kind that the telling does not have: "a league coach", "a coach"."""
    if here.tokens[denial.core].pos != "NOUN" or here.tokens[denial.core].lemma != there.tokens[telling.core].lemma:
        return False
    kinds = [
        i
        for i in children(here, here.sentences[denial.sentence], denial.core)
        if here.tokens[i].dep in _KIND and here.tokens[i].pos in {"PROPN", "NOUN"}
    ]
    sentence = there.sentences[telling.sentence]
    inside = range(sentence.first, sentence.last)
    return any(
        not any(
            stem(here, i) == stem(there, j)
            or (here.tokens[i].pos == "NOUN" and word_likeness(here, i, there, j) >= _LIKE)
            for j in inside
            if j != telling.core
        )
        for i in kinds
    )


def _still_to_come(reading: Reading, told: Denial | Telling) -> bool:
    below = children(reading, reading.sentences[told.sentence], told.verb)
    return any(reading.tokens[i].text.lower() in _WILL for i in below)


def _elsewhere(here: Reading, denial: Denial, there: Reading, telling: Telling) -> bool:
    """Whether each is of a town of its own: "no strikes near Harim", "strikes on Urum"."""
    towns = [
        [name for name in narrow_places(reading, told.sentence) if not is_area(name)]
        for reading, told in ((here, denial), (there, telling))
    ]
    return bool(towns[0] and towns[1]) and not any(related(a, b) for a in towns[0] for b in towns[1])


def _of_persons(here: Reading, denial: Denial, there: Reading, telling: Telling) -> bool:
    """Whether it is denied of everybody, and told of a thing: "no one was hurt", "the church was damaged"."""
    if here.tokens[denial.core].lemma == there.tokens[telling.core].lemma:
        return False
    below = children(here, here.sentences[denial.sentence], denial.verb)
    whom = [i for i in below if here.tokens[i].dep in {"nsubj", "nsubjpass"}]
    row = next((p for p in predicates_of(there, telling.sentence) if p.verb == telling.verb), None)
    if not any(here.tokens[i].lemma.lower() in _NOBODY for i in whom) or row is None or row.target is None:
        return False
    target = there.tokens[row.target]
    if target.text.lower() in _PERSONS or target.entity == "PERSON" or target.pos not in {"NOUN", "PROPN"}:
        return False
    return "person" not in noun_kinds().get(target.lemma.lower(), ())


def _part_of_it(here: Reading, denial: Denial, there: Reading, telling: Telling) -> bool:
    """Whether both objects share a name, and one is a thing of that name: "the film", "the film's sequel"."""
    rows = [
        next((p for p in predicates_of(reading, told.sentence) if p.verb == told.verb), None)
        for reading, told in ((here, denial), (there, telling))
    ]
    if rows[0] is None or rows[1] is None or rows[0].target is None or rows[1].target is None:
        return False
    if denial.core != denial.verb or telling.core != telling.verb:
        return False
    shared = rows[0].target_words & rows[1].target_words
    heads = here.tokens[rows[0].target], there.tokens[rows[1].target]
    if heads[0].lemma.lower() == heads[1].lemma.lower() or not shared:
        return False
    return (heads[0].lemma in shared) != (heads[1].lemma in shared) or not {heads[0].lemma, heads[1].lemma} & shared
