"""Whether a denial and what it is set against say the same: both deny, or the text that tells denies it too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from comparators.facts.denials.signs import NOT, negations
from comparators.facts.wording.closeness import stem
from comparators.knowledge.measures import opposites
from comparators.model import Finding, Pair, Reading, Span

# "Unknown", "unharmed": a state by what it is not. "Under", "unit", "until" and the like are none.
_BY_SYLLABLE = re.compile(
    r"un(?:known|clear|harmed|hurt|injured|scathed|damaged|affected|touched|aware|able|changed|paid|insured|armed|sold"
    r"|licensed|registered|vaccinated|guarded|manned|identified|confirmed|named|resolved|answered|certain|likely|safe|fit"
    r"|willing|successful|necessary|fair|lawful|constitutional|authori[sz]ed|finished|beaten|opened|disputed)"
)
_MARKS = "\"“”'’"
_NEAR = 2  # tokens on either side of the evidence
_STAYING = frozenset({"remain", "stay", "continue", "keep"})
_LEAVING = frozenset({"depart", "leave", "quit", "exit", "withdraw", "resign", "go", "end", "stop", "cease", "finish"})
_ONCE = frozenset({"originally", "initially", "previously", "formerly", "earlier", "once"})
_GIVING = frozenset({"provide", "give", "offer", "release", "have", "disclose"})
_DETAILS = frozenset({"detail", "information", "comment", "name", "reason", "figure", "update"})
_ASKED = re.compile(r"\bwhether\b|\b(?:determin|see|check|ask|find out|decid|learn)\w* if\b", re.IGNORECASE)
_FEWEST, _DEEPEST = 2, 12
_CHANGES = frozenset({"change", "amendment", "revision", "repeal", "end", "reversal", "abolition", "replacement"})
_ENDING = frozenset(
    {"change", "amend", "revise", "repeal", "end", "reverse", "abolish", "replace", "scrap", "drop", "overturn", "lift",
     "revoke", "eliminate", "remove", "undo", "suspend", "rescind", "withdraw", "cancel"}
)  # fmt: skip


def both_deny(pair: Pair, finding: Finding) -> bool:
    """Whether the words of both reports deny, and their sentences as often: "without parole", "no chance of parole"."""
    rows = [
        [number for evidence in found if (number := _denied_near(reading, evidence.span)) is not None]
        for reading, found in ((pair.left, finding.left), (pair.right, finding.right))
    ]
    if not all(rows):
        return False
    times = [
        len(_denials(r, range(r.sentences[n].first, r.sentences[n].last)))
        for r, (n, *_) in zip(_readings(pair), rows, strict=True)
    ]
    return times[0] % 2 == times[1] % 2


def _readings(pair: Pair) -> tuple[Reading, Reading]:
    return pair.left, pair.right


def _denied_near(reading: Reading, span: Span) -> int | None:
    """The sentence of a piece of evidence, where a word of denial stands in it or beside it."""
    number = reading.sentence_at(span.start)
    if number is None:
        return None
    sentence = reading.sentences[number]
    inside = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].span.overlaps(span)]
    if not inside:
        return None
    places = range(max(sentence.first, inside[0] - _NEAR), min(sentence.last, inside[-1] + 1 + _NEAR))
    return number if _denials(reading, places) else None


def _denials(reading: Reading, places: range) -> list[int]:
    words = ((i, reading.tokens[i].text.lower().strip(_MARKS)) for i in places)
    return [i for i, word in words if word in NOT or _BY_SYLLABLE.fullmatch(word)]


def denied_there_too(reading: Reading, number: int, core: int, shared: Iterable[int]) -> bool:
    """Whether another sentence of a text denies what this one tells: "needed surgery", "does not need surgery now"."""
    wanted = {stem(reading, i) for i in shared} | {stem(reading, core)}
    if len(wanted) < _FEWEST:
        return False
    for other in range(len(reading.sentences)):
        if other == number or not negations(reading, other):
            continue
        sentence = reading.sentences[other]
        if wanted <= {stem(reading, i) for i in range(sentence.first, sentence.last)}:
            return True
    return False


def of_before(reading: Reading, number: int, place: int) -> bool:
    """Whether a word says that this was so before: "he originally needed surgery", "changed the law, which did so"."""
    sentence = reading.sentences[number]
    once = any(reading.tokens[i].text.lower() in _ONCE for i in range(sentence.first, min(place + 1, sentence.last)))
    return once or _of_what_ended(reading, place)


def _of_what_ended(reading: Reading, place: int) -> bool:
    """Whether a relative clause tells it of what was then changed or ended: "scrapped a rule that forced them"."""
    tokens = reading.tokens
    for _ in range(_DEEPEST):
        if tokens[place].head == place:
            return False
        if tokens[place].dep == "relcl" and tokens[place].tag == "VBD":
            noun = tokens[place].head
            while tokens[noun].dep == "pobj" and tokens[tokens[noun].head].dep == "prep":
                noun = tokens[tokens[noun].head].head  # "a change to Section 7 of the Act, which required"
                if tokens[noun].lemma.lower() in _CHANGES:
                    return True
            over = tokens[noun].head
            return tokens[noun].dep in {"dobj", "nsubjpass"} and tokens[over].lemma.lower() in _ENDING
        place = tokens[place].head
    return False


def so_far(reading: Reading, places: list[int]) -> bool:
    """Whether a denial holds up to the report: "has not formally overturned it"; a later report may tell the deed.

    One in quotation marks answers somebody: "I have not resigned".
    """
    heads = [reading.tokens[place].head for place in places]
    if any(reading.in_quotation(reading.tokens[place].span) for place in places):
        return False
    return bool(heads) and all(
        reading.tokens[head].tag == "VBN"
        and any(reading.tokens[i].text.lower() in {"has", "have"} for i in reading.dependents[head])
        for head in heads
    )


def of_details(reading: Reading, places: list[int]) -> bool:
    """Whether all that is denied is to say more: "could not provide more details"."""
    heads = [reading.tokens[place].head for place in places]
    return bool(heads) and all(
        reading.tokens[head].lemma in _GIVING
        and any(reading.tokens[i].lemma in _DETAILS for i in reading.dependents[head])
        for head in heads
    )


def asked_whether(reading: Reading, number: int, denials: list[int]) -> bool:
    """Whether a sentence only asks what the other one denies: "to determine whether a project is likely to harm"."""
    return bool(denials) and _ASKED.search(reading.sentence_text(number)) is not None


def told_by_opposite(reading: Reading, places: list[int], other: Reading, number: int) -> bool:
    """Whether the other sentence tells what is denied by its opposite ("has not departed", "remains"), or of a rule
    that it says was ended."""
    known = opposites()
    theirs = {token.lemma.lower() for token in other.sentence_tokens(number)}
    denied = {reading.tokens[reading.tokens[place].head].lemma.lower() for place in places}
    if (denied & _LEAVING and theirs & _STAYING) or _told_of_what_ended(denied, other, number):
        return True
    return any((one, two) in known for one in denied for two in theirs)


def _told_of_what_ended(denied: set[str], reading: Reading, number: int) -> bool:
    sentence = reading.sentences[number]
    told = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].lemma.lower() in denied]
    return any(_of_what_ended(reading, place) for place in told if reading.tokens[place].pos == "VERB")
