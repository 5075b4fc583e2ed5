"""Whether a text tells a thing flatly: nothing denied, charged, wanted, ordered or long past."""

from __future__ import annotations

import re

from comparators.facts.certainties.certainty import ALLEGING, DENYING, certainty_of, is_negated
from comparators.facts.certainties.clauses import is_aim
from comparators.facts.denials.denied import Denial, denials_of
from comparators.facts.once import once
from comparators.facts.states.standings import long_ago
from comparators.model import Reading
from comparators.reading.grammar import children

_AIMED = frozenset({"for", "into", "about", "over", "against", "towards", "toward"})
_DONE = frozenset({"continue", "begin", "start", "manage", "proceed", "come"})  # whoever begins to do it does it
_THAT_TIME = re.compile(
    r"\b(?:during|at|in) (?:that|those|the) (?:times?|days|period)\b(?! of\b)|\bno \w+ (?:had|has|have) yet\b",
    re.IGNORECASE,
)
_PROVING = frozenset({"prove", "show", "convince", "persuade", "demonstrate", "argue"})
_FINDING_OUT = frozenset({"determine", "see", "ask", "check", "know", "find", "decide", "wonder", "learn", "examine"})
_ENSURING = frozenset({"sure", "ensure", "certain"})  # "to make sure that they do no harm"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def told_flatly(reading: Reading, number: int, place: int, verb: int) -> bool:
    """Whether the text says it flatly: nothing denied, charged, wanted or long past."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    if is_negated(reading, number, verb) or certainty_of(reading, number, verb).modality != "stated":
        return False
    if any(row.sentence == number and place in row.words for row in denials_of(reading)):
        return False
    bare = not any(tokens[i].dep in _SUBJECTS for i in reading.dependents[verb])
    if tokens[verb].tag == "VB" and tokens[verb].dep == "ROOT" and bare:
        return False  # "Hire a driver!"
    leads = tokens[tokens[place].head]  # "an inquiry into bribery", "plans for a meeting" tell neither
    aimed = leads.lemma in _AIMED or (leads.lemma != "of" and tokens[leads.head].pos == "NOUN")
    if tokens[place].dep == "pobj" and aimed:
        return False
    over = place
    while tokens[over].head != over:
        over = tokens[over].head
        if tokens[over].lemma in ALLEGING | DENYING or (tokens[over].text.lower() == "out" and over + 1 < place):
            return False
    below = {tokens[i].text.lower() for i in (*children(reading, sentence, verb), *children(reading, sentence, place))}
    meant = tokens[verb].tag == "VB" and "to" in below and tokens[tokens[verb].head].lemma not in _DONE
    if below & {"longer", "alleged", "suspected", "possible"} or meant or is_aim(reading, verb):
        return False
    undated = reading.published is None and _YEAR.search(reading.sentence_text(number))  # a year tells of the past
    return not (undated or long_ago(reading, number, place))


def told_later(reading: Reading, denial: Denial) -> bool:
    """Whether the denying text tells the same deed as done elsewhere: he "had refused to apologize", and apologized."""
    core = reading.tokens[denial.core]
    return core.pos == "VERB" and any(
        number != denial.sentence and told_flatly(reading, number, place, place)
        for number, place in _verbs(reading).get(core.lemma, ())
    )


def of_that_time(reading: Reading, denial: Denial) -> bool:
    """Whether a sentence bounds its denial to a time that is over: "declined to make an offer during that time"."""
    return _THAT_TIME.search(reading.sentence_text(denial.sentence)) is not None


def to_be_shown(reading: Reading, verb: int) -> bool:
    """Whether a clause is what somebody still has to prove: "a tough job in proving that he did not do it"."""
    over = verb
    while reading.tokens[over].dep in {"xcomp", "aux", "conj"} and reading.tokens[over].head != over:
        over = reading.tokens[over].head
    token = reading.tokens[reading.tokens[over].head]
    proving = token.lemma in _PROVING and token.tag in {"VB", "VBG"}
    return reading.tokens[over].dep == "ccomp" and (proving or token.lemma in _ENSURING)


def under_despite(reading: Reading, place: int) -> bool:
    """Whether the text itself sets a clause aside: "despite reports that he would not return"."""
    while reading.tokens[place].head != place:
        place = reading.tokens[place].head
        if reading.tokens[place].text.lower() in {"despite", "notwithstanding"}:
            return True
    return False


def is_asked(reading: Reading, verb: int) -> bool:
    """Whether a clause says what is to be found out: "to determine if their activities will do harm"."""
    marks = [i for i in reading.dependents[verb] if reading.tokens[i].dep == "mark"]
    over = reading.tokens[reading.tokens[verb].head].lemma
    asked = any(reading.tokens[i].text.lower() == "if" for i in marks) and over in _FINDING_OUT
    return asked or any(reading.tokens[i].text.lower() == "whether" for i in marks)


@once
def _verbs(reading: Reading) -> dict[str, list[tuple[int, int]]]:
    """{lemma: (sentence, token) of every verb with it}."""
    rows: dict[str, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(reading.sentences):
        for place in range(sentence.first, sentence.last):
            if reading.tokens[place].pos == "VERB" and reading.tokens[place].dep != "amod":
                rows.setdefault(reading.tokens[place].lemma, []).append((number, place))
    return rows
