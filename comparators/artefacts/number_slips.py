"""Number: a verb that does not agree with its subject, and a noun that does not agree with the word that counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comparators.artefacts.number_words import may_be_verb, one, plural, several
from comparators.artefacts.slip import Slip, in_heading
from comparators.model import Reading, Sentence, Span, Token

_DISAGREES = "the verb does not agree"
_FOR_ONE = {"are": "is", "were": "was", "have": "has", "do": "does"}
_FOR_SEVERAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_ONE = frozenset({"he", "she", "it"})
_SEVERAL = frozenset({"they", "we"})
_WISHES = frozenset({"if", "though", "wish", "wished", "as", "whether", "that", "unless", "lest", "than", "suppose"})
_REACH = 6  # words between a subject and its verb
_JOINS = frozenset({"and", "or", "nor", "plus", "&", ",", "/", "but", "both", "either", "neither", "with", "like"})
_BEFORE_NUMBER = frozenset(
    {"a", "an", "the", "-", "–", "$", "no", "number", "magnitude", "aged", "who", "that", "which"}
)
_COUNTING = frozenset({"these", "those", "many", "several", "various", "numerous", "both", "few"})
_NUMBER = re.compile(
    r"(?:[2-9]|[1-9]\d|[1-9]\d\d|\d{1,3},\d{3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"forty|fifty)"
)
_SINGLE = frozenset({"a", "an", "this"})
_GROUP_OF = frozenset(
    [
        "the",
        "family",
        "group",
        "team",
        "party",
        "crew",
        "population",
        "force",
        "world",
        "country",
        "city",
        "region",
        "kind",
        "sort",
    ]
)


def number_slips(reading: Reading) -> Iterator[Slip]:
    """Each such place in running text."""
    for sentence in reading.sentences:
        if in_heading(reading, sentence.span.start):
            continue
        for place in range(sentence.first, sentence.last):
            token = reading.tokens[place]
            slip = None
            if token.text in _FOR_ONE or token.text in _FOR_SEVERAL:
                slip = _verb(reading, sentence, place)
            elif token.tag == "NN":
                slip = _counted(reading, sentence, place) or _one_of(reading, sentence, place)
            elif token.tag == "NNS":
                slip = _single(reading, sentence, place)
            if slip is not None:
                yield slip


def _span(reading: Reading, first: int, last: int) -> Span:
    return Span(reading.tokens[first].span.start, reading.tokens[last].span.end)


def _verb(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """The attacks was; he have"""
    token = reading.tokens[place]
    word = token.text
    verb = token.head if token.dep in ("aux", "auxpass") else place
    subjects = [n for n in reading.dependents[verb] if reading.tokens[n].dep in ("nsubj", "nsubjpass")]
    if any(reading.tokens[n].tag in ("MD", "TO") for n in reading.dependents[verb] if n < place):
        return None
    if len(subjects) != 1 or not sentence.first <= subjects[0] < place or place - subjects[0] > _REACH:
        return None
    subject = subjects[0]
    if _joined(reading, sentence, subject, place):
        return None
    noun = reading.tokens[subject]
    if word in _FOR_ONE and (noun.text.lower() in _ONE or (_bound(reading, subject) and one(noun))):
        if word == "were" and any(t.text.lower() in _WISHES for t in reading.tokens[sentence.first : subject]):
            return None
        right = _FOR_ONE[word]
    elif word in _FOR_SEVERAL and (noun.text.lower() in _SEVERAL or several(noun)):
        if _amount(reading, subject) or not _opens(reading, sentence, subject):
            return None
        right = _FOR_SEVERAL[word]
    else:
        return None
    before = Span(noun.span.start, token.span.start).of(reading.text)
    why = f"“{noun.text}” takes “{right}”."
    return Slip(_span(reading, subject, place), _DISAGREES, f"{before}{right}", why, 0.8)


def _bound(reading: Reading, place: int) -> bool:
    """Whether an article or an owner stands before the noun, so that the parser can hardly have misread it."""
    return any(reading.tokens[n].tag in ("DT", "PRP$") for n in reading.dependents[place] if n < place)


def _joined(reading: Reading, sentence: Sentence, subject: int, verb: int) -> bool:
    """Whether another noun may share the verb, or the subject is itself part of a list."""
    if reading.tokens[subject].dep == "conj" or any(
        reading.tokens[n].dep in ("conj", "appos", "cc", "relcl", "nummod") for n in reading.dependents[subject]
    ):
        return True
    low = max(sentence.first, subject - 4)
    words = reading.tokens[low:verb]
    return any(word.text.lower() in _JOINS or word.tag in ("WDT", "WP", "CC", "VBD", "VBZ", "VBP") for word in words)


def _opens(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether a clause begins with this noun's phrase, so that it cannot belong to what goes before."""
    before = [n for n in reading.dependents[place] if sentence.first <= n < place]
    first = min(before, default=place)
    if first == sentence.first:
        return True
    previous = reading.tokens[first - 1]
    words = {token.text.lower() for token in reading.tokens[max(sentence.first, place - 6) : place]}
    clause = previous.pos in ("PUNCT", "CCONJ", "SCONJ", "ADV") or previous.tag in ("VBD", "VBZ", "VBP")
    return clause and not {"one", "number"} & words


def _amount(reading: Reading, place: int) -> bool:
    """Whether the plural is one amount: "ten years is a long time"."""
    before = [reading.tokens[n] for n in reading.dependents[place] if n < place]
    return any(word.dep in ("nummod", "quantmod") or word.tag == "CD" for word in before)


def _follows(reading: Reading, sentence: Sentence, place: int) -> Token | None:
    return reading.tokens[place + 1] if place + 1 < sentence.last else None


def _alone(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether no noun, hyphen or owner's mark follows that this noun could modify."""
    after = _follows(reading, sentence, place)
    return after is None or not (
        after.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PART", "CCONJ")
        or after.text in ("-", "–", "'", "’", "/")
        or after.tag == "VBG"
    )


def _counted(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """19 civilian; several village; these attack"""
    noun = reading.tokens[place]
    if (
        not reading.dependents[place]
        or not one(noun)
        or noun.dep in ("compound", "amod", "nmod", "npadvmod")
        or not _alone(reading, sentence, place)
    ):
        return None
    for other in reading.dependents[place]:
        word = reading.tokens[other]
        counts = word.text.lower() in _COUNTING and word.dep in ("det", "amod", "predet")
        number = word.dep == "nummod" and _NUMBER.fullmatch(word.text.lower()) is not None
        between = reading.tokens[other + 1 : place]
        if (counts or number) and other < place and all(t.tag in ("JJ", "VBN", "NN", "VBG") for t in between):
            before = reading.tokens[other - 1] if other > sentence.first else None
            if before is None and word.text.isdigit():
                return None
            if before is not None and (
                before.text.lower() in _BEFORE_NUMBER or before.pos in ("PROPN", "NOUN", "PUNCT", "SYM")
            ):
                return None
            words = Span(word.span.start, noun.span.start).of(reading.text)
            why = f"After “{word.text}” stands a plural."
            return Slip(_span(reading, other, place), "a plural is lost", f"{words}{plural(noun.text)}", why, 0.8)
    return None


def _one_of(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """one of the reason"""
    noun = reading.tokens[place]
    head = reading.tokens[noun.head]
    if noun.dep != "pobj" or head.text != "of" or not one(noun) or noun.text in _GROUP_OF:
        return None
    of = noun.head
    after = _follows(reading, sentence, place)
    ends = _alone(reading, sentence, place) or (after is not None and after.tag == "TO")
    if not ends or reading.tokens[of - 1].text.lower() != "one" or of - 1 < sentence.first:
        return None
    inside = reading.tokens[of + 1 : place]
    opened = inside and inside[0].text.lower() in ("the", "these", "those", "its", "their", "his", "her", "our")
    if not opened or any(t.pos == "PART" or t.tag in ("CC", "NNS", "NNPS") or t.text == "few" for t in inside):
        return None
    if not reading.tokens[place].text.islower() or any(
        reading.tokens[n].dep == "conj" for n in reading.dependents[place]
    ):
        return None
    words = Span(reading.tokens[of - 1].span.start, noun.span.start).of(reading.text)
    right = f"{words}{plural(noun.text)}"
    return Slip(_span(reading, of - 1, place), "a plural is lost", right, "One of several: the noun is a plural.", 0.8)


def _single(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    """this attacks; an airstrikes"""
    noun = reading.tokens[place]
    if (
        not several(noun)
        or noun.dep in ("compound", "amod", "nmod", "npadvmod")
        or not _alone(reading, sentence, place)
    ):
        return None
    if place - 1 < sentence.first:
        return None
    word = reading.tokens[place - 1]
    if word.text.lower() not in _SINGLE or word.dep != "det" or word.head != place:
        return None
    if word.text.lower() == "this" and (
        may_be_verb(noun.lemma) or noun.dep not in ("nsubj", "nsubjpass", "dobj", "pobj")
    ):
        return None
    right = {"this": f"these {noun.text}"}.get(word.text.lower(), "")
    return Slip(
        _span(reading, place - 1, place), "one and several clash", right, f"“{word.text}” stands before one.", 0.75
    )
