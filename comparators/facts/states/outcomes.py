"""How a matter came out, where the two texts say what excludes each other: convicted or cleared, called off or held.

The words are those of resources/lexicons/outcomes.tsv. They are compared in aligned sentences, and only where neither
text tells the other's outcome anywhere: a text that tells of an arrest and of a hunt tells of two people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.certainties.certainty import certainty_of, is_negated, speaker_of, verb_over
from comparators.facts.certainties.clauses import is_aim
from comparators.facts.events.one_story import openings_part
from comparators.facts.events.own_dates import of_another_year
from comparators.facts.once import once
from comparators.facts.states.years import other_case
from comparators.facts.wording.closeness import content, stem
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import events, outcomes
from comparators.model import Link, Pair, Reading, Span
from comparators.reading.grammar import subject, subtree

_GAP = 3  # lemmas that a * in a phrase stands for at most
_LINKED = 0.3  # score of the link
_SHARED = 1.5  # summed weight of the words that both sentences have beside the outcome
_SAID_TO_COME = frozenset({"appeal", "planned event"})  # told ahead of time
_DENIALS = frozenset({"not", "no", "nobody"})
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_HAD = frozenset({"had", "'d", "’d"})
_SPARED = frozenset(
    {"save", "spare", "avoid", "escape", "avert", "risk", "face", "favor", "favour", "seek", "want", "demand", "oppose"}
)
_BEFORE = 4  # tokens
_ONE_THING = 0.6  # likeness of two objects
_OF_TWO = frozenset({"takeover"})  # the buyer's and the seller's
_OF_ONE_PERSON = frozenset({"life", "who killed", "sentence", "verdict"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One telling: tokens ``first`` to ``last`` (half-open) say that the matter is in this state."""

    matter: str
    state: str
    sentence: int
    first: int
    last: int

    def span(self, reading: Reading) -> Span:
        return Span(reading.tokens[self.first].span.start, reading.tokens[self.last - 1].span.end)


@dataclass(frozen=True, slots=True)
class OutcomesApart:
    """Two tellings of one matter that exclude each other; ``shared`` is {stem: word} of both sentences."""

    left: Outcome
    right: Outcome
    link: Link
    shared: Mapping[str, str]


def outcomes_apart(pair: Pair) -> Iterator[OutcomesApart]:
    """One row a matter, the surest link first."""
    told: set[str] = set()
    every = outcomes_of(pair.left), outcomes_of(pair.right)
    for link in sorted(pair.alignment.links, key=lambda link: -link.score):
        if link.relation not in {"same", "update"} or link.score < _LINKED:
            continue
        for a in (o for o in every[0] if o.sentence in link.left):
            for b in (o for o in every[1] if o.sentence in link.right):
                if a.matter != b.matter or a.state == b.state or a.matter in told:
                    continue
                if a.matter == "claim" and openings_part(pair):
                    continue  # of another attack
                if a.matter == "life" and (_of_several(pair.left, a) or _of_several(pair.right, b)):
                    continue  # "three died", "many of the wounded are in a critical condition"
                if _of_two_objects(pair, a, b) or of_another_year(pair, a.first, b.first):
                    continue
                shared = _shared(pair, a, b)
                told_too = _told(pair.left, every[0], b, shared) or _told(pair.right, every[1], a, shared)
                if shared and not told_too and not other_case(pair, a.matter, a.sentence, b.sentence):
                    told.add(a.matter)
                    yield OutcomesApart(a, b, link, shared)


def _told(reading: Reading, tellings: tuple[Outcome, ...], other: Outcome, shared: Mapping[str, str]) -> bool:
    """Whether the text tells the other's outcome, too, in a sentence with most of these words."""
    for telling in tellings:
        if (telling.matter, telling.state) == (other.matter, other.state):
            words = {stem(reading, i) for i in content(reading, telling.sentence)}
            if len(words & shared.keys()) * 2 >= len(shared):
                return True
    return False


def _of_two_objects(pair: Pair, a: Outcome, b: Outcome) -> bool:
    """Whether it befell two things: "passed the bill after it rejected an amendment"."""
    objects = [
        next((i for i in reading.dependents[own.first] if reading.tokens[i].dep in {"dobj", "nsubjpass"}), None)
        for reading, own in ((pair.left, a), (pair.right, b))
    ]
    if objects[0] is None or objects[1] is None:
        return False
    words = pair.left.tokens[objects[0]], pair.right.tokens[objects[1]]
    if {word.pos for word in words} != {"NOUN"} or words[0].lemma == words[1].lemma:
        return False
    return word_likeness(pair.left, objects[0], pair.right, objects[1]) < _ONE_THING


def telling_span(reading: Reading, outcome: Outcome, shared: Iterable[str]) -> Span:
    """From the first to the last of the outcome's words and those that the other sentence has too."""
    wanted = set(shared)
    places = [i for i in content(reading, outcome.sentence) if stem(reading, i) in wanted]
    first, last = min([outcome.first, *places]), max([outcome.last - 1, *places])
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


@once
def outcomes_of(reading: Reading) -> tuple[Outcome, ...]:
    """Every outcome that a text tells, in text order."""
    return tuple(_outcomes(reading))


def _outcomes(reading: Reading) -> Iterator[Outcome]:
    table = outcomes()
    for number, sentence in enumerate(reading.sentences):
        lemmas = [(t.lemma.lower(), f"{t.lemma.lower()}/{t.pos}") for t in reading.sentence_tokens(number)]
        taken: set[int] = set()
        found = []
        for place, (lemma, tagged) in enumerate(lemmas):
            for phrase, matter, state in (*table.get(lemma, ()), *table.get(tagged, ())):
                end = phrase_end(lemmas, place, phrase)
                if end is not None:
                    found.append((place, end, matter, state, phrase))
        for place, end, matter, state, phrase in sorted(found, key=lambda row: (-len(row[4]), row[0])):
            if taken & set(range(place, end)):
                continue
            taken |= set(range(place, end))
            first, last = sentence.first + place, sentence.first + end
            if _holds(reading, number, first, last, matter, phrase):
                yield Outcome(matter, state, number, first, last)


def phrase_end(lemmas: list[tuple[str, str]], place: int, phrase: tuple[str, ...]) -> int | None:
    """Where a phrase that begins at this place ends; None where it does not stand here."""
    for step, word in enumerate(phrase):
        if word == "*":
            rests = (phrase_end(lemmas, place + skip, phrase[step + 1 :]) for skip in range(_GAP + 1))
            return next((end for end in rests if end is not None), None)
        if place >= len(lemmas) or word not in lemmas[place]:
            return None
        place += 1
    return place


def _holds(reading: Reading, number: int, first: int, last: int, matter: str, phrase: tuple[str, ...]) -> bool:
    """Whether the text tells it as a fact: not denied, not only possible, and to come only where plans are told."""
    verb = verb_over(reading, number, first)
    over = reading.tokens[reading.tokens[last - 1].head]
    if reading.tokens[last - 1].dep == "compound" and over.pos == "NOUN" and over.lemma not in events():
        return False  # "on suicide watch", "a surrender deadline"
    if verb is None:
        return True
    if not _DENIALS & set(phrase) and is_negated(reading, number, verb):
        return False
    if is_aim(reading, verb):
        return False  # "the authority to approve trade deals"
    if any(reading.tokens[i].lemma.lower() in _SPARED for i in range(max(0, first - _BEFORE), first)):
        return False  # "was saved from a death sentence"
    modality = certainty_of(reading, number, verb).modality
    return modality == "stated" or (matter in _SAID_TO_COME and modality in {"expected", "wanted", "possible"})


def _shared(pair: Pair, a: Outcome, b: Outcome) -> dict[str, str]:
    """{stem: word} of both sentences beside the outcomes; empty where they are too few to be of one thing."""
    sides = []
    for reading, outcome in ((pair.left, a), (pair.right, b)):
        said = speaker_of(reading, outcome.sentence, outcome.first) if a.matter in _OF_ONE_PERSON else None
        places = [
            i
            for i in content(reading, outcome.sentence)
            if not (outcome.first <= i < outcome.last or (said and said.span.contains(reading.tokens[i].span)))
        ]
        sides.append({stem(reading, i): reading.tokens[i] for i in places})
    words = [word for word in sides[0] if word in sides[1]]
    if sum(weight(sides[0][word].lemma) for word in words) < _SHARED:
        return {}
    if a.matter in _OF_ONE_PERSON and not any(sides[0][w].pos in ("NOUN", "PROPN") for w in words):
        return {}
    if a.matter == "verdict" and had_been(pair.left, a.sentence, a.first) != had_been(pair.right, b.sentence, b.first):
        return {}  # "had pleaded not guilty", and in the end "pleaded guilty"
    unnamed = _of_pronoun(pair.left, a) or _of_pronoun(pair.right, b)
    if a.matter == "life" and unnamed and not any(sides[0][w].entity == "PERSON" for w in words):
        return {}  # "he was rushed to the hospital", of another than the teenager who died there
    numbers = _counted(pair.left, a), _counted(pair.right, b)
    if a.matter == "life" and numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return {}  # "14 of the injured are in critical condition", "six of the injured have died"
    against = _against(pair.left, a), _against(pair.right, b)
    if all(against) and not against[0] & against[1]:
        return {}  # "beat Moe in 2006", "lost to Aas in 2004"
    if a.matter == "contest" and unnamed:
        return {}  # "they lost to a Colt stampede", "the Colts beat them"
    bearers = _bearer(pair.left, a), _bearer(pair.right, b)
    if a.matter in _OF_TWO and not any(sides[0][w].pos == "PROPN" and sides[0][w].entity != "DATE" for w in words):
        return {}
    if all(bearers) and not (
        bearers[0] & bearers[1] or (a.matter in _OF_TWO and (bearers[0] | bearers[1]) <= set(words))
    ):
        return {}  # "Mr. Reed was indicted, while Mr. Gates pleaded guilty": two people
    return {word: sides[0][word].text for word in words}


def had_been(reading: Reading, number: int, place: int) -> bool:
    """Whether it is told as what had been before."""
    verb = verb_over(reading, number, place)
    below = reading.dependents[verb] if verb is not None else ()
    return any(reading.tokens[i].text.lower() in _HAD and reading.tokens[i].dep == "aux" for i in below)


def _of_pronoun(reading: Reading, outcome: Outcome) -> bool:
    """Whether the outcome is told of somebody whom the sentence does not name."""
    verb = verb_over(reading, outcome.sentence, outcome.first)
    place = subject(reading, reading.sentences[outcome.sentence], verb) if verb is not None else None
    return place is not None and reading.tokens[place].text.lower() in _PRONOUNS


def _of_several(reading: Reading, outcome: Outcome) -> bool:
    """Whether the outcome is told of more than one."""
    verb = verb_over(reading, outcome.sentence, outcome.first)
    place = subject(reading, reading.sentences[outcome.sentence], verb) if verb is not None else None
    return place is not None and (reading.tokens[place].tag == "NNS" or reading.tokens[place].pos in {"ADJ", "NUM"})


def _counted(reading: Reading, outcome: Outcome) -> frozenset[str]:
    return frozenset(t.lemma.lower() for t in reading.sentence_tokens(outcome.sentence) if t.pos == "NUM")


def _against(reading: Reading, outcome: Outcome) -> frozenset[str]:
    """The name of the person at whom the outcome's words are aimed: whom a champion beat, to whom he lost."""
    heads = set(range(outcome.first, outcome.last))
    heads |= {
        i for h in range(outcome.first, outcome.last) for i in reading.dependents[h] if reading.tokens[i].dep == "prep"
    }
    held = [
        i
        for h in heads
        for i in reading.dependents[h]
        if reading.tokens[i].dep in {"dobj", "pobj"} and i >= outcome.last
    ]
    return frozenset(
        reading.tokens[k].lemma.lower()
        for i in held
        if reading.tokens[i].entity == "PERSON" and reading.tokens[i].pos == "PROPN"
        for k in (i, *reading.dependents[i])
        if reading.tokens[k].pos == "PROPN"
    )


def _bearer(reading: Reading, outcome: Outcome) -> frozenset[str]:
    """The stems of the name that is the subject of the outcome's clause; empty where that is no name."""
    sentence = reading.sentences[outcome.sentence]
    verb = verb_over(reading, outcome.sentence, outcome.first)
    place = subject(reading, sentence, verb) if verb is not None else None
    if place is None or reading.tokens[place].pos != "PROPN":
        return frozenset()
    inside = subtree(reading, sentence, place)
    return frozenset(stem(reading, i) for i in inside if reading.tokens[i].pos == "PROPN")
