"""How far a matter has gone, by the word that each text has for it: cut or captured, suspended or ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import certainty_of, is_negated, verb_over
from comparators.facts.counts.claims import content_words, times_in
from comparators.facts.once import once
from comparators.knowledge.measures import ladders, noun_kinds
from comparators.model import Pair, Reading, Sentence, Span
from comparators.reading.abbreviations import words
from comparators.reading.grammar import children, noun_phrase, subtree
from comparators.values import Name

_CARRY = frozenset({"NOUN", "PROPN", "ADJ"})
# What one thing is called by turns, so that "severed the route" is said of the road.
_ONE_THING = {
    "route": "road", "highway": "road", "motorway": "road", "artery": "road", "programme": "program",
    "document": "paper", "file": "paper", "memo": "paper", "treaty": "deal", "accord": "deal", "pact": "deal",
    "agreement": "deal", "dwelling": "house", "home": "house", "facility": "site", "plant": "site",
}  # fmt: skip
_NOT_YET = frozenset({"of", "about", "on", "for", "toward", "towards", "from", "without", "against", "to"})
_CARE = frozenset({"treat", "treatment", "care", "rush", "bring", "admit", "transfer", "recover", "lie"})
LAW, CONTROL = "case at law", "control of a place"
_OF_ONE_THING = frozenset({LAW, CONTROL})  # both must name one
_HITS = words(
    "hit strike airstrike attack bomb bombing bombard bombardment shell shelling raid target pound slam destroy level "
    "damage blast explosion fire explode wreck"
)
_WHICH = frozenset({"WDT", "WP"})
_NAME = 4  # letters
_FEWEST_WITHIN = 2  # words that two steps of one text must share, where no headline is concerned
_COMMON = frozenset(
    {
        "people",
        "area",
        "city",
        "force",
        "official",
        "day",
        "time",
        "year",
        "group",
        "part",
        "report",
        "town",
        "army",
        "troop",
    }
)


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a ladder. ``about`` are the nouns that tell what it is said of."""

    matter: str
    step: int
    kind: str
    sentence: int
    token: int
    about: frozenset[str]
    prominent: bool


@once
def steps_of(reading: Reading) -> tuple[Step, ...]:
    """Every step that a text tells as done, in text order."""
    return tuple(_steps(reading))


def _steps(reading: Reading) -> Iterator[Step]:
    table = ladders()
    for number, sentence in enumerate(reading.sentences):
        for place in range(sentence.first, sentence.last):
            token = reading.tokens[place]
            pos = "NOUN" if token.pos == "PROPN" else token.pos
            before = reading.tokens[place - 1].lemma.lower() if place > sentence.first else ""
            row = table.get((f"{before} {token.lemma.lower()}", pos)) or table.get((token.lemma.lower(), pos))
            opening = reading.tokens[max(sentence.first, place - 2) : place]
            other = any(word.lemma in {"another", "other"} for word in opening)
            if row is None or (row[2] == "place" and (other or token.tag in {"NNS", "NNPS"})):
                continue
            if row[2] == "place" and _of_care(reading, place):
                continue  # "gets treatment at a hospital" tells of no strike on it
            if pos == "VERB" and token.dep == "amod":
                continue  # "besieged areas" tells no step
            verb = place if pos == "VERB" else verb_over(reading, number, place)
            if verb is not None and (is_negated(reading, number, verb) or not _is_told_as_done(reading, number, verb)):
                continue
            role = reading.passage_of(number).role
            yield Step(
                *row, number, place, _about(reading, number, place, pos, row[2]), role in {"headline", "subhead"}
            )


def _of_care(reading: Reading, place: int) -> bool:
    """Whether the hurt are treated in this place or brought to it."""
    joint = reading.tokens[place].head
    if reading.tokens[joint].pos != "ADP":
        return False
    over = reading.tokens[joint].head
    given = (i for i in reading.dependents[over] if reading.tokens[i].dep == "dobj")
    return any(reading.tokens[i].lemma.lower() in _CARE for i in (over, *given))


def _is_told_as_done(reading: Reading, number: int, verb: int) -> bool:
    """Not "to recapture the road", "may suspend", "plans to release"."""
    token = reading.tokens[verb]
    if token.tag in {"VB", "VBP"} and token.dep in {"acl", "ccomp", "advcl"}:
        return False  # "with the aim that they abandon it"
    if token.tag == "VBG" and token.dep == "pcomp" and reading.tokens[token.head].text.lower() in _NOT_YET:
        return False  # "talks about abandoning the reactor"
    return certainty_of(reading, number, verb).modality == "stated" and not any(
        reading.tokens[i].text.lower() == "to" and reading.tokens[i].dep == "aux"
        for i in children(reading, reading.sentences[number], verb)
    )


def _about(reading: Reading, number: int, place: int, pos: str, kind: str) -> frozenset[str]:
    """The nouns of what the word is said of: its object, its "of", or for a kind of place the names around it."""
    sentence = reading.sentences[number]
    if kind != "status":
        near = range(max(sentence.first, place - 9), min(sentence.last, place + 10))
        return frozenset(reading.tokens[i].lemma for i in near if reading.tokens[i].pos in _CARRY and i != place)
    wanted = {"dobj", "nsubjpass", "prep", "attr"} if pos == "VERB" else {"prep", "compound", "amod", "poss"}
    places: set[int] = set()
    for child in children(reading, sentence, place):
        if reading.tokens[child].dep in wanted:
            places |= _named(reading, sentence, child)
    doing = any(reading.tokens[i].dep == "nsubj" and reading.tokens[i].tag in _WHICH for i in reading.dependents[place])
    if pos == "VERB" and reading.tokens[place].dep in {"relcl", "acl"} and not doing:  # "boats that approached"
        places |= _named(reading, sentence, reading.tokens[place].head)  # "the road which troops severed"
    lemmas = {reading.tokens[i].lemma.lower() for i in places if reading.tokens[i].pos in _CARRY}
    return frozenset(_ONE_THING.get(word, word) for word in lemmas)


def _named(reading: Reading, sentence: Sentence, place: int) -> set[int]:
    """A noun with its compounds, through "of" and "and" but not into other phrases."""
    token = reading.tokens[place]
    if token.dep == "prep" and token.text.lower() not in {"of", "to", "for"}:
        return set()
    found = {place}
    for child in children(reading, sentence, place):
        if reading.tokens[child].dep in {"compound", "pobj", "conj", "poss", "nmod", "amod"} or token.dep == "prep":
            found |= _named(reading, sentence, child)
    return found


@dataclass(frozen=True, slots=True)
class StepPair:
    """Two steps of one matter, said of one thing."""

    first: Step
    second: Step
    shared: frozenset[str]
    linked: bool


def steps_apart(pair: Pair) -> Iterator[StepPair]:
    """Steps of one matter that the two texts tell differently: the nearest two, once a matter and thing."""
    lefts, rights = steps_of(pair.left), steps_of(pair.right)
    links = {
        (i, j) for link in pair.alignment.links if link.relation != "parallel" for i in link.left for j in link.right
    }
    seen: set[tuple[str, int, int]] = set()
    rows = []
    for a in lefts:
        for b in rights:
            if a.matter != b.matter or a.step == b.step:
                continue
            linked = (a.sentence, b.sentence) in links
            shared = _said_of(a, b)
            alike = content_words(pair.left, a.sentence) & content_words(pair.right, b.sentence)
            bare = linked and len(alike) >= 2 and not (a.about and b.about)
            if not shared and (not bare or a.matter in _OF_ONE_THING):
                continue
            if a.kind != "status" and len(shared) < 2 and not (linked and shared):
                continue
            if a.kind == "place" and not (_is_hit(pair.left, a) and _is_hit(pair.right, b)):
                continue  # the wounded lie in many places
            if a.kind == "person" and (_either(lefts, b) or _either(rights, a)):
                continue  # a text that has both words uses them by turns
            if a.matter == LAW and not (linked and _one_time(pair, a, b)):
                continue  # every case goes from step to step, and many people have one
            if a.kind == "place" and _one_named(pair, a, b):
                continue  # "St Olof's hospital" is "the St. Olof clinic"
            if a.matter == LAW and _two_of_one_surname(pair, a, b):
                continue
            if a.matter == LAW and (_taken(lefts, b) or _taken(rights, a)):
                continue
            if (not linked or a.matter == LAW) and (_further(lefts, a, shared) or _further(rights, b, shared)):
                continue  # only how far each text goes is compared: it may tell the steps before, too
            rows.append(StepPair(a, b, shared, linked))
    for row in sorted(rows, key=lambda r: (not r.linked, -len(r.shared), r.first.token, r.second.token)):
        key = (row.first.matter, row.first.step, row.second.step)
        if key not in seen:
            seen.add(key)
            yield row


def _said_of(left: Step, right: Step) -> frozenset[str]:
    """The nouns that both steps are said of; of the control of a place none that name people or vehicles only."""
    shared = (left.about & right.about) - _COMMON
    if left.matter != CONTROL:
        return shared
    kinds = noun_kinds()
    return frozenset(word for word in shared if word not in kinds or "place" in kinds[word])


def _one_time(pair: Pair, left: Step, right: Step) -> bool:
    """Whether neither step is dated, or both by one time: "was convicted in 2005" is another case."""
    days = times_in(pair.left, left.sentence), times_in(pair.right, right.sentence)
    return bool(days[0]) == bool(days[1]) and (not days[0] or any(a.overlaps(b) for a in days[0] for b in days[1]))


def _two_of_one_surname(pair: Pair, left: Step, right: Step) -> bool:
    """Whether the steps are of two bearers of one surname: Andrew Lopez was charged, Kristian Lopez arrested."""
    names = [
        {
            value.canonical.casefold()
            for mention in reading.mentions_by_sentence[step.sentence]
            if isinstance(value := mention.value, Name)
            and len(value.canonical.split()) > 1
            and value.canonical.casefold().split()[-1] in step.about
        }
        for reading, step in ((pair.left, left), (pair.right, right))
    ]
    return bool(names[0] and names[1] and not names[0] & names[1])


def _one_named(pair: Pair, left: Step, right: Step) -> bool:
    """Whether both texts give places of this matter one name somewhere, or one word only says whose somebody is.

    A place that is called a clinic in one text and a hospital in the other is one, if it has one name in both.
    """
    if pair.left.tokens[left.token].dep == "compound" or pair.right.tokens[right.token].dep == "compound":
        return True  # "the hospital director"
    names = [
        {key for step in steps_of(reading) if step.matter == told.matter for key in _names_of(reading, step)}
        for reading, told in ((pair.left, left), (pair.right, right))
    ]
    return bool(names[0] & names[1])


def _names_of(reading: Reading, step: Step) -> Iterator[str]:
    """The names that stand before a noun and belong to it: "St Olof's hospital"."""
    sentence = reading.sentences[step.sentence]
    for child in children(reading, sentence, step.token):
        if reading.tokens[child].dep in {"compound", "poss", "nmod", "amod"}:
            for place in subtree(reading, sentence, child):
                token = reading.tokens[place]
                if token.pos == "PROPN" and len(token.text) >= _NAME:
                    yield token.text.casefold().removesuffix("'s")


def _taken(steps: tuple[Step, ...], other: Step) -> bool:
    """Whether a text tells the other's step too, of somebody whom it does not name there: "he was charged"."""
    return any(s.matter == other.matter and s.step == other.step and not s.about for s in steps)


def _is_hit(reading: Reading, step: Step) -> bool:
    """Whether the text has such a place hit: "hit a clinic", "an attack on the hospital", "slammed into a hospital"."""
    like = (s for s in steps_of(reading) if (s.matter, s.step) == (step.matter, step.step))
    return any(_under_a_hit(reading, s.token) for s in like)


def _under_a_hit(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    over = reading.tokens[token.head]
    if token.dep == "pobj":
        over = reading.tokens[over.head]
    return over.lemma.lower() in _HITS


def _either(steps: tuple[Step, ...], other: Step) -> bool:
    return any(s.matter == other.matter and s.step == other.step for s in steps)


def _further(steps: tuple[Step, ...], told: Step, shared: frozenset[str]) -> bool:
    return any(s.matter == told.matter and s.step > told.step and s.about & shared for s in steps)


def steps_within(reading: Reading) -> Iterator[StepPair]:
    """Steps of one matter that one text tells of one thing in two ways."""
    steps = steps_of(reading)
    seen: set[str] = set()
    for place, a in enumerate(steps):
        for b in steps[place + 1 :]:
            shared = _said_of(a, b)
            if a.matter != b.matter or a.step == b.step or a.sentence == b.sentence or a.matter in seen:
                continue
            far = abs(a.step - b.step) > 1 and not (a.prominent or b.prominent)  # "approached", and in the end captured
            if a.matter == LAW or (a.kind == "status" and far):
                continue
            if len(shared) >= _FEWEST_WITHIN or (shared and (a.prominent or b.prominent)):
                seen.add(a.matter)
                yield StepPair(a, b, shared, False)


def step_span(reading: Reading, step: Step) -> Span:
    """The word with its noun phrase or its object, as one stretch."""
    sentence = reading.sentences[step.sentence]
    token = reading.tokens[step.token]
    if token.pos != "VERB":
        return noun_phrase(reading, sentence, step.token)
    ends = [step.token]
    for child in children(reading, sentence, step.token):
        if reading.tokens[child].dep in {"dobj", "nsubjpass", "auxpass", "aux"} and abs(child - step.token) < 9:
            ends.append(child)
    return Span(reading.tokens[min(ends)].span.start, reading.tokens[max(ends)].span.end)
