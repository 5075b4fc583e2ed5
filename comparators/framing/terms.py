"""What a text calls its actors, sides, acts and places: every phrase that the label lexicons know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from comparators.framing.affiliation import affiliation
from comparators.framing.grammar import HYPHENS, NOT_PROSE, children, content, in_quotes, phrase, span_of
from comparators.knowledge.lexicons import (
    Modifier,
    Term,
    by_first_word,
    contested_names,
    label_modifiers,
    labels,
)
from comparators.model import Reading, Span

# Nouns that say too little by themselves; the word before them decides (label_modifiers.tsv).
FORCES = frozenset(
    {"force", "troop", "fighter", "soldier", "army", "faction", "group", "militia", "authority", "official",
     "leader", "commander", "unit", "movement", "brigade", "battalion", "warplane", "jet", "government", "man", "ranks",
     "gunman", "side", "camp", "organisation", "organization"}
)  # fmt: skip
AREAS = frozenset(
    {"region", "area", "territory", "enclave", "province", "district", "neighbourhood", "neighborhood", "city",
     "town", "village", "republic", "east", "west", "north", "south", "suburb", "land", "part", "zone", "peninsula",
     "quarter", "state", "aleppo"}
)  # fmt: skip
# Kinds of actor that are called after a person or a place (the Kim regime); of an armed group such a name is a faction.
NAMED_BY_PERSON = frozenset({"government", "territory", "campaign worker", "agreement", "inquiry", "lawsuit"})
_OFFICES = frozenset({"official", "leader", "authority", "government", "activist", "politician"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_OPENING_TAGS = frozenset({"VBG", "JJR", "JJS"})
_OPENERS = frozenset({"DET", "NUM", "ADV", "PUNCT", "PRON", "PART", "CCONJ"})


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the text uses a label.

    ``referent`` is what it stands for, ``term`` the label in the lexicon's form, ``affiliation`` the nation or side
    that the phrase names ("" where none), ``context`` the other content words of its sentence.
    """

    referent: str
    term: str
    attitude: str
    source: str
    span: Span
    sentence: int
    affiliation: str
    context: frozenset[str]
    name: bool = False
    quoted: bool = False


def hits(reading: Reading) -> tuple[Hit, ...]:
    """All labels, in text order. Of two that overlap the longer one stays; a name inside a longer label stays too."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found: list[Hit] = []
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        indexes = [i for i in range(sentence.first, sentence.last) if reading.tokens[i].text not in HYPHENS]
        place = 0
        while place < len(indexes):
            hit, length = _hit(reading, tree, number, indexes, place)
            if hit is not None:
                hit = replace(hit, quoted=quoted[indexes[place]])
                found = [other for other in found if other.name or not other.span.overlaps(hit.span)]
                found.append(hit)
            place += max(1, length)
    return tuple(found)


def _hit(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, indexes: list[int], place: int
) -> tuple[Hit | None, int]:
    named = _match(reading, indexes, place, _names(), surface=True)
    if named is not None:
        term, length = named
        span = span_of(reading, tuple(indexes[place : place + length]))
        context = _context(reading, number, span)
        return Hit(term.referent, span.of(reading.text).casefold(), term.attitude, term.source, span,
                   number, "", context, name=True), length  # fmt: skip
    matched = _match(reading, indexes, place, _terms())
    head = _head(reading, indexes[place : place + matched[1]]) if matched else indexes[place]
    token = reading.tokens[head]
    if token.pos not in _NOUNS:
        return None, 0
    if token.dep in {"compound", "nmod"} and reading.tokens[token.head].pos in _NOUNS:
        return _before_a_noun(reading, number, head, matched)
    words = phrase(reading, tree, head)
    modifier = _modifier(reading, words, head, "forces" if token.lemma in FORCES else "", matched is None)
    if modifier is not None and modifier.referent == "armed group" and token.lemma in _OFFICES:
        return None, 0  # an opposition official, a rebel leader: no band of fighters
    if matched is None and modifier is None:
        return None, 0
    run = tuple(indexes[place : place + matched[1]]) if matched else ()
    span = span_of(reading, tuple(sorted({*_without_article(reading, words), *run})))
    kind = (
        modifier.referent
        if modifier is not None and modifier.referent != "-"
        else matched[0].referent
        if matched
        else ""
    )
    side = affiliation(reading, tree, words, head, names=kind in NAMED_BY_PERSON)
    context = _context(reading, number, span)
    label = span_of(reading, tuple(indexes[place : place + matched[1]])).of(reading.text).casefold() if matched else ""
    if modifier is not None and modifier.referent != "-":
        term_text = f"{modifier.modifier} {token.text.casefold()}"
        return Hit(modifier.referent, term_text, modifier.attitude, f"{modifier.modifier}: {modifier.source}", span,
                   number, side, context), 0  # fmt: skip
    assert matched is not None
    term = matched[0]
    if modifier is not None and modifier.attitude != "neutral":
        return Hit(term.referent, f"{modifier.modifier} {label}", modifier.attitude,
                   f"{modifier.modifier}: {modifier.source}", span, number, side, context), matched[1]  # fmt: skip
    return Hit(term.referent, term.term, term.attitude, f"{term.term}: {term.source}", span, number, side,
               context), matched[1]  # fmt: skip


def _before_a_noun(
    reading: Reading, number: int, index: int, matched: tuple[Term, int] | None
) -> tuple[Hit | None, int]:
    """A government that stands before another noun ("regime ally", "government siege"); before forces they decide."""
    token = reading.tokens[index]
    head = reading.tokens[token.head]
    if (
        matched is None
        or matched[1] > 1
        or matched[0].term not in {"government", "regime"}
        or head.lemma in FORCES | AREAS
    ):
        return None, 0
    term = matched[0]
    span = Span(token.span.start, head.span.end) if head.span.start > token.span.start else token.span
    if token.head != index + 1 or head.pos == "PROPN":
        span = token.span  # in a headline any word may have a capital ("Assad Regime Accountable")
    return Hit(term.referent, term.term, term.attitude, f"{term.term}: {term.source}", span, number, "",
               _context(reading, number, token.span)), 1  # fmt: skip


def _head(reading: Reading, run: list[int]) -> int:
    """The main noun of a term of several words: the one before "of", else the last."""
    for index, after in pairwise(run):
        if reading.tokens[after].lemma == "of":
            return index
    return run[-1]


def _match(
    reading: Reading, indexes: list[int], place: int, terms: Mapping[str, tuple[Term, ...]], *, surface: bool = False
) -> tuple[Term, int] | None:
    """The longest term that begins here, and its length in tokens (hyphens not counted)."""

    def word(index: int) -> set[str]:
        token = reading.tokens[index]
        return {token.text.casefold()} if surface else {token.text.casefold(), token.lemma}

    first = reading.tokens[indexes[place]]
    starts = sorted({first.text.casefold()} if surface else {first.text.casefold(), first.lemma})
    best: tuple[Term, int] | None = None
    for start in starts:
        for term in terms.get(start, ()):
            parts = term.term.replace("-", " ").split()
            run = indexes[place : place + len(parts)]
            fits = len(run) == len(parts) and all(part in word(index) for part, index in zip(parts, run, strict=True))
            if fits and (best is None or len(parts) > best[1]):
                best = (term, len(parts))
    return best


def _modifier(reading: Reading, words: tuple[int, ...], head: int, heads: str, bare: bool) -> Modifier | None:
    """The modifier in this phrase that the lexicon knows for this kind of noun: one that decides comes first."""
    modifiers = label_modifiers()
    texts = [reading.tokens[i].text.casefold() for i in words if i != head and reading.tokens[i].text not in HYPHENS]
    joined = [*texts, *(f"{one}-{two}" for one, two in pairwise(texts))]
    kinds = [heads] if heads else []
    if reading.tokens[head].lemma in AREAS:
        kinds.append("area")
    for kind in kinds:
        known = [modifiers[text, kind] for text in joined if (text, kind) in modifiers]
        if known:
            return next((modifier for modifier in known if modifier.attitude != "neutral"), known[0])
    if bare:
        return None
    return next((modifiers[text, "any"] for text in joined if (text, "any") in modifiers), None)


def _without_article(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    """The phrase after its article, number and other openers: "at least 29 Syrian rebels" is "Syrian rebels"."""
    numbers = [place for place, index in enumerate(words[:-1]) if reading.tokens[index].pos in {"NUM", "DET"}]
    kept = list(words[numbers[-1] + 1 :] if numbers else words)
    while len(kept) > 1 and (reading.tokens[kept[0]].pos in _OPENERS or reading.tokens[kept[0]].tag in _OPENING_TAGS):
        kept.pop(0)
    return tuple(kept)


def _context(reading: Reading, number: int, span: Span) -> frozenset[str]:
    return content([token for token in reading.sentence_tokens(number) if not span.overlaps(token.span)])


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, tuple[Term, ...]]:
    return by_first_word(tuple(Term(t.referent, t.term.replace("-", " "), t.attitude, t.source) for t in labels()))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[Term, ...]]:
    return by_first_word(
        tuple(Term(t.referent, t.term.replace("-", " "), t.attitude, t.source) for t in contested_names())
    )
