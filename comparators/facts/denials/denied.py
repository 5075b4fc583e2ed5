"""What a text says was not done, is not so or does not exist, with the words that the denial covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.facts.certainties.certainty import (
    SAYING,
    Modality,
    Speaker,
    certainty_of,
    is_negated,
    speaker_of,
    verb_over,
)
from comparators.facts.certainties.doubt import until
from comparators.facts.denials.bounds import bounds
from comparators.facts.once import once
from comparators.knowledge.measures import noun_kinds
from comparators.model import Reading, Span
from comparators.reading.grammar import children

LIGHT = frozenset(
    {"be", "have", "do", "make", "get", "take", "give", "become", "remain", "exist", "there", "see", "report"}
    | {"register", "carry", "conduct", "say", "tell", "know", "use", "receive", "issue", "lodge", "hold", "launch"}
    | {"'s", "’s", "'re", "’re", "'m", "’m"}
    | {"stage", "mount", "perform", "commit", "occur", "happen", "record", "cause"}
)
_FINDING = frozenset({"find", "register", "report"})  # "no weapon was found" denies a weapon
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "ROOT", "pobj"})
_DESCRIBING = frozenset({"relcl", "acl", "advcl"})
_NOT = frozenset({"not", "n't", "n’t", "nt", "never"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_LIMITS = frozenset(
    {"more", "less", "fewer", "later", "longer", "doubt", "only", "other", "matter", "just", "merely", "simply", "even"}
    | {"necessarily", "always", "all", "every", "yet", "immediately", "immediate", "further", "new"}
)
# "No evidence", "no sign", "no comment": what is missing is knowledge, a plan or an answer.
_MEANT = frozenset(
    {"evidence", "sign", "indication", "proof", "doubt", "question", "idea", "comment", "way", "choice", "alternative"}
    | {"word", "chance", "answer", "reply", "response", "information", "detail", "longer", "matter", "secret", "hope"}
    | {"time", "place", "part", "role", "means", "end", "problem", "exception", "group", "wonder", "stranger", "word"}
)
_TOWARDS = frozenset({"reason", "need", "intention", "plan", "wish"})  # "saw no reason to apologise"
# Verbs whose denial tells of a mind or of silence, not of the world.
_OF_MINDS = SAYING | frozenset(
    {
        "think",
        "know",
        "indicate",
        "discuss",
        "verify",
        "intend",
        "involve",
        "include",
        "believe",
        "want",
        "hear",
        "understand",
        "expect",
        "respond",
        "reply",
        "answer",
        "elaborate",
    }
    | {"specify", "comment", "name", "identify", "let", "go", "come", "mean", "seem", "appear", "need", "care", "mind"}
    | {"like", "feel", "see", "look", "try", "hesitate", "expect", "realize", "realise", "wait", "stop"}
)
_DENYING = frozenset({"deny", "refute", "rule"})
_FAILING = frozenset({"fail", "refuse", "decline"})
_ALLEGATIONS = frozenset(
    {"allegation", "accusation", "claim", "report", "charge", "rumour", "rumor", "suggestion", "information"}
)
_ABOUT = frozenset({"of", "about", "on", "regarding", "concerning", "over", "that"})
# FrameNet Request, Submitting_documents, Offering.
REQUESTS = frozenset(
    {"request", "application", "bid", "petition", "motion", "appeal", "plea", "claim", "complaint", "lawsuit", "suit"}
    | {"offer", "proposal", "bill", "tender", "demand"}
)
_LEAVE = frozenset({"bail", "parole", "permission", "access", "entry", "visa", "asylum", "leave", "chance", "right"})
_FELT = frozenset(
    {"worried", "concerned", "afraid", "surprised", "happy", "sad", "proud", "angry", "confident", "sure", "aware",
     "satisfied", "pleased", "interested", "disappointed", "comfortable"}
)  # fmt: skip
_ALONE = frozenset({"only", "sole", "first", "last"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_APART = frozenset({"advcl", "relcl", "conj", "parataxis", "ccomp", "cc", "punct", "appos"})
CARRY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Denial:
    """``sign`` is the word that denies, ``core`` what it denies: a verb, or a noun of which there is none.

    ``verb`` is the verb of the clause, ``words`` the content words that the denial covers, the core among them.
    """

    sentence: int
    sign: int
    core: int
    verb: int
    words: tuple[int, ...]
    modality: Modality
    speaker: Speaker | None

    def span(self, reading: Reading) -> Span:
        """From the denying word or its subject to the last word near it."""
        near = [i for i in self.words if abs(i - self.core) < _REACH]
        places = [self.core, *near, *([self.sign] if abs(self.sign - self.core) < _REACH else [])]
        return Span(reading.tokens[min(places)].span.start, reading.tokens[max(places)].span.end)


_REACH = 9


@once
def denials_of(reading: Reading) -> tuple[Denial, ...]:
    """Every denial of a text, in text order."""
    rows = []
    for number, sentence in enumerate(reading.sentences):
        for sign in range(sentence.first, sentence.last):
            for core in _cores(reading, number, sign):
                row = _denial(reading, number, sign, core)
                if row is not None:
                    rows.append(row)
    return tuple(rows)


def _cores(reading: Reading, number: int, sign: int) -> Iterator[int]:
    """The heads of what the word at ``sign`` denies; none where it denies nothing."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    token, word = tokens[sign], tokens[sign].text.lower()
    follows = tokens[sign + 1].text.lower() if sign + 1 < sentence.last else ""
    if follows in _LIMITS or follows[:1] == "." or follows.isdigit() or bounds(reading, number, sign):
        return  # "no more than", "No. 5"
    if word in _NOT and not until(reading, sign):
        yield from _of_verb(reading, number, token.head)
    elif word == "no" and token.head != sign:
        noun = token.head
        if tokens[noun].lemma.lower() == "time" and tokens[tokens[noun].head].text.lower() == "at":
            yield from _of_verb(reading, number, tokens[tokens[noun].head].head)
        elif tokens[noun].lemma.lower() == "one":
            yield from _of_verb(reading, number, tokens[noun].head)
        elif tokens[noun].lemma.lower() in _TOWARDS:
            yield from (i for i in children(reading, sentence, noun) if tokens[i].dep in {"acl", "relcl"})
        elif _is_done(reading, noun):
            yield from _of_verb(reading, number, tokens[noun].head)  # "no tourists were hurt" denies the hurt
        elif (
            tokens[noun].pos in {"NOUN", "PROPN"}
            and tokens[noun].lemma.lower() not in _MEANT
            and tokens[noun].dep in _ARGUMENTS
        ):
            yield noun
    elif word in _NOBODY and token.dep in _SUBJECTS:
        yield from _of_verb(reading, number, token.head)
    elif word == "without" and token.pos == "ADP" and tokens[token.head].lemma not in {"do", "go"}:
        yield from (i for i in children(reading, sentence, sign) if tokens[i].dep == "pobj")
    elif token.lemma in _DENYING | _FAILING and token.pos == "VERB" and not is_negated(reading, number, sign):
        yield from _complements(reading, number, sign)


def _is_done(reading: Reading, noun: int) -> bool:
    """Whether the verb over a subject with "no" is what is denied: of persons always, else where it is no light one."""
    token, verb = reading.tokens[noun], reading.tokens[reading.tokens[noun].head]
    if token.dep not in {"nsubj", "nsubjpass"}:
        return False
    if verb.lemma == "be":  # "no attack is possible"
        return any(reading.tokens[i].dep in {"acomp", "attr"} for i in reading.dependents[token.head])
    return "person" in noun_kinds().get(token.lemma.lower(), ()) or verb.lemma not in LIGHT | _FINDING


def _of_verb(reading: Reading, number: int, verb: int) -> Iterator[int]:
    """A verb that carries meaning; else what it says of its subject: "was not a cyberattack"."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    if tokens[verb].pos not in {"VERB", "AUX"}:
        return
    wanted = [i for i in children(reading, sentence, verb) if tokens[i].dep == "xcomp" and tokens[i].pos == "VERB"]
    if tokens[verb].lemma in {"want", "try", "attempt"} and wanted:
        verb = wanted[0]  # "denied having wanted to cross"
    if tokens[verb].lemma not in LIGHT:
        yield from [verb] * (tokens[verb].lemma not in _OF_MINDS)
        return
    held = [i for i in children(reading, sentence, verb) if tokens[i].dep in {"attr", "acomp", "dobj", "oprd"}]
    for place in held:
        lemma = tokens[place].lemma.lower()
        person = tokens[verb].lemma != "be" and "person" in noun_kinds().get(lemma, ())
        alone = any(tokens[i].lemma.lower() in _ALONE for i in children(reading, sentence, place))
        felt = (
            tokens[place].dep == "acomp" and lemma in _FELT
        )  # "is not worried that", "is concerned about": two things
        if tokens[place].pos in {"NOUN", "ADJ", "VERB"} and lemma not in _MEANT and not (person or alone or felt):
            yield place  # but "is not the only country" denies no country
    under = [
        i
        for i in children(reading, sentence, verb)
        if tokens[i].dep == "prep" and not held and tokens[verb].lemma == "be"
    ]
    for joint in under:  # "is not under siege"
        yield from (
            i for i in children(reading, sentence, joint) if tokens[i].dep == "pobj" and tokens[i].pos == "NOUN"
        )


def _complements(reading: Reading, number: int, verb: int) -> Iterator[int]:
    """What is denied or ruled out: a clause, or a noun; of "reports of deaths", the deaths."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    rule = tokens[verb].lemma == "rule" and not any(
        tokens[i].text.lower() == "out" for i in children(reading, sentence, verb)
    )
    for place in children(reading, sentence, verb):
        if rule:
            return
        if tokens[place].dep in {"xcomp", "ccomp", "pcomp"}:
            below = {tokens[i].dep: tokens[i].text.lower() for i in children(reading, sentence, place)}
            if tokens[place].tag in {"VBD", "VBZ", "VBP"} and below.get("mark") != "that":
                continue  # words that ran together
            yield from _of_verb(reading, number, place)
        elif tokens[place].dep == "dobj" and tokens[verb].lemma not in _FAILING:
            if tokens[place].lemma.lower() in (REQUESTS - _ALLEGATIONS) | _LEAVE:
                continue  # "denied bail": refused
            if tokens[place].lemma.lower() not in _ALLEGATIONS:
                own = any(tokens[i].dep == "poss" for i in children(reading, sentence, place))
                yield from [place] * (not own)  # "denied its aircraft were involved", parsed amiss
                continue
            for child in children(reading, sentence, place):
                if tokens[child].dep in {"acl", "ccomp", "relcl"}:
                    yield from _of_verb(reading, number, child)
                elif tokens[child].dep == "prep" and tokens[child].text.lower() in _ABOUT:
                    yield from (i for i in children(reading, sentence, child) if tokens[i].dep in {"pobj", "pcomp"})


def _denial(reading: Reading, number: int, sign: int, core: int) -> Denial | None:
    tokens = reading.tokens
    verb = verb_over(reading, number, core)
    if verb is None:
        return None
    if (
        tokens[verb].dep in _DESCRIBING
        and verb != sign
        and tokens[tokens[verb].head].lemma not in _TOWARDS | _ALLEGATIONS
    ):
        return None  # "those who did not vote"
    certainty = certainty_of(reading, number, verb)
    around = covered(reading, number, core, verb)
    modality = "stated" if tokens[sign].lemma in _DENYING else certainty.modality
    if tokens[sign].dep == "neg" and tokens[verb].dep in {"xcomp", "ccomp", "acl"} and _is_infinitive(reading, verb):
        modality = "wanted"  # "warned them not to cut benefits"
    return Denial(
        sentence=number,
        sign=sign,
        core=core,
        verb=verb,
        words=tuple(
            i for i in around if tokens[i].pos in CARRY and i != sign and (i == core or tokens[i].lemma not in LIGHT)
        ),
        modality=modality,
        speaker=speaker_of(reading, number, core),
    )


def _is_infinitive(reading: Reading, verb: int) -> bool:
    led = any(reading.tokens[i].text.lower() == "to" for i in reading.dependents[verb])
    return reading.tokens[verb].tag == "VB" and led


def covered(reading: Reading, number: int, core: int, verb: int, *, whole: bool = False) -> list[int]:
    """The words of a clause without those of the clauses that hang on it."""
    tokens, sentence = reading.tokens, reading.sentences[number]
    found, waiting = {core, verb}, [verb, core]
    subjects = [
        i
        for i in children(reading, sentence, verb)
        if tokens[i].dep in _SUBJECTS
        and not whole
        and i != core
        and not any(tokens[j].text.lower() == "no" for j in children(reading, sentence, i))
    ]
    while waiting:
        for child in children(reading, sentence, waiting.pop()):
            if child not in found and tokens[child].dep not in _APART and child not in subjects:
                found.add(child)
                waiting.append(child)
    return sorted(found)
