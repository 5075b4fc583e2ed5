"""A text's own words against the quotation that they stand for: "calling it good news", "This can be good news"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from comparators.facts.acts.predicates import EMPTY, Predicate, clause_span, predicates_of
from comparators.facts.certainties.certainty import SAYING, Modality, certainty_of
from comparators.facts.events.tellings import Telling, told_otherwise
from comparators.model import Finding, Mention, Pair, Reading, Side, Span
from comparators.values import Quotation

_DOUBTED: frozenset[Modality] = frozenset({"possible", "alleged"})
_ANEW = frozenset({"further", "again", "more", "another", "if", "when"})
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
_FEWEST, _SCRAP = 4, 2  # words of a quotation, and of a scrap of it
_WORDS = 2  # in common
_SAME_SPEAKER = 80  # of 100, by letters
_CARRY = frozenset({"NOUN", "ADJ", "VERB", "PROPN"})


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """``own`` is the text's own telling, ``quoted`` the words that it stands for, ``weaker`` what these keep open."""

    own: Telling
    quoted: Telling
    weaker: str


def word_findings(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a quotation that the text's own words make stronger."""
    for apart in paraphrases_apart(pair.reading(side)):
        yield told_otherwise(
            pair,
            side,
            "modality",
            (apart.own, apart.quoted),
            title="Paraphrase and quotation",
            explanation=f"The quotation says it {apart.weaker}, the text's own words say it flatly.",
            doubt="The text may rest on more than this quotation.",
            severity="low",
            confidence=0.5,
            compared="Certainty",
        )


def paraphrases_apart(reading: Reading) -> Iterator[Paraphrase]:
    """Each quotation with a modal verb or a word of doubt, which the text's own words leave out."""
    quotes = [m for m in reading.mentions if isinstance(m.value, Quotation) and m.value.form != "indirect"]
    taken: set[int] = set()
    for mention in quotes:
        if len(mention.span.of(reading.text).split()) < _FEWEST:
            continue
        for inside in predicates_of(reading, mention.sentence):
            if not mention.span.contains(reading.tokens[inside.verb].span):
                continue
            weaker = _weaker(reading, inside, mention.span)
            if not weaker or mention.sentence in taken or _anew(reading, inside):
                continue
            own = _own_telling(reading, inside, mention, quotes) or _scrap(reading, inside, mention, quotes)
            if own is not None:
                taken.add(mention.sentence)
                yield Paraphrase(own, Telling(mention.sentence, clause_span(reading, inside)), weaker)


def _weaker(reading: Reading, inside: Predicate, quoted: Span) -> str:
    if inside.modality in _DOUBTED:
        words = [i for i in inside.around if quoted.contains(reading.tokens[i].span)]
        if any(reading.tokens[i].tag == "MD" or reading.tokens[i].text.lower().endswith("ly") for i in words):
            return "as possible" if inside.modality == "possible" else "as a report"
    return ""


def _anew(reading: Reading, inside: Predicate) -> bool:
    return any(reading.tokens[i].text.lower() in _ANEW for i in inside.around)


def _own_telling(reading: Reading, inside: Predicate, mention: Mention, quotes: list[Mention]) -> Telling | None:
    """A flat clause of the text with the same verb and objects in common."""
    if inside.lemma in EMPTY | SAYING:
        return None
    for number in range(len(reading.sentences)):
        for own in predicates_of(reading, number):
            if own.lemma != inside.lemma or own.verb == inside.verb or _quoted(reading, own.verb, quotes):
                continue
            if own.modality != "stated" or not own.finite or _other_speaker(reading, own.verb, number, mention):
                continue
            shared = (own.words & inside.words) - _names(reading, own)
            if own.target_words & inside.target_words and len(shared) >= _WORDS:
                return Telling(number, clause_span(reading, own))
    return None


def _scrap(reading: Reading, inside: Predicate, mention: Mention, quotes: list[Mention]) -> Telling | None:
    """A scrap of the quotation in marks, told flatly elsewhere: calling it "good news"."""
    words = " ".join(reading.tokens[i].text.lower() for i in (inside.verb, *inside.around))
    for scrap in quotes:
        piece = scrap.span.of(reading.text).strip("“”\"'‘’.,").lower()
        carried = [
            t for t in reading.sentence_tokens(scrap.sentence) if scrap.span.contains(t.span) and t.pos in _CARRY
        ]
        if scrap is mention or len(carried) < _SCRAP or len(piece.split()) >= _FEWEST or piece not in words:
            continue
        place = next(i for i, t in enumerate(reading.tokens) if scrap.span.overlaps(t.span))
        if certainty_of(reading, scrap.sentence, place).modality == "stated":
            return Telling(scrap.sentence, scrap.span)
    return None


def _quoted(reading: Reading, place: int, quotes: list[Mention]) -> bool:
    return any(m.span.contains(reading.tokens[place].span) for m in quotes)


def _other_speaker(reading: Reading, place: int, number: int, mention: Mention) -> bool:
    own, theirs = certainty_of(reading, number, place).speaker, getattr(mention.value, "speaker", "")
    if own is None or not theirs or own.words.lower() in _PRONOUNS:
        return False
    return fuzz.token_set_ratio(own.words.casefold(), theirs.casefold()) < _SAME_SPEAKER


def _names(reading: Reading, own: Predicate) -> frozenset[str]:
    return frozenset(reading.tokens[i].lemma for i in own.around if reading.tokens[i].pos == "PROPN")
