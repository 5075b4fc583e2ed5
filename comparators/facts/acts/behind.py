"""Who is said to be behind a harmful act: each place where a text names a doer, and how surely it does.

Verbs ("regime jets bombed"), nouns ("a Russian air strike", "an attack by rebels"), blame ("accused", "blamed on"),
claims of responsibility, and words that leave the doer open ("it was unclear who").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from comparators.facts.acts.nominal import acts_of
from comparators.facts.acts.predicates import Predicate, clause_span
from comparators.facts.certainties.certainty import Speaker, is_negated, speaker_of
from comparators.facts.certainties.one_voice import is_voiced
from comparators.facts.once import once
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.measures import events, groups
from comparators.model import Mention, Reading, Span
from comparators.reading.grammar import children, noun_phrase, subtree
from comparators.values import Name

Strength = Literal["flat", "said", "doubted", "claimed", "denied", "open"]

HARM = frozenset({"attack", "explosion", "death", "shooting", "destruction", "damage", "launch"})
_CAMPS = frozenset({"fighters", "soldiers", "police"})
_UNNAMED = frozenset({"attacker", "assailant", "gunman", "combatant", "fighter", "bomber", "militiaman", "mercenary"})
_FORCES = frozenset(
    {"army", "force", "jet", "warplane", "government", "coalition", "regime", "navy", "military", "plane", "aircraft",
     "helicopter", "artillery", "militia", "warship"}
)  # fmt: skip
# What a name before it may stand for: "US missiles", "terrorist organisations".
_BODIES = frozenset({"missile", "rocket", "bomb", "shell", "drone", "fire", "organization", "organisation", "group",
                     "element", "gang", "unit", "faction", "bomber", "supporter", "cell", "led"})  # fmt: skip
_FORE = frozenset({"amod", "compound", "poss", "nmod"})
STATE = frozenset({"regime", "government", "army"})  # "the regime", "government forces", "the army": one body
_SIDES = frozenset({"coalition", "opposition"})
_NAMING = frozenset({"person", "organisation", "place", "group"})
_OPEN = re.compile(
    r"\b(?:no (?:immediate |group |one |claim)[^.;]{0,40}?\b(?:claim(?:ed)?|responsibility)\b[^.;]{0,40}|"
    r"(?:not|un)(?: immediately| yet)? ?(?:clear|known) (?:who|which|whose) [^.;]{0,60}|"
    r"(?:did|could) not (?:say|specify|determine) (?:who|whose|which)[^.;]{0,60})",
    re.IGNORECASE,
)
_DOUBTS = frozenset({"suspected", "alleged", "likely", "apparent", "apparently", "presumed", "probably", "believed"})
_BEFORE = 6  # words
_SHORT = 4  # letters of "U.S."
_BLAMES = frozenset({"blame", "accuse"})


@dataclass(frozen=True, slots=True)
class Behind:
    """One such place. ``agents`` are keys of the doer, by which two wordings of one body meet; empty where open.

    ``verb`` is a token of the clause; ``span`` the words that say it. ``act`` is false for blame, ``noun`` says that a
    noun tells the act; ``target`` are the words of what it was done to. ``claim``: nobody has claimed it.
    """

    strength: Strength
    agents: frozenset[str]
    who: str
    span: Span
    speaker: Speaker | None
    sentence: int
    verb: int
    event: str
    act: bool = False
    noun: bool = False
    target: frozenset[str] = frozenset()
    claim: bool = False


@once
def behind_of(reading: Reading) -> tuple[Behind, ...]:
    """Every place of a text that says who was behind a harmful act, or leaves it open, in text order."""
    rows = [*_acts(reading), *_blame(reading), *_open(reading)]
    return tuple(sorted(rows, key=lambda row: (row.sentence, row.span.start, row.strength)))


def _acts(reading: Reading) -> Iterator[Behind]:
    for number in range(len(reading.sentences)):
        for act in acts_of(reading, number):
            if act.event not in HARM or act.doer is None or act.modality in {"wanted", "conditional"}:
                continue
            agents = doer_keys(reading, act)
            if not agents or (act.nominal and reading.tokens[act.doer].lemma.lower() == "terrorist"):
                continue  # "a terrorist attack" says of what kind it was
            who = noun_phrase(reading, reading.sentences[number], act.doer).of(reading.text)
            yield Behind(
                _strength(reading, act),
                agents,
                who,
                _span(reading, act),
                act.speaker,
                number,
                act.verb,
                act.event,
                act=True,
                noun=act.nominal,
                target=act.target_words,
            )


def _strength(reading: Reading, act: Predicate) -> Strength:
    if act.negated:
        return "denied"
    sentence = reading.sentences[act.sentence]
    held = [act.verb, *([act.doer] if act.doer is not None else [])]
    below = {reading.tokens[i].text.lower() for place in held for i in children(reading, sentence, place)}
    if act.modality in {"alleged", "possible", "expected"} or below & _DOUBTS:
        return "doubted"
    if act.nominal:
        return "flat"  # "the Russian strikes" takes the doer for given, whoever speaks
    return "said" if act.speaker is not None or is_voiced(reading, act.sentence) else "flat"


def _span(reading: Reading, act: Predicate) -> Span:
    sentence = reading.sentences[act.sentence]
    if act.nominal:
        return noun_phrase(reading, sentence, act.verb)
    span = clause_span(reading, act)
    if act.doer is None:
        return span
    doer = noun_phrase(reading, sentence, act.doer)
    near = min(abs(doer.start - span.end), abs(span.start - doer.end)) < 60 or doer.overlaps(span)
    return Span(min(span.start, doer.start), max(span.end, doer.end)) if near else span


def doer_keys(reading: Reading, act: Predicate) -> frozenset[str]:
    """The keys of an act's doer; of all words before its noun in "Syrian regime air raids"."""
    if act.doer is None:
        return frozenset()
    if not act.nominal or reading.tokens[act.doer].dep not in _FORE or act.doer > act.verb:
        return agent_keys(reading, act.sentence, act.doer)
    first = noun_phrase(reading, reading.sentences[act.sentence], act.verb).start
    before = [i for i in range(act.verb - _BEFORE, act.verb) if i >= 0 and reading.tokens[i].span.start >= first]
    return frozenset(key for i in before for key in agent_keys(reading, act.sentence, i))


def agent_keys(reading: Reading, number: int, doer: int) -> frozenset[str]:
    """The body that a doer's words name, as keys; empty for a weapon, an event, a mere number or nobody known."""
    sentence = reading.sentences[number]
    span = noun_phrase(reading, sentence, doer)
    inside = [i for i in subtree(reading, sentence, doer) if span.contains(reading.tokens[i].span)]
    held = {k for i in inside if reading.tokens[i].dep == "prep" for k in subtree(reading, sentence, i)}
    inside = [i for i in inside if i not in held]  # "explosions in Damascus", "the president of France"
    keys = set()
    for mention in reading.mentions_by_sentence[number]:
        name = mention.value if isinstance(mention.value, Name) and mention.kind in _NAMING else None
        if name is not None and name.source != "parse" and span.contains(mention.span):
            at = [i for i in inside if mention.span.contains(reading.tokens[i].span)]
            if at and _acts_for_itself(reading, mention, at):
                keys.add(name.country or name.entity)
    towns = {i for i in inside for m in reading.mentions_by_sentence[number] if _is_town(reading, m, i)}
    for i in inside:
        lemma = reading.tokens[i].lemma.lower()
        if lemma in _UNNAMED:
            continue
        if lemma in STATE:
            keys.add("state")
        elif groups().get(lemma) in _CAMPS or lemma in _SIDES:
            keys.add(lemma)
        elif reading.tokens[i].entity == "NORP" and i not in towns and reading.tokens[i].pos in {"PROPN", "ADJ"}:
            keys.add(lemma[:5])
    head = reading.tokens[doer].lemma.lower()
    somebody = (
        head in _FORCES
        or (bool(keys) and head in _BODIES)
        or groups().get(reading.tokens[doer].lemma.lower()) in _CAMPS
        or bool(keys and (reading.tokens[doer].pos in {"PROPN", "ADJ"} or events().get(reading.tokens[doer].lemma)))
    )
    return frozenset(keys) if somebody else frozenset()


def is_camp(lemma: str) -> bool:
    """Whether a word names a fighting or governing body of any side."""
    return lemma in STATE or lemma in _SIDES or (groups().get(lemma) in _CAMPS and lemma not in _UNNAMED)


def _is_town(reading: Reading, mention: Mention, place: int) -> bool:
    inside = mention.kind == "place" and mention.span.contains(reading.tokens[place].span)
    return inside and not gazetteer().country_of(mention.span.of(reading.text))


def _acts_for_itself(reading: Reading, mention: Mention, at: list[int]) -> bool:
    """Whether a name before a noun names a doer: "Russian raids", "U.S. raids"; no town, no "Syria gas attack"."""
    if mention.kind != "place":
        return True
    words = mention.span.of(reading.text)
    if not gazetteer().country_of(words):
        return False
    as_noun = reading.tokens[at[-1]].dep == "compound" and len(words) > _SHORT and not words.endswith(("n", "h"))
    return not as_noun


def _blame(reading: Reading) -> Iterator[Behind]:
    """ "Blamed the strike on X", "accused X of", "X was behind the blast", "X claimed responsibility"."""
    tokens = reading.tokens
    for number, sentence in enumerate(reading.sentences):
        for place in range(sentence.first, sentence.last):
            lemma = tokens[place].lemma
            below = list(children(reading, sentence, place))
            if lemma in _BLAMES and tokens[place].pos == "VERB":
                held = _pobj(reading, number, place, {"on"}) if lemma == "blame" else None
                if held is None:
                    held = next((i for i in below if tokens[i].dep in {"dobj", "nsubjpass"}), None)
                strength: Strength = "said"
            elif lemma == "claim" and any(tokens[i].lemma == "responsibility" for i in below):
                held, strength = next((i for i in below if tokens[i].dep == "nsubj"), None), "claimed"
            elif tokens[place].text.lower() in {"behind", "responsible"} and tokens[tokens[place].head].lemma == "be":
                verb = tokens[place].head
                subject = [i for i in children(reading, sentence, verb) if tokens[i].dep == "nsubj"]
                held = subject[0] if subject else None
                voiced = speaker_of(reading, number, verb) is not None or is_voiced(reading, number)
                strength = "denied" if is_negated(reading, number, verb) else "said" if voiced else "flat"
            else:
                continue
            agents = agent_keys(reading, number, held) if held is not None else frozenset()
            if held is None or not agents:
                continue
            span = Span(
                min(tokens[place].span.start, noun_phrase(reading, sentence, held).start),
                max(tokens[place].span.end, noun_phrase(reading, sentence, held).end),
            )
            who = noun_phrase(reading, sentence, held).of(reading.text)
            yield Behind(strength, agents, who, span, speaker_of(reading, number, place), number, place, "attack")


def _pobj(reading: Reading, number: int, place: int, joints: set[str]) -> int | None:
    sentence = reading.sentences[number]
    for i in subtree(reading, sentence, place):
        if reading.tokens[i].dep == "prep" and reading.tokens[i].text.lower() in joints:
            return next((k for k in children(reading, sentence, i) if reading.tokens[k].dep == "pobj"), None)
    return None


def _open(reading: Reading) -> Iterator[Behind]:
    for number, sentence in enumerate(reading.sentences):
        for match in _OPEN.finditer(reading.sentence_text(number)):
            start = sentence.span.start + match.start()
            span = Span(start, start + len(match[0].rstrip()))
            claim = match[0].lower().startswith("no ")
            yield Behind("open", frozenset(), "", span, None, number, sentence.first, "attack", claim=claim)
