"""Acts told by a noun: "an airstrike by Russian jets", "the attack was carried out by …", "a planned summit"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparators.facts.acts.predicates import Predicate, content_lemmas, phrase_lemmas, predicates_of
from comparators.facts.certainties.certainty import Modality, speaker_of
from comparators.facts.once import once
from comparators.knowledge.measures import events, groups
from comparators.model import Reading, Sentence
from comparators.reading.grammar import children, subtree

# Verbs that only say that something took place; what, says their object.
_LIGHT = frozenset({"carry", "conduct", "launch", "stage", "mount", "commit", "perpetrate", "execute", "perform",
                    "make", "pay"})  # fmt: skip
_HEDGED: dict[str, Modality] = {
    "alleged": "alleged", "suspected": "alleged", "reported": "alleged", "purported": "alleged", "apparent": "possible",
    "possible": "possible", "potential": "possible", "likely": "possible", "planned": "expected", "expected":
    "expected", "upcoming": "expected", "proposed": "expected", "future": "expected",
}  # fmt: skip
_FORE = frozenset({"amod", "compound", "poss", "nmod"})


@once
def acts_of(reading: Reading, number: int) -> tuple[Predicate, ...]:
    """The acts of one sentence: its full verbs, and the nouns that name an event, in text order."""
    verbs = tuple(_unfolded(reading, predicate) for predicate in predicates_of(reading, number))
    held = {predicate.verb for predicate in verbs} | {p.target for p in verbs if _is_light(reading, p)}
    nouns = tuple(act for act in _nominal(reading, number) if act.verb not in held)
    return tuple(sorted((*verbs, *nouns), key=lambda predicate: predicate.verb))


def _is_light(reading: Reading, predicate: Predicate) -> bool:
    """Whether the verb carries out an event that its object names."""
    target = predicate.target
    return reading.tokens[predicate.verb].lemma in _LIGHT and target is not None and bool(_event(reading, target))


def _unfolded(reading: Reading, predicate: Predicate) -> Predicate:
    """ "Jets carried out strikes on the town" as "jets struck the town"."""
    noun = predicate.target
    if noun is None or not _is_light(reading, predicate):
        return predicate
    sentence = reading.sentences[predicate.sentence]
    target = _after(reading, sentence, noun, {"on", "against"})
    return replace(
        predicate,
        lemma=reading.tokens[noun].lemma,
        event=_event(reading, noun),
        target=target,
        target_words=phrase_lemmas(reading, predicate.sentence, target),
    )


def _nominal(reading: Reading, number: int) -> Iterator[Predicate]:
    sentence = reading.sentences[number]
    for place in range(sentence.first, sentence.last):
        token = reading.tokens[place]
        if token.pos != "NOUN" or not _event(reading, place) or token.dep in {"compound", "amod"}:
            continue
        below = list(children(reading, sentence, place))
        doer = _after(reading, sentence, place, {"by"}) or next((i for i in below if _is_doer(reading, i)), None)
        target = _after(reading, sentence, place, {"on", "against", "of"})
        around = subtree(reading, sentence, place)
        hedges = [_HEDGED[reading.tokens[i].text.lower()] for i in below if reading.tokens[i].text.lower() in _HEDGED]
        yield Predicate(
            sentence=number,
            verb=place,
            lemma=token.lemma,
            event=_event(reading, place),
            negated=False,
            modality=hedges[0] if hedges else "stated",
            speaker=speaker_of(reading, number, place),
            doer=doer,
            target=target,
            doer_words=phrase_lemmas(reading, number, doer),
            target_words=phrase_lemmas(reading, number, target),
            words=content_lemmas(reading, around) - {token.lemma},
            around=tuple(i for i in around if i != place),
            passive=True,
            finite=True,
            nominal=True,
        )


def _event(reading: Reading, place: int) -> str:
    token = reading.tokens[place]
    return events().get(token.lemma, "") if token.pos == "NOUN" else ""


def _is_doer(reading: Reading, place: int) -> bool:
    """ "Russian" in "Russian strikes", "rebel" in "rebel shelling"; not "Sunday" in "Sunday's attack"."""
    token = reading.tokens[place]
    names = token.entity in {"NORP", "ORG", "GPE"} or token.lemma in groups() or _is_led(reading, place)
    return token.dep in _FORE and names


def _is_led(reading: Reading, place: int) -> bool:
    """ "US-led" in "US-led air strikes"."""
    return place > 1 and reading.tokens[place].text.lower() == "led" and reading.tokens[place - 1].text == "-"


def _after(reading: Reading, sentence: Sentence, noun: int, joints: set[str]) -> int | None:
    for child in children(reading, sentence, noun):
        if reading.tokens[child].text.lower() in joints and reading.tokens[child].dep in {"prep", "agent"}:
            return next((i for i in children(reading, sentence, child) if reading.tokens[i].dep == "pobj"), None)
    return None
