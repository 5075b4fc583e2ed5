"""The lexicons of framing: words and the attitude that each carries, every line with its source or reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import resources
from comparators.errors import DataError

ATTITUDES = frozenset(
    {"neutral", "negative", "positive", "legitimising", "euphemism", "doubting", "dramatic"}
)  # fmt: skip
SAYING_ATTITUDES = frozenset(
    {"neutral", "doubting", "conceding", "endorsing", "strong", "accusing", "denying", "praising"}
)  # fmt: skip


WORDING_SORTS = frozenset(
    {"judging", "praising", "heightening", "feeling", "assuring", "distancing", "motive", "image", "superlative",
     "gloss"}
)  # fmt: skip
INITIATIVE = frozenset({"answers", "answers with force", "repels", "starts", "breaks", "causes", "answer"})
SOURCE_KINDS = frozenset(
    {"authorities", "opposition and activists", "monitors", "aid and rescue", "people on the spot",
     "media", "experts"}
)  # fmt: skip
FRAMES = frozenset(
    {"conflict", "human interest", "responsibility", "economic consequences", "morality", "diplomatic", "military",
     "humanitarian", "legal", "contest"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SayingVerb:
    """A verb of saying; ``takes`` is clause (a statement must follow) or object (a person or thing may)."""

    verb: str
    attitude: str
    takes: str
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what it stands for (lines with one ``referent`` are alternatives), its attitude and who says so."""

    referent: str
    term: str
    attitude: str
    source: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A word or phrase of one sort (judging, praising, …) or frame, and who says so."""

    term: str
    sort: str
    source: str


@dataclass(frozen=True, slots=True)
class Conduct:
    """A verb for what an actor does or a noun for what it has; ``sort`` says whether it blames or credits the actor."""

    term: str
    part: str
    sort: str
    source: str


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word before a noun; ``heads`` says before which nouns it decides the referent: forces, area or any."""

    modifier: str
    heads: str
    referent: str
    attitude: str
    source: str


def rows(path: Path, columns: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line numbers and fields of a TSV lexicon, after its comments and its header. DataError names a bad line."""
    header = True
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if header:
            header = False
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != columns or not all(fields):
            raise bad_line(path, number, f"{columns} filled fields parted by tabs are needed, here are {len(fields)}.")
        yield number, fields


def bad_line(path: Path, number: int, message: str) -> DataError:
    """The error for one line of a lexicon, with file and line."""
    return DataError(message, advice="Mend the line or take it out.", where=f"{path.name}:{number}")


def expect(path: Path, number: int, value: str, allowed: frozenset[str]) -> str:
    """The value itself, if it is one of those allowed; DataError otherwise."""
    if value not in allowed:
        raise bad_line(path, number, f"{value!r} is none of {', '.join(sorted(allowed))}.")
    return value


def _lexicon(name: str) -> Path:
    return resources.path("lexicons", name)


def read_saying_verbs(path: Path) -> Mapping[str, SayingVerb]:
    """Verbs of saying by lemma."""
    found: dict[str, SayingVerb] = {}
    for number, fields in rows(path, 4):
        verb = SayingVerb(*fields)
        expect(path, number, verb.attitude, SAYING_ATTITUDES)
        expect(path, number, verb.takes, frozenset({"clause", "object"}))
        if verb.verb in found:
            raise bad_line(path, number, f"{verb.verb!r} stands here twice.")
        found[verb.verb] = verb
    return found


def read_terms(path: Path) -> tuple[Term, ...]:
    """Terms in file order; one referent's lines must stand together and not repeat a term."""
    found: list[Term] = []
    for number, fields in rows(path, 4):
        term = Term(*fields)
        expect(path, number, term.attitude, ATTITUDES)
        if any(other.referent == term.referent and other.term == term.term for other in found):
            raise bad_line(path, number, f"{term.term!r} stands twice under {term.referent!r}.")
        if found and found[-1].referent != term.referent and any(t.referent == term.referent for t in found):
            raise bad_line(path, number, f"the lines of {term.referent!r} do not stand together.")
        found.append(term)
    return tuple(found)


def read_modifiers(path: Path) -> Mapping[tuple[str, str], Modifier]:
    """Modifiers by word and kind of head."""
    found: dict[tuple[str, str], Modifier] = {}
    for number, fields in rows(path, 5):
        modifier = Modifier(*fields)
        expect(path, number, modifier.attitude, ATTITUDES)
        expect(path, number, modifier.heads, frozenset({"forces", "area", "any"}))
        if (modifier.heads == "any") != (modifier.referent == "-"):
            raise bad_line(path, number, "A modifier of any noun has the referent '-', and no other has.")
        if (modifier.modifier, modifier.heads) in found:
            raise bad_line(path, number, f"{modifier.modifier!r} stands here twice.")
        found[modifier.modifier, modifier.heads] = modifier
    return found


def read_wording(path: Path, sorts: frozenset[str], *, term: int = 0) -> tuple[Wording, ...]:
    """Words and their sort, in file order; ``term`` says which of the first two columns holds the word."""
    found: dict[tuple[str, str], Wording] = {}
    for number, fields in rows(path, 3):
        word = Wording(fields[term], expect(path, number, fields[1 - term], sorts), fields[2])
        if (word.term, word.sort) in found:
            raise bad_line(path, number, f"{word.term!r} stands twice as {word.sort!r}.")
        found[word.term, word.sort] = word
    return tuple(found.values())


def read_conduct(path: Path) -> Mapping[tuple[str, str], Conduct]:
    """Words of conduct by term and part of speech."""
    found: dict[tuple[str, str], Conduct] = {}
    for number, fields in rows(path, 4):
        word = Conduct(*fields)
        expect(path, number, word.part, frozenset({"verb", "noun"}))
        expect(path, number, word.sort, frozenset({"blames", "credits"}))
        if (word.term, word.part) in found:
            raise bad_line(path, number, f"{word.term!r} stands twice as a {word.part}.")
        found[word.term, word.part] = word
    return found


def by_first_word(terms: tuple[Term, ...]) -> Mapping[str, tuple[Term, ...]]:
    """Terms by their first word, the longest first."""
    ordered = sorted(terms, key=lambda term: (term.term.split()[0], -len(term.term.split()), term.term, term.referent))
    return {word: tuple(group) for word, group in groupby(ordered, key=lambda term: term.term.split()[0])}


@lru_cache(maxsize=1)
def saying_verbs() -> Mapping[str, SayingVerb]:
    return read_saying_verbs(_lexicon("saying_verbs.tsv"))


@lru_cache(maxsize=1)
def choice_verbs() -> tuple[Term, ...]:
    """Verbs for one act; ``referent`` is the act."""
    return read_terms(_lexicon("choice_verbs.tsv"))


@lru_cache(maxsize=1)
def labels() -> tuple[Term, ...]:
    """What actors, acts and things may be called."""
    return read_terms(_lexicon("labels.tsv"))


@lru_cache(maxsize=1)
def contested_names() -> tuple[Term, ...]:
    """Names of one thing that follow a side; ``referent`` is the thing."""
    return read_terms(_lexicon("contested_names.tsv"))


@lru_cache(maxsize=1)
def label_modifiers() -> Mapping[tuple[str, str], Modifier]:
    return read_modifiers(_lexicon("label_modifiers.tsv"))


@lru_cache(maxsize=1)
def loaded_wording() -> Mapping[str, Wording]:
    """Evaluative and emotive wording by term."""
    return {word.term: word for word in read_wording(_lexicon("loaded.tsv"), WORDING_SORTS)}


@lru_cache(maxsize=1)
def frame_words() -> tuple[Wording, ...]:
    """Words that carry a frame; ``sort`` is the frame."""
    return read_wording(_lexicon("frames.tsv"), FRAMES, term=1)


@lru_cache(maxsize=1)
def hedges() -> tuple[Wording, ...]:
    """Words that lower or raise certainty; ``sort`` is hedge or booster."""
    return read_wording(_lexicon("hedges.tsv"), frozenset({"hedge", "booster"}))


@lru_cache(maxsize=1)
def initiative() -> tuple[Wording, ...]:
    """Words that make somebody the one who starts or the one who answers; ``sort`` says how."""
    return read_wording(_lexicon("initiative.tsv"), INITIATIVE)


@lru_cache(maxsize=1)
def conduct() -> Mapping[tuple[str, str], Conduct]:
    """Words for what actors do and have that blame or credit them."""
    return read_conduct(_lexicon("conduct.tsv"))


@lru_cache(maxsize=1)
def source_kinds() -> tuple[Wording, ...]:
    """Words in the names of sources; ``sort`` is the kind of source."""
    return read_wording(_lexicon("source_kinds.tsv"), SOURCE_KINDS)
