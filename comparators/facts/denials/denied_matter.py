"""Whether a sentence tells what another one denies, in the same word or one near in meaning."""

from __future__ import annotations

from comparators.facts.acts.predicates import EMPTY
from comparators.facts.certainties.certainty import SAYING, certainty_of
from comparators.facts.wording.meaning import word_likeness
from comparators.model import Reading

_LIKE = 0.45  # cosine of the denied word and its like
_HELD = frozenset({"acomp", "attr", "xcomp", "dobj"})
_AIMED = frozenset({"for", "about", "over", "towards", "toward"})
_LOOKING = frozenset({"look", "search", "hunt", "wait", "ask", "call", "appeal", "plead", "hope", "press", "push"})
_SEEKING = frozenset({"seek", "want", "demand", "propose", "urge", "request", "pursue", "await", "oppose", "consider"})
_STOPS = frozenset({",", ";", ":", "(", '"'})
_SYLLABLES = ("un", "in", "im", "ir", "il", "dis", "non", "non-")
_NOT_TOLD = frozenset({"unknown", "unclear", "undisclosed", "unspecified", "unannounced"})
_SURE = frozenset({"sure", "certain", "clear", "known"})
_TELLING = SAYING | {"give", "provide", "disclose", "release", "specify", "know", "name", "reveal", "identify"}
_OPEN = frozenset({"possible", "expected", "wanted"})
_AHEAD, _DENIED = 7, frozenset({"VERB", "NOUN", "ADJ"})


def tells_the_denied(
    reading: Reading, here: int, places: list[int], other: Reading, number: int, *, close: bool = True
) -> bool:
    """Whether the other sentence tells what is denied here, in the same word or one near in meaning."""
    sentence = other.sentences[number]
    every = range(sentence.first, sentence.last)
    aimed = {other.tokens[j].lemma for j in every if is_sought(other, j)}
    theirs = [j for j in every if other.tokens[j].lemma not in aimed and not _describes(other, j)]
    for place in places:
        ahead = range(place + 1, min(place + _AHEAD, reading.sentences[here].last))
        stop = next((i for i in ahead if reading.tokens[i].text in _STOPS), ahead.stop)
        ahead = range(place + 1, stop)
        head = reading.tokens[place].head
        if reading.tokens[head].lemma in aimed or _of_a_clause_apart(reading, here, head, other, number):
            continue
        held = {head, *(i for i in reading.dependents[head] if reading.tokens[i].dep in _HELD)}
        if reading.tokens[head].lemma == "be" and any(reading.tokens[i].dep == "attr" for i in held):
            held, ahead = held - {head}, range(0)  # "it is not Patch Tuesday" denies no patch
        if reading.tokens[place].text.lower() == "without":
            held = set(reading.dependents[place])  # "with parole", not what else is done without it
            ahead = range(0)
        near, held = ({i for i in rows if _carries(reading, i)} for rows in (ahead if close else (), held - {place}))
        if {reading.tokens[i].lemma for i in near | held} & {other.tokens[j].lemma for j in theirs}:
            return True
        if any(_near(reading, i, other, j) for i in held for j in theirs):
            return True
    return False


def _of_a_clause_apart(reading: Reading, here: int, verb: int, other: Reading, number: int) -> bool:
    """Whether the clause that denies has no counterpart: its verb hangs on a noun and is not told in the other
    sentence ("Aas, who was not at the school, came by"), or its subject is not there ("but Moe has no contract")."""
    theirs = range(other.sentences[number].first, other.sentences[number].last)
    lemmas = {other.tokens[j].lemma.lower() for j in theirs}
    token = reading.tokens[verb]
    if token.pos not in {"VERB", "AUX"}:
        return False
    if certainty_of(reading, here, verb).modality in _OPEN and token.lemma.lower() in lemmas:
        same = (j for j in theirs if other.tokens[j].lemma.lower() == token.lemma.lower())
        if all(certainty_of(other, number, j).modality == "stated" for j in same):
            return True  # "may choose not to pay him", "he was paid"
    if token.dep in {"relcl", "acl"} and (token.lemma in EMPTY or token.lemma.lower() not in lemmas):
        return True
    subject = next((i for i in reading.dependents[verb] if reading.tokens[i].dep in {"nsubj", "nsubjpass"}), None)
    if subject is None or token.dep != "conj" or reading.tokens[subject].pos not in {"NOUN", "PROPN"}:
        return False
    if reading.tokens[subject].lemma.lower() in lemmas:
        return False
    nouns = (j for j in theirs if other.tokens[j].pos in {"NOUN", "PROPN", "PRON"})
    return not any(other.tokens[j].pos == "PRON" or word_likeness(reading, subject, other, j) >= _LIKE for j in nouns)


def is_sought(reading: Reading, place: int) -> bool:
    """ "Talks over his return" tell of no return, and who "sought a treaty" had none."""
    if reading.tokens[place].dep == "dobj" and reading.tokens[reading.tokens[place].head].lemma in _SEEKING:
        return True
    leads = reading.tokens[reading.tokens[place].head]
    if leads.lemma == "for" and reading.tokens[leads.head].lemma in _LOOKING and reading.tokens[place].dep == "pobj":
        return True  # "are looking for evidence" tells of none
    noun = reading.tokens[leads.head].pos == "NOUN" or leads.lemma == "over"
    return reading.tokens[place].dep == "pobj" and leads.lemma in _AIMED and noun


def _describes(reading: Reading, place: int) -> bool:
    """ "Running backs" tell of no run."""
    return reading.tokens[place].tag == "VBG" and reading.tokens[place].dep in {"amod", "compound"}


def _near(reading: Reading, i: int, other: Reading, j: int) -> bool:
    """Whether two words are near in meaning, and none of them is the doer of the other: "direct", "director"."""
    parts = reading.tokens[i].pos, other.tokens[j].pos
    if parts[0] == "VERB" and parts[1] in {"NOUN", "PROPN"} and other.tokens[j].lemma.lower().endswith(("er", "or")):
        return False
    return word_likeness(reading, i, other, j) >= _LIKE


def _carries(reading: Reading, place: int) -> bool:
    return reading.tokens[place].pos in _DENIED and reading.tokens[place].lemma not in EMPTY | SAYING


def denied_by_syllable(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence denies the same by a syllable: "was not known", "unknown"."""
    theirs = {token.text.lower() for token in other.sentence_tokens(number)}
    if theirs & _NOT_TOLD and any(reading.tokens[reading.tokens[i].head].lemma in _TELLING for i in places):
        return True  # "did not give the cause", "the cause was unknown"
    heads = [reading.tokens[i].head for i in places]
    sure = any(reading.tokens[k].lemma in _SURE for head in heads for k in reading.dependents[head])
    if sure and theirs & (_NOT_TOLD | {"uncertain", "unsure"}):
        return True  # "is not sure what caused it", "the cause is unclear"
    for place in places:
        head = reading.tokens[place].head
        held = [head, *(i for i in reading.dependents[head] if reading.tokens[i].dep == "acomp")]
        words = {word for i in held for word in (reading.tokens[i].text.lower(), reading.tokens[i].lemma.lower())}
        if any(syllable + word in theirs for syllable in _SYLLABLES for word in words if len(word) > 3):
            return True
    return False


def only_planned(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence has what is denied only as something to come: "in talks to direct it"."""
    denied = {reading.tokens[reading.tokens[place].head].lemma.lower() for place in places}
    sentence = other.sentences[number]
    told = [i for i in range(sentence.first + 2, sentence.last) if other.tokens[i].lemma.lower() in denied]
    return bool(told) and all(
        other.tokens[i - 1].text.lower() == "to" and other.tokens[i - 2].pos in {"NOUN", "ADJ"} for i in told
    )
