"""How a claim is made: in whose voice, how sure, and whether it is denied. Read from the grammar around its verb.

Speech and stance verbs follow the classes that FactBank (Saurí and Pustejovsky, 2009) calls source-introducing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comparators.facts.certainties.clauses import (
    FALSE,
    FALSELY,
    UNABLE,
    after_whether,
    has_below,
    is_no_one,
    is_so_that,
    is_subjunctive,
)
from comparators.facts.certainties.doubt import is_open, is_preliminary, takes_lives, until
from comparators.facts.once import once
from comparators.knowledge.measures import events
from comparators.model import Reading, Span
from comparators.values import Quotation

Modality = Literal["stated", "possible", "expected", "alleged", "wanted", "conditional", "estimated"]

SAYING = frozenset(
    {
        "say", "tell", "announce", "report", "state", "declare", "confirm", "claim", "add", "explain", "note",
        "stress", "warn", "insist", "acknowledge", "admit", "reveal", "disclose", "mention", "write", "tweet",
        "post", "argue", "believe", "estimate", "think", "predict", "suggest", "describe", "testify",
        "assert", "maintain", "reiterate", "recount", "cite", "quote", "allege", "accuse", "deny", "reject",
        "dismiss", "charge", "blame", "condemn", "vow", "pledge", "promise", "point", "emphasize",
        "emphasise", "conclude", "contend", "remark", "observe", "comment",
    }
)  # fmt: skip
ALLEGING = frozenset(
    {
        "allege", "accuse", "suspect", "claim", "charge", "blame", "rumour", "rumor",
    }
)  # fmt: skip
DENYING = frozenset(
    {
        "deny", "refuse", "reject", "dismiss", "refute", "rule", "fail", "decline", "dispute",
    }
)  # fmt: skip
_ALLEGATIONS = frozenset({"allegation", "accusation", "claim", "report", "charge", "rumour", "rumor", "suggestion"})
_WANTING = frozenset(
    {
        "want", "plan", "try", "attempt", "threaten", "hope", "seek", "intend", "aim", "urge", "demand",
        "call", "ask", "wish", "vow", "pledge", "promise", "prepare", "agree", "decide", "propose", "offer",
        "need", "consider", "ought",
    }
)  # fmt: skip
_SECURING = frozenset({"ensure", "guarantee"})  # that species are not harmed
_AIMS = frozenset({"aim", "goal", "demand", "condition", "hope", "wish", "request", "requirement", "proposal"})
_EXPECTING = frozenset(
    {
        "expect", "predict", "fear", "anticipate", "forecast", "schedule", "due", "set", "about", "suppose",
    }
)  # fmt: skip
_QUOTED = frozenset({"quote", "cite"})
_SEEMING = frozenset({"appear", "seem"})
_SAID_TO = frozenset({"believe", "think", "report", "say", "understand", "rumour", "rumor"})  # "is said to have"
_HEDGES = {
    "reportedly": "alleged", "allegedly": "alleged", "apparently": "alleged", "purportedly": "alleged",
    "supposedly": "alleged", "suspected": "alleged", "alleged": "alleged", "possibly": "possible", "perhaps":
    "possible", "maybe": "possible", "probably": "possible", "likely": "possible", "presumably": "possible",
}  # fmt: skip
_MODALS = {
    "could": "possible", "can": "possible", "may": "possible", "might": "possible", "will": "expected", "would":
    "expected",
    "wo": "expected", "ca": "possible",  # of "won’t" and "can’t"
    "shall": "expected", "should": "wanted", "must": "wanted", "ought": "wanted", "’ll": "expected", "'ll": "expected",
}  # fmt: skip
_IDEAS = frozenset(
    {"case", "argument", "theory", "idea", "notion", "suspicion", "assumption", "speculation", "belief", "opinion"}
)
_SUGGESTING = frozenset({"say", "suggest", "claim", "state", "allege", "argue"})
_NEVER = frozenset({"never", "n't", "n’t", "hardly", "scarcely"})
_CLAUSE = frozenset({"ccomp", "xcomp", "pcomp", "acl", "advcl", "conj", "parataxis"})
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a claim is given to: ``words`` as the text names them, ``verb`` the lemma of saying."""

    words: str
    span: Span
    verb: str


@dataclass(frozen=True, slots=True)
class Certainty:
    """``verb`` is the index of the claim's own verb, or None in a headline without one."""

    modality: Modality = "stated"
    negated: bool = False
    speaker: Speaker | None = None
    verb: int | None = None


@once
def certainty_of(reading: Reading, sentence: int, index: int) -> Certainty:
    """How the clause around token ``index`` (of ``reading.tokens``) is claimed."""
    verb = verb_over(reading, sentence, index)
    speaker = speaker_of(reading, sentence, index)
    if verb is None:
        return Certainty(speaker=speaker)
    return Certainty(_modality(reading, sentence, verb), is_negated(reading, sentence, verb), speaker, verb)


def verb_over(reading: Reading, sentence: int, index: int) -> int | None:
    """The verb that governs this token; the token itself where it is one."""
    tokens, bounds = reading.tokens, reading.sentences[sentence]
    for _ in range(_DEEPEST):
        if tokens[index].pos in {"VERB", "AUX"} and tokens[index].dep not in {
            "aux",
            "auxpass",
            "amod",
            "prep",
            "compound",
        }:
            return index
        head = tokens[index].head
        if head == index or not bounds.first <= head < bounds.last:
            return None
        index = head
    return None


def children(reading: Reading, sentence: int, index: int) -> list[int]:
    """The tokens that depend on this one, in order."""
    bounds = reading.sentences[sentence]
    return [i for i in reading.dependents[index] if bounds.first <= i < bounds.last]


def subject_of(reading: Reading, sentence: int, verb: int) -> int | None:
    """The head word of the verb's subject; that of the verb it is joined to, where it has none of its own."""
    tokens = reading.tokens
    for _ in range(4):
        for child in children(reading, sentence, verb):
            if tokens[child].dep in {"nsubj", "nsubjpass", "csubj"}:
                return child
        if tokens[verb].dep not in {"conj", "xcomp", "advcl", "acomp"} or tokens[verb].head == verb:
            return None
        verb = tokens[verb].head
    return None


def _modality(reading: Reading, sentence: int, verb: int) -> Modality:
    tokens = reading.tokens
    if is_preliminary(reading, sentence, verb):
        return "alleged"
    if after_whether(reading, verb):
        return "conditional"
    if is_subjunctive(reading, verb):
        return "wanted"
    current, joined = verb, False
    for step in range(4):
        below = children(reading, sentence, current)
        hedges = [tokens[i].text.lower() for i in below if tokens[i].dep in {"advmod", "amod"}]
        hedge = next((_HEDGES[word] for word in hedges if word in _HEDGES), None)
        if hedge is not None:
            return hedge  # type: ignore[return-value]
        for child in below:
            word = tokens[child].text.lower()
            own = not step or joined or (step == 1 and tokens[verb].dep == "xcomp")  # "will choose not to pay"
            if tokens[child].dep == "aux" and word in _MODALS and own and is_so_that(reading, below):
                return "wanted"
            if tokens[child].dep == "aux" and word in _MODALS and (own or word not in {"will", "would"}):
                return _MODALS[word]  # type: ignore[return-value]
            if step == 0 and tokens[child].dep == "mark" and word in {"if", "unless"} and tokens[verb].dep == "advcl":
                if tokens[child - 1].text.lower() == "even":
                    continue  # "even if their state does not" holds in any case
                return "conditional"
            if step == 0 and word == "whether":
                head = tokens[current].head
                return "possible" if is_open(reading, sentence, current, head, SAYING) else "conditional"
        head = tokens[current].head
        if head == current or tokens[current].dep not in _CLAUSE - {"conj", "advcl"}:
            if tokens[current].dep == "conj" and tokens[head].pos in {"VERB", "AUX"} and (step == 0 or joined):
                current, joined = head, True
                continue
            if tokens[head].lemma not in ALLEGING or tokens[current].dep != "prep":
                return "stated"
        over = tokens[head].lemma
        if over in ALLEGING and not takes_lives(reading, sentence, head):
            return "alleged"
        if is_open(reading, sentence, current, head, SAYING):
            return "possible"
        if over in _AIMS and tokens[head].pos == "NOUN" and tokens[current].dep == "acl" and not step:
            return "wanted"  # "with the aim that they abandon it"
        if over in _EXPECTING:
            return "expected"
        if tokens[current].dep == "xcomp" and not step:
            if over in _SEEMING or over == "likely":
                return "possible"
            passive = any(tokens[i].dep == "auxpass" for i in children(reading, sentence, head))
            perfect = any(tokens[i].lemma == "have" and tokens[i].dep == "aux" for i in reading.dependents[current])
            if over in _SAID_TO and (
                passive or perfect or (tokens[head].tag == "VBN" and tokens[head].dep in {"acl", "relcl"})
            ):
                return "alleged"
        if over in _WANTING and tokens[current].dep == "xcomp" and not step:
            return "wanted"
        if over in _SECURING and tokens[current].dep == "ccomp" and not step:
            return "wanted"
        if over in {"estimate"}:
            return "estimated"
        if over in SAYING and tokens[current].dep == "ccomp":
            unsaid = over in _SUGGESTING and any(tokens[i].dep == "neg" for i in reading.dependents[head])
            if not step and unsaid and head < verb:
                return "conditional"  # "I was not suggesting that he is not one" says neither
            return "stated"
        if over in _IDEAS and tokens[current].dep in {"acl", "ccomp"}:
            return "alleged"  # "the case that he obstructed justice"
        if tokens[head].text.lower() == "with":
            return "stated"  # "was accused, with police searching his car"
        if tokens[head].pos == "ADP":  # "accused of killing"
            head = tokens[head].head
            if tokens[head].lemma in ALLEGING:
                return "alleged"
        current = head
    return "stated"


def is_negated(reading: Reading, sentence: int, verb: int) -> bool:
    """Whether the clause is denied: "did not", "denied bombing", "failed to", "no shot was fired"."""
    tokens = reading.tokens
    count = 0
    for child in children(reading, sentence, verb):
        if tokens[child].dep == "neg" or tokens[child].text.lower() in _NEVER:
            count += not until(reading, child)
        elif tokens[child].text.lower() == "longer" and tokens[child - 1].text.lower() == "no":
            count += 1  # "could no longer win"
        elif tokens[child].dep in {"nsubj", "nsubjpass", "dobj", "attr"}:
            if is_no_one(reading, child):
                count += 1
                continue
            count += any(
                tokens[grand].text.lower() in {"no", "neither"} and tokens[grand].dep in {"det", "neg", "compound"}
                for grand in children(reading, sentence, child)
            )
            count += tokens[child].text.lower() in {"none", "nobody", "nothing"}
    head = tokens[verb].head
    if head != verb and tokens[verb].dep == "ccomp" and tokens[head].lemma in SAYING:
        count += has_below(reading, head, FALSELY)  # "falsely stated that it is the only country"
    if head != verb and tokens[head].lemma in _ALLEGATIONS and tokens[verb].dep in {"acl", "ccomp", "relcl"}:
        count += has_below(reading, head, FALSE)
    if tokens[verb].dep == "xcomp" and tokens[head].text.lower() in UNABLE:
        count += 1  # "was unable to reach a deal"
    if tokens[verb].dep == "xcomp" and any(tokens[i].text.lower() == "yet" for i in reading.dependents[head]):
        count += 1  # "has yet to respond"
    if head != verb and tokens[verb].dep in {"xcomp", "ccomp", "pcomp"} and tokens[head].lemma in DENYING - {"rule"}:
        count += 1
    if head != verb and tokens[head].lemma in _ALLEGATIONS and tokens[tokens[head].head].lemma in DENYING:
        count += 1  # "denied allegations that it had used"
    return count % 2 == 1


def speaker_of(reading: Reading, sentence: int, index: int) -> Speaker | None:
    """Who is said to claim the clause around this token; None where the text says it in its own voice."""
    tokens, bounds = reading.tokens, reading.sentences[sentence]
    current, ending = index, _ending(reading, sentence)
    for _ in range(_DEEPEST):
        head = tokens[current].head
        if head == current or not bounds.first <= head < bounds.last:
            break
        if tokens[head].tag == "VBZ" and ending is not None and head < index < ending:
            return _speaker(reading, sentence, ending, index)  # "UN says talks go on Shells killed two medics said"
        if tokens[head].lemma in SAYING and tokens[current].dep in {"ccomp", "parataxis", "xcomp", "advcl"}:
            speaker = _speaker(reading, sentence, head, current)
            if speaker is not None:
                return speaker
        current = head
    for child in range(bounds.first, bounds.last):
        word = tokens[child]
        if word.text.lower() == "according" and child + 2 < bounds.last:
            named = next((i for i in range(child + 2, bounds.last) if tokens[i].dep == "pobj"), None)
            if named is not None:
                return Speaker(*_phrase(reading, sentence, named), "accord")
    closing = [i for i in range(max(bounds.first, bounds.last - 8), bounds.last) if tokens[i].lemma in SAYING]
    for verb in reversed(closing):  # "… activists in the town reported."
        if tokens[verb].tag in {"VBD", "VBZ"} and index < verb:
            own = [i for i in children(reading, sentence, verb) if tokens[i].dep == "nsubj"]
            return _speaker(reading, sentence, verb, index) if own else None
    return _quoted_speaker(reading, index)


def _ending(reading: Reading, sentence: int) -> int | None:
    """The verb in the past that ends a sentence after its own subject: "…, the medics said."."""
    tokens, bounds = reading.tokens, reading.sentences[sentence]
    verb = next((i for i in range(bounds.last - 1, bounds.first, -1) if tokens[i].pos != "PUNCT"), bounds.first)
    if tokens[verb].lemma not in SAYING or tokens[verb].tag != "VBD":
        return None
    return verb if any(tokens[i].dep == "nsubj" for i in children(reading, sentence, verb)) else None


def _speaker(reading: Reading, sentence: int, verb: int, inside: int) -> Speaker | None:
    subject = subject_of(reading, sentence, verb)
    passive = any(reading.tokens[i].dep == "auxpass" for i in children(reading, sentence, verb))
    if passive and reading.tokens[verb].lemma not in _QUOTED:
        return None  # "are believed to have died": those are no speakers
    if subject is not None and reading.tokens[subject].lemma.lower() in events():
        subject = _before_the_verb(reading, verb, subject)
    if subject is None or subject == inside or reading.tokens[subject].pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    if reading.tokens[subject].lemma in {"it", "that", "which", "this"} and reading.tokens[verb].tag == "VBN":
        return None
    return Speaker(*_phrase(reading, sentence, subject), reading.tokens[verb].lemma)


def _before_the_verb(reading: Reading, verb: int, event: int) -> int | None:
    """Who speaks where a comma was lost and an event seems to: "a blast killed ten on Monday the mayor said"."""
    place = verb - 1
    while place > event and reading.tokens[place].dep in {"compound", "pobj", "prep", "nmod"}:
        above = reading.tokens[place].head
        if not event < above < verb:
            break
        place = above
    named = place > event and reading.tokens[place].pos in {"NOUN", "PROPN"}
    return place if named and reading.tokens[place].lemma.lower() not in events() else None


def _quoted_speaker(reading: Reading, index: int) -> Speaker | None:
    """The speaker of the quotation that holds this token, where the reading found one."""
    span = reading.tokens[index].span
    return next((speaker for words, speaker in _quoted(reading) if words.contains(span)), None)


@once
def _quoted(reading: Reading) -> tuple[tuple[Span, Speaker], ...]:
    """Every quotation with whom the text names as its speaker."""
    return tuple(
        (m.span, Speaker(m.value.speaker, Span(m.value.speaker_start, m.value.speaker_end), m.value.verb))
        for m in reading.mentions
        if isinstance(m.value, Quotation)
        and m.value.speaker
        and m.value.speaker_start is not None
        and m.value.speaker_end is not None
    )


def _phrase(reading: Reading, sentence: int, head: int) -> tuple[str, Span]:
    """The words of a name or noun with its fore-words: "the Syrian Observatory", "local authorities"."""
    tokens = reading.tokens
    first = last = head
    for child in children(reading, sentence, head):
        if tokens[child].dep in {"compound", "amod", "nmod", "poss", "flat", "nummod"} and child < first:
            first = child
            first = min([first, *(g for g in children(reading, sentence, child) if g < child)])
    articles = [i for i in range(first, last) if tokens[i].tag == "DT"]
    first = articles[-1] + 1 if articles else first  # "least 112 a monitoring group": run in where commas are missing
    span = Span(tokens[first].span.start, tokens[last].span.end)
    return span.of(reading.text), span
