"""Forms of verbs that cannot stand where they stand: "to fought", "will goes", "has take", "was kill by"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from comparators.artefacts.slip import Slip, in_heading
from comparators.artefacts.unknown_words import frequencies
from comparators.knowledge.models import grammar
from comparators.model import Reading, Sentence, Span, Token

_WRONG = "a wrong form"
_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "does", "do"})
_HAVE = frozenset({"has", "have", "had", "having"})
_BE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_HELPERS = _MODALS | _HAVE | _BE | {"to"}
_BETWEEN = frozenset({"not", "also", "already", "still", "never", "always", "just", "only", "n't", "since", "recently"})
_NO_FORMS = frozenset({"according", "including", "following", "during", "depending", "regarding", "pending",
                       "concerning", "united", "used", "based", "hundred", "supposed", "left", "found", "lay",
                       "felt", "saw", "wound",
                       "bound", "ground", "fell", "bore", "dove", "rose", "shot", "wed", "ridden", "bred"})  # fmt: skip
_OPENS_NOUN = frozenset({"the", "a", "an", "his", "her", "their", "its", "him", "them", "this", "these", "those"})
_AFTER_PASSIVE = frozenset({"by", "in", "on", "at", "to", "from", "with", "for", "when", "after", "during", "and"})
# Verbs whose participle is the base form, alone or after "over-", "out-", "re-".
_SAME_PARTICIPLE = ("come", "bid", "run", "cast", "set", "cut", "put", "beat", "spread", "let", "hit", "cost", "hurt",
                    "shut", "split", "quit", "burst", "read", "bet", "rid", "shed", "wet", "thrust")  # fmt: skip


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], dict[str, tuple[str, ...]]]:
    """Base forms of verbs, nouns, adjectives, and irregular forms of verbs with their base, from the parser's lists."""
    lookups = grammar().get_pipe("lemmatizer").lookups
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    verbs, nouns, adjectives = (frozenset(index[name]) for name in ("verb", "noun", "adj"))
    return verbs, nouns, adjectives, {word: tuple(base) for word, base in exceptions["verb"].items()}


@lru_cache(maxsize=8192)
def base_of(word: str) -> str:
    """The base of a past form, a participle or an -s form that is no base itself; empty for any other word."""
    verbs, nouns, _, irregular = _words()
    if word in verbs or word in _NO_FORMS or len(word) < 4:
        return ""
    for base in irregular.get(word, ()):
        if base in verbs and not word.endswith("ing"):
            return base
    if word.endswith("ed"):
        for base in (word[:-1], word[:-2], f"{word[:-3]}y" if word.endswith("ied") else "", word[:-3]):
            if base in verbs and frequencies().get(base, 0.0) > 1e-7:
                return base
    if word.endswith("s") and not word.endswith("ss"):
        for base in (word[:-1], word[:-2], f"{word[:-3]}y" if word.endswith("ies") else ""):
            if base in verbs and base not in nouns:
                return base
    return ""


@lru_cache(maxsize=8192)
def only_a_base(word: str) -> bool:
    """Whether this is a verb's base form and no participle, and hardly a noun or an adjective: "accuse", "destroy"."""
    verbs, nouns, adjectives, irregular = _words()
    if word.endswith(_SAME_PARTICIPLE):
        return False
    return word in verbs and word not in nouns and word not in adjectives and word not in irregular and len(word) > 3


def verb_forms(reading: Reading) -> Iterator[Slip]:
    """Each such form in running text."""
    for sentence in reading.sentences:
        if in_heading(reading, sentence.span.start):
            continue
        for place in range(sentence.first, sentence.last - 1):
            slip = _after_helper(reading, sentence, place)
            if slip is not None:
                yield slip


def _after_helper(reading: Reading, sentence: Sentence, place: int) -> Slip | None:
    helper = reading.tokens[place]
    word = helper.text.lower()
    if word not in _HELPERS:
        return None
    target = place + 1
    while target < sentence.last - 1 and reading.tokens[target].text in _BETWEEN:
        target += 1
    verb = reading.tokens[target]
    after = reading.tokens[target + 1] if target + 1 < sentence.last else None
    if not verb.text.isalpha() or not verb.text.islower() or verb.span.start > helper.span.end + 12:
        return None
    span = Span(helper.span.start, verb.span.end)
    lead = Span(helper.span.start, verb.span.start).of(reading.text)
    base = base_of(verb.text)
    helps = helper.pos == "AUX" and helper.tag != "NN"
    if word == "to" and target == place + 1 and base and after is not None and after.text in _OPENS_NOUN:
        infinitive = helper.tag == "TO" or verb.tag in ("VB", "VBD", "VBZ")
        return Slip(span, _WRONG, f"{lead}{base}", "After “to” stands the base form.", 0.8) if infinitive else None
    if word in _MODALS and helps and base and _follows_subject(reading, sentence, place):
        return Slip(span, _WRONG, f"{lead}{base}", f"After “{helper.text}” stands the base form.", 0.85)
    if not helps or not only_a_base(verb.text):
        return None
    if word in _HAVE and not _asked(reading, sentence, place):
        return Slip(span, _WRONG, "", f"After “{helper.text}” stands the past participle.", 0.8)
    passive = after is not None and after.text in _AFTER_PASSIVE and not _cleft(reading, sentence, place)
    if word in _BE and passive:
        return Slip(span, _WRONG, "", f"After “{helper.text}” stands a participle.", 0.8)
    return None


def _follows_subject(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether a noun or pronoun stands right before the helper, so that nothing was asked or turned round."""
    before: Token | None = reading.tokens[place - 1] if place > sentence.first else None
    return before is not None and (before.pos in ("NOUN", "PROPN", "PRON") or before.tag in ("WDT", "WP"))


def _asked(reading: Reading, sentence: Sentence, place: int) -> bool:
    return sentence.span.of(reading.text).rstrip().endswith("?") and place == sentence.first


def _cleft(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether the clause says what one does: "all they did was destroy it", "the aim is protect and serve"."""
    words = {token.text.lower() for token in reading.tokens[sentence.first : place]}
    return bool({"do", "did", "does", "done"} & words)
