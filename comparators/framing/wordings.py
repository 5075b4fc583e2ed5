"""Loaded wording in a text, with whose words it is: the writer's own, or those of a speaker whom the text reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.grammar import NOT_PROSE, in_quotes, span_of
from comparators.framing.matching import Match, index_of, matches
from comparators.framing.source_kinds import kind_of
from comparators.framing.voices import clean
from comparators.knowledge.lexicons import Wording, loaded_wording
from comparators.model import Reading, Span, Token
from comparators.values import Quotation

# "called it cruel", "dismissed the charge as baseless": the word is the speaker's.
_CALLING = frozenset(
    {"call", "brand", "label", "describe", "dismiss", "denounce", "condemn", "reject", "characterize", "characterise",
     "term", "deem", "decry", "slam", "criticize", "criticise", "blast", "portray", "consider"}
)  # fmt: skip
_SOMEBODY = "a speaker"
_STEPS = 4  # from the word up to the verb of calling
_OF_ADJECTIVES, OF_VERBS = "Pattern, 2012", "a plain verb stood open"  # in the reasons of the lexicon
_ADJECTIVES = ("judging", "praising", "heightening")
_PEAK = Wording("most", "superlative", "puts one above or below all others; Wikipedia, Manual of Style, Words to watch")
_ALL = frozenset({"world", "country", "nation", "region", "history", "century"})
_BEYOND = frozenset({"ever", "history", "earth"})


@dataclass(frozen=True, slots=True)
class Worded:
    """One place of loaded wording. ``speaker`` is "" for the writer's own voice, else whose words they are."""

    match: Match
    wording: Wording
    speaker: str

    @property
    def span(self) -> Span:
        return self.match.span


def worded(reading: Reading) -> Mapping[int, tuple[Worded, ...]]:
    """By sentence, in text order; what stands in quotation marks is left to its speaker altogether."""
    found: dict[int, tuple[Worded, ...]] = {}
    said = reported_spans(reading)
    for match, wording in (*_listed(reading), *_peaks(reading)):
        if match.quoted or _plain(reading, match, wording):
            continue
        speaker = next((_named(name) for span, name in said if span.contains(match.span)), "")
        speaker = speaker or _caller(reading, match)
        found[match.sentence] = (*found.get(match.sentence, ()), Worded(match, wording, speaker))
    return found


def reported_spans(reading: Reading) -> tuple[tuple[Span, str], ...]:
    """What the text tells as somebody's words without marks, and whose."""
    return tuple(
        (mention.span, clean(mention.value.speaker))
        for mention in reading.mentions
        if isinstance(mention.value, Quotation) and mention.value.form == "indirect" and mention.value.speaker
    )


def _named(speaker: str) -> str:
    """The speaker; what is of no known kind of source may be no speaker at all, so its name is not given."""
    return speaker if kind_of(speaker) else _SOMEBODY


def _listed(reading: Reading) -> Iterator[tuple[Match, Wording]]:
    for match in matches(reading, _index()):
        yield match, loaded_wording()[match.term]


def _plain(reading: Reading, match: Match, wording: Wording) -> bool:
    """Part of a name ("Radical Party"), a noun that only looks like it ("explosives"), a verb ("misleading him")."""
    first = reading.tokens[match.tokens[0]]
    role = reading.passages[reading.sentences[match.sentence].passage].role
    if first.pos == "PROPN" and role not in {"headline", "kicker", "subhead"}:
        return True
    if first.tag == "VBG" and any(t.dep == "dobj" and t.head == match.tokens[0] for t in reading.tokens):
        return True
    if len(match.tokens) == 1 and _another_part(first, wording):
        return True
    plural = first.tag == "NNS" and first.text.casefold() != match.term and len(match.tokens) == 1
    return plural and wording.sort in _ADJECTIVES


def _another_part(token: Token, wording: Wording) -> bool:
    """An adjective of the lexicon met as a verb ("to perfect its missiles"), or an image that is a verb as a noun."""
    if _OF_ADJECTIVES in wording.source:
        return token.pos == "VERB" and token.tag in {"VB", "VBP", "VBZ"}
    return OF_VERBS in wording.source and token.tag in {"NN", "NNS", "NNP"}


def _caller(reading: Reading, match: Match) -> str:
    """The subject of a verb of calling above the word, "" where there is none."""
    index = match.tokens[0]
    for _ in range(_STEPS):
        token = reading.tokens[index]
        if token.head == index:
            return ""
        index = token.head
        above = reading.tokens[index]
        if above.pos == "VERB" and above.lemma in _CALLING:
            subjects = [i for i, t in enumerate(reading.tokens) if t.head == index and t.dep in {"nsubj", "agent"}]
            return reading.tokens[subjects[0]].text if subjects else "the speaker"
        if above.pos == "VERB" and token.dep not in {"xcomp", "ccomp", "advcl", "prep", "oprd", "conj"}:
            return ""
    return ""


def _peaks(reading: Reading) -> Iterator[tuple[Match, Wording]]:
    """ "The world's most prolific abuser", "the worst crisis ever": one put above all, beyond plain measures."""
    quoted = in_quotes(reading)
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last - 1):
            token, after = reading.tokens[index], reading.tokens[index + 1]
            most = token.text.casefold() == "most" and after.pos == "ADJ"
            if not most and token.text.casefold() != "worst":
                continue
            before = {reading.tokens[i].lemma for i in range(max(sentence.first, index - 3), index)}
            behind = {reading.tokens[i].lemma for i in range(index, min(sentence.last, index + 8))}
            if not (before & _ALL or behind & _BEYOND):
                continue
            run = (index, index + 1) if most else (index,)
            span = span_of(reading, run)
            yield Match(span.of(reading.text).casefold(), span, number, run, quoted[index]), _PEAK


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    return index_of(loaded_wording())
