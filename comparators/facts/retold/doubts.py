"""What a text tells with doubt: "is believed to have died", "a suspected gas attack", "may have hit a school".

Each doubt is one word or verb that lowers the certainty of a clause or of a noun with what stands before it. What is
still to come ("the toll may rise") is no doubt about what happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import subject_of
from comparators.facts.once import once
from comparators.facts.retold.same_words import LIGHT, telling_words
from comparators.model import Reading
from comparators.reading.grammar import children, subtree

_ADVERBS = frozenset(
    {"reportedly", "allegedly", "apparently", "purportedly", "supposedly", "possibly", "probably", "perhaps", "maybe",
     "presumably", "seemingly", "likely"}
)  # fmt: skip
_ADJECTIVES = frozenset(
    {"suspected", "alleged", "purported", "supposed", "presumed", "unconfirmed", "apparent", "possible", "probable",
     "likely", "reported"}
)  # fmt: skip
_EARLY = frozenset({"preliminary", "initial", "unconfirmed", "early"})
_ACCOUNTS = frozenset({"report", "datum", "data", "information", "estimate", "count", "figure", "indication", "toll"})
_HELD = frozenset(
    {"believe", "think", "fear", "presume", "suspect", "report", "understand", "allege", "rumour", "rumor", "suppose",
     "say"}
)  # fmt: skip
_SEEMING = frozenset({"appear", "seem"})
_MODALS = frozenset({"may", "might", "could"})
_APART = frozenset({"ccomp", "parataxis", "advcl", "relcl", "punct"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "agent", "oprd"})
_VERBS = frozenset({"VERB", "AUX"})
_NAMES_NEAR, _NOUN_NEAR = 5, 9  # words that a subject, or a noun's phrase, reaches from its head
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Doubt:
    """``mark`` is the word of doubt, ``core`` the verb or noun that it lowers, all as token numbers.

    ``words`` are what is told so, ``focus`` those of them that it is told for: without the subject, which may be known.
    """

    sentence: int
    mark: int
    core: int
    words: tuple[int, ...]
    focus: tuple[int, ...]


@once
def doubts_of(reading: Reading) -> tuple[Doubt, ...]:
    """Every doubt of the sentences that report something, in text order; those about a single word are left out."""
    found = []
    for number, telling in telling_words(reading).items():
        sentence = reading.sentences[number]
        for mark in range(sentence.first, sentence.last):
            lowered = _lowered(reading, number, mark)
            if lowered is None:
                continue
            core, places = lowered
            words = [i for i in places if i in telling and not _is_light(reading, i)]
            if len(words) >= _FEWEST:
                focus = tuple(i for i in _focus(reading, number, core, words)) or tuple(words)
                found.append(Doubt(number, mark, core, tuple(words), focus))
    return tuple(found)


def has_doubt(reading: Reading, number: int) -> bool:
    """Whether any word of the sentence lowers a certainty, whatever it is said of."""
    return any(
        token.text.lower() in _ADVERBS | _ADJECTIVES or (token.lemma in _HELD and token.tag in {"VBN", "VBD"})
        for token in reading.sentence_tokens(number)
    )


def _is_light(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.lemma.lower() in LIGHT or token.text.lower() in _ADVERBS | _ADJECTIVES | _EARLY


def _lowered(reading: Reading, number: int, mark: int) -> tuple[int, tuple[int, ...]] | None:
    """The core, and the words, of what the word at this place puts in doubt; None where it is no word of doubt."""
    token = reading.tokens[mark]
    word, head = token.text.lower(), token.head
    if any(reading.tokens[i].dep == "neg" for i in reading.dependents[mark]):
        return None  # "is not believed to have had such a tremor" says no more than that it did not
    if word in _ADVERBS and (phrase := _phrase_after(reading, number, mark)) is not None:
        return phrase
    if word in _ADVERBS and token.dep == "advmod":
        core = reading.tokens[head].head if reading.tokens[head].pos == "ADP" else head
        return core, _clause(reading, number, core, mark)
    if word in _EARLY and token.dep == "amod" and reading.tokens[head].lemma.lower() in _ACCOUNTS:
        core = _verb_above(reading, head)
        return core, tuple(i for i in _clause(reading, number, core, mark) if i != head)
    options = word == "possible" and reading.tokens[head].tag == "NNS"  # "possible cuts": those one may choose from
    if (
        word in _ADJECTIVES
        and not options
        and token.dep == "amod"
        and reading.tokens[head].lemma.lower() not in _ACCOUNTS
    ):
        return head, _noun(reading, number, head, mark)
    if token.text in _MODALS and token.dep == "aux" and _is_past(reading, number, head):
        return head, _clause(reading, number, head, mark)
    if token.lemma in _SEEMING or word == "likely" or (token.lemma in _HELD and token.tag == "VBN"):
        return _open_clause(reading, number, mark)
    if token.lemma == "allege" and token.pos == "VERB":
        said = _first(reading, number, mark, frozenset({"ccomp", "dobj"}))
        return None if said is None else (said, _told(reading, number, said, mark))
    if word == "possibility" and any(reading.tokens[i].text.lower() == "of" for i in reading.dependents[mark]):
        return mark, tuple(i for i in _noun(reading, number, mark, mark) if i != mark)
    if word == "whether" and reading.tokens[head].dep in {"pcomp", "ccomp"}:
        return head, _clause(reading, number, head, mark)
    return None


def _phrase_after(reading: Reading, number: int, mark: int) -> tuple[int, tuple[int, ...]] | None:
    """ "Found dead, reportedly of natural causes": an adverb right before a preposition puts that phrase in doubt."""
    after = mark + 1
    if after >= reading.sentences[number].last or reading.tokens[after].dep != "prep":
        return None
    core = _first(reading, number, after, frozenset({"pobj"}))
    return None if core is None else (core, tuple(subtree(reading, reading.sentences[number], core)))


def _open_clause(reading: Reading, number: int, mark: int) -> tuple[int, tuple[int, ...]] | None:
    """ "is believed to have died", "appeared to hit", "likely to have been": the clause with "to", and its subject."""
    core = _first(reading, number, mark, frozenset({"xcomp"}))
    if core is None:
        return None
    token = reading.tokens[mark]
    passive = _first(reading, number, mark, frozenset({"auxpass"})) is not None
    if token.lemma == "suppose" and not _is_past(reading, number, core):
        return None  # "was supposed to be a party": what was meant
    if token.text.lower() == "likely":
        if not _is_past(reading, number, core):
            return None
        own = _subject(reading, number, token.head)
    elif token.lemma in _HELD and not passive:
        if token.dep not in {"acl", "relcl"}:
            return None
        own = _near(reading, number, token.head, _NAMES_NEAR)
    else:
        own = _subject(reading, number, mark)
    return core, tuple(dict.fromkeys((*_clause(reading, number, core, mark), *own)))


def _is_past(reading: Reading, number: int, verb: int) -> bool:
    """ "may have hit", "likely to have been": what happened; not "may rise"."""
    below = [reading.tokens[i] for i in children(reading, reading.sentences[number], verb)]
    return any(token.lemma == "have" and token.dep == "aux" for token in below)


def _told(reading: Reading, number: int, core: int, mark: int) -> tuple[int, ...]:
    if reading.tokens[core].pos in _VERBS:
        return _clause(reading, number, core, mark)
    return tuple(subtree(reading, reading.sentences[number], core))


def _clause(reading: Reading, number: int, verb: int, mark: int) -> tuple[int, ...]:
    """The words of one clause, without those that hang on it as clauses of their own; a shared subject is added."""
    sentence = reading.sentences[number]
    found: set[int] = set()
    waiting = [verb]
    while waiting:
        place = waiting.pop()
        found.add(place)
        for child in children(reading, sentence, place):
            token = reading.tokens[child]
            joined = token.dep == "conj" and token.pos in _VERBS
            if child != mark and child not in found and token.dep not in _APART and not joined:
                waiting.append(child)
    if _first(reading, number, verb, _SUBJECTS) is None:
        found.update(_subject(reading, number, verb))
    return tuple(sorted(found))


def _noun(reading: Reading, number: int, head: int, mark: int) -> tuple[int, ...]:
    return tuple(i for i in _near(reading, number, head, _NOUN_NEAR) if i != mark)


def _near(reading: Reading, number: int, head: int, most: int) -> tuple[int, ...]:
    places = subtree(reading, reading.sentences[number], head)
    return tuple(i for i in places if abs(i - head) < most)


def _subject(reading: Reading, number: int, verb: int) -> tuple[int, ...]:
    """The subject's words; for "which" and "who", those of the noun that is meant."""
    place = subject_of(reading, number, verb)
    if place is None:
        return ()
    if reading.tokens[place].tag in {"WDT", "WP"}:
        place = reading.tokens[verb].head
    return _near(reading, number, place, _NAMES_NEAR)


def _verb_above(reading: Reading, place: int) -> int:
    while reading.tokens[place].head != place:
        token = reading.tokens[place]
        if token.pos in _VERBS and token.dep != "prep":
            break
        place = token.head
    return place


def _first(reading: Reading, number: int, place: int, deps: frozenset[str]) -> int | None:
    below = children(reading, reading.sentences[number], place)
    return next((i for i in below if reading.tokens[i].dep in deps), None)


def _focus(reading: Reading, number: int, core: int, words: list[int]) -> Iterator[int]:
    """Of a noun, itself and what stands before it; of a verb, itself and its object, or else all but its subject."""
    below = list(children(reading, reading.sentences[number], core))
    if reading.tokens[core].pos not in _VERBS:
        yield from (i for i in words if i == core or (i in below and reading.tokens[i].dep in _BEFORE_NOUN))
        return
    own = set(_subject(reading, number, core))
    close: set[int] = set()
    for child in below:
        group = (
            own if reading.tokens[child].dep in _SUBJECTS else close if reading.tokens[child].dep in _OBJECTS else None
        )
        if group is not None:
            group.update(subtree(reading, reading.sentences[number], child))
    yield from (i for i in words if (i == core or i in close if close else i not in own))
