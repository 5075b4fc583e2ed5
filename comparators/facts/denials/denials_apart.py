"""A denial in one text and a flat telling of the same in the other, wherever the sentences stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.acts.behind import agent_keys
from comparators.facts.acts.predicates import predicates_of
from comparators.facts.certainties.certainty import (
    DENYING,
    speaker_of,
    verb_over,
)
from comparators.facts.denials.denied import CARRY, LIGHT, Denial, covered, denials_of
from comparators.facts.denials.flat import of_that_time, to_be_shown, told_flatly, told_later, under_despite
from comparators.facts.denials.of_another import told_of_another
from comparators.facts.denials.same_said import denied_there_too, of_before
from comparators.facts.denials.telling import Telling
from comparators.facts.states.bearers import GROUPS, bearer_at, one_bearer, subject_near
from comparators.facts.wording.closeness import stem
from comparators.facts.wording.meaning import word_likeness
from comparators.knowledge.measures import noun_kinds
from comparators.model import SIDES, Pair, Reading, Side, Token

_LIKE = 0.5  # cosine of the denied word, or of one with it, and its like
_LIKE_ACROSS = 0.6  # the same for two parts of speech
_FEWEST_LETTERS, _MOST_LETTERS = 5, 0.7  # of two stems
_UNLIKE = 0.35  # cosine of two doers or objects below which they are two
_LEAST_MASS = 1.0  # weight of what is shared
_LINKED, _SHARE_LINKED = 0.2, 0.4
_SHARE, _CORE = 0.3, 0.6
_PERSONS = frozenset({"he", "she", "i", "we"})
_CARRYING_OUT = frozenset({"carry", "conduct", "launch", "perform", "commit", "stage", "mount"})
_UNHARMED = frozenset({"unharmed", "unhurt", "uninjured", "unscathed", "undamaged", "unaffected", "safe", "safely"})
_AS_GOOD = 0.15


@dataclass(frozen=True, slots=True)
class DenialApart:
    """``side`` is that of the denial; ``share`` is how much of it the other text tells, ``mass`` the weight of that.

    ``linked`` is the score of the link between the sentences, 0 without one; ``agree`` says that a doer or object is
    one; ``words`` are the shared words; ``others`` are further tellings that are as near.
    """

    side: Side
    denial: Denial
    telling: Telling
    share: float
    core: float
    mass: float
    linked: float
    agree: bool
    words: tuple[str, ...]
    others: tuple[Telling, ...] = ()

    @property
    def rank(self) -> float:
        """The higher, the surer that both are of one matter."""
        return self.share + 0.3 * (self.linked > 0) + 0.2 * self.agree


def denials_apart(pair: Pair) -> Iterator[DenialApart]:
    """One row a denied word: its best telling in the other text, where that text does not deny the like."""
    seen: set[tuple[Side, str]] = set()
    for row in sorted(_rows(pair), key=lambda row: (-row.rank, row.denial.core)):
        here = pair.reading(row.side)
        key = (row.side, here.tokens[row.denial.core].lemma.lower())
        if key not in seen:
            seen.add(key)
            yield row


def _rows(pair: Pair) -> Iterator[DenialApart]:
    links = {
        (i, j): link.score
        for link in pair.alignment.links
        if link.relation != "parallel"
        for i in link.left
        for j in link.right
    }
    for side in SIDES:
        here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
        for denial in denials_of(here):
            if told_later(here, denial) or of_that_time(here, denial) or to_be_shown(here, denial.verb):
                continue
            if under_despite(here, denial.core):
                continue
            denied_too = any(_like(here, denial.core, there, other.core) for other in denials_of(there))
            if denied_too or denial.core not in denial.words or denial.modality != "stated":
                continue
            rows = []
            for telling in _tellings(there, here, denial):
                agree = _bearers(pair, side, denial, telling)
                share, mass, words = _measure(here, denial, there, telling)
                key = (denial.sentence, telling.sentence) if side == "left" else (telling.sentence, denial.sentence)
                core = _like(here, denial.core, there, telling.core)
                row = DenialApart(side, denial, telling, share, core, mass, links.get(key, 0.0), agree > 0, words)
                if _denies_too(there, telling):
                    continue  # "without injury", "unharmed"
                if of_before(there, telling.sentence, telling.core) or denied_there_too(
                    there, telling.sentence, telling.core, _shared(here, denial, there, telling)
                ):
                    continue
                if agree >= 0 and _enough(here, row) and not told_of_another(pair, side, denial, telling):
                    rows.append(row)
            rows.sort(key=lambda row: -row.rank)
            if rows:
                best = rows[0]
                others = [r.telling for r in rows[1:] if r.core >= best.core and r.share >= best.share - _AS_GOOD]
                yield DenialApart(
                    side, denial, best.telling, best.share, best.core, best.mass, best.linked, best.agree, best.words,
                    tuple(others[:2]),
                )  # fmt: skip


def _denies_too(reading: Reading, telling: Telling) -> bool:
    """Whether the telling itself denies: "escaped unharmed", "apologised for the delay but not for the decision"."""
    if " but not " in reading.sentence_text(telling.sentence):
        return True
    return any(reading.tokens[i].text.lower() in _UNHARMED for i in telling.words)


def _enough(here: Reading, row: DenialApart) -> bool:
    """Whether the sentences are linked; else a party must deny it, and what it denies be told in nearly one word."""
    sign = here.tokens[row.denial.sign]
    if row.mass < _LEAST_MASS:
        return False
    noun = here.tokens[row.denial.core].pos == "NOUN" and sign.lemma == "deny"
    if noun and row.core < 1.0 and not row.agree:
        return False  # "denies arson", "the fire was put out"
    by_light_verb = here.tokens[row.denial.verb].lemma in _CARRYING_OUT and row.denial.verb != row.denial.sign
    if sign.lemma == "deny" and by_light_verb and not row.agree:
        return False  # "denied it had carried out a strike", "strikes killed 18": whose they were, is not said
    if row.linked >= _LINKED:
        flatly = row.core == 1.0 and (sign.text.lower() == "no" or sign.lemma in DENYING)
        return row.share >= _SHARE_LINKED and (flatly or len(row.words) > 1 or row.agree)
    if noun and len(row.denial.words) == 1 and not row.agree:
        return False  # "denied the attack": which one, the sentence before it says
    doing = here.tokens[row.denial.core].pos == "VERB" or here.tokens[row.denial.sign + 1].text.endswith("ing")
    if sign.lemma == "deny" and doing and not row.agree:
        return False  # "denied bombing hospitals" denies no "strike on a hospital" that nobody is said to have made
    flat = sign.lemma == "deny" or (sign.text.lower() == "no" and row.denial.speaker is not None)
    return row.share >= _SHARE and row.core >= _CORE and (flat or (row.agree and len(row.words) > 1))


def _like(here: Reading, i: int, there: Reading, j: int) -> float:
    """1 for one word in any of its forms, the cosine for two of like meaning, else 0."""
    one, other = here.tokens[i], there.tokens[j]
    stems = stem(here, i), stem(there, j)
    if one.lemma.lower() == other.lemma.lower() or stems[0] == stems[1] or _derived(one, other, *stems):
        return 1.0
    if {"NUM", "PROPN"} & {one.pos, other.pos}:
        return 0.0
    alike = word_likeness(here, i, there, j)
    return alike if alike >= (_LIKE if one.pos == other.pos else _LIKE_ACROSS) else 0.0


def _derived(one: Token, other: Token, stem: str, other_stem: str) -> bool:
    """Whether one word is made of the other: "collude", "collusion"; not "protest", "protester"."""
    if one.pos == other.pos or any(t.pos == "NOUN" and t.lemma.endswith(("er", "or", "ist")) for t in (one, other)):
        return False
    common = next(
        (n for n, (a, b) in enumerate(zip(stem, other_stem, strict=False)) if a != b), min(len(stem), len(other_stem))
    )
    return common >= _FEWEST_LETTERS and common >= _MOST_LETTERS * max(len(stem), len(other_stem))


def _tellings(reading: Reading, other: Reading, denial: Denial) -> Iterator[Telling]:
    """Where a text tells what the denial of the other text denies."""
    tokens = reading.tokens
    for number, sentence in enumerate(reading.sentences):
        for place in range(sentence.first, sentence.last):
            token = tokens[place]
            if token.pos not in {"NOUN", "VERB", "ADJ"} or token.dep == "compound":
                continue
            if token.pos == "VERB" and token.dep == "amod":
                continue  # "running backs" tell of no run
            if not _like(other, denial.core, reading, place):
                continue
            verb = verb_over(reading, number, place)
            if (
                verb is None
                or not told_flatly(reading, number, place, verb)
                or _other_verb(other, denial, reading, place)
            ):
                continue
            words = tuple(
                i
                for i in covered(reading, number, place, verb, whole=True)
                if tokens[i].pos in CARRY and (tokens[i].lemma not in LIGHT or i == place)
            )
            yield Telling(number, place, verb, words, speaker_of(reading, number, place))


def _other_verb(here: Reading, denial: Denial, there: Reading, place: int) -> bool:
    """ "Signed off", "signed": one verb with a particle, the other without."""
    particles = [
        {reading.tokens[i].text.lower() for i in reading.dependents[verb] if reading.tokens[i].dep == "prt"}
        for reading, verb in ((here, denial.core), (there, place))
    ]
    return particles[0] != particles[1] and here.tokens[denial.core].pos == there.tokens[place].pos == "VERB"


def _measure(here: Reading, denial: Denial, there: Reading, telling: Telling) -> tuple[float, float, tuple[str, ...]]:
    """How much of the denial's words the telling has: the share by weight, the weight, and the words."""
    total = mass = 0.0
    shared = []
    for i in denial.words:
        worth = max(0.3, weight(here.tokens[i].lemma.lower()))
        core = _like(here, i, there, telling.core) if i == denial.core else 0.0
        near = core or max((_like(here, i, there, j) for j in telling.words), default=0.0)
        total += worth
        mass += near * worth
        if near:
            shared.append(here.tokens[i].lemma)
    return (mass / total if total else 0.0), mass, tuple(shared)


def _shared(here: Reading, denial: Denial, there: Reading, telling: Telling) -> list[int]:
    """The words of the telling that the denial has, too."""
    return [j for j in telling.words if any(_like(here, i, there, j) for i in denial.words)]


def _bearers(pair: Pair, side: Side, denial: Denial, telling: Telling) -> int:
    """1 where the doer or the object of both is one, -1 where one of them is another, 0 where the texts do not say."""
    here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
    if denial.verb == denial.sign:
        return -_other_doer(pair, side, denial, telling)
    found, unlike = 0, False
    parts = zip(_parts(here, denial.sentence, denial.verb), _parts(there, telling.sentence, telling.verb), strict=True)
    for part, (mine, theirs) in enumerate(parts):
        if mine is None or theirs is None or mine == denial.core or theirs == telling.core:
            continue
        keys = agent_keys(here, denial.sentence, mine), agent_keys(there, telling.sentence, theirs)
        if keys[0] and keys[1] and not keys[0] & keys[1]:
            return -1  # "Russian planes", "regime planes"
        one, other = bearer_at(here, denial.sentence, mine), bearer_at(there, telling.sentence, theirs)
        if one_bearer(pair, one, other) if side == "left" else one_bearer(pair, other, one):
            found = 1
        elif not part and _is_person(here, mine) and _is_person(there, theirs):
            return -1
        elif one.names and other.names:
            if not (here.tokens[mine].text.isupper() or there.tokens[theirs].text.isupper()):  # a body's letters
                return -1
        elif one.noun and other.noun and not {one.noun, other.noun} & GROUPS and not (one.names or other.names):
            unlike = unlike or word_likeness(here, mine, there, theirs) < _UNLIKE
    return found - 1 if unlike else found


def _other_doer(pair: Pair, side: Side, denial: Denial, telling: Telling) -> bool:
    """Whether a party denies a noun of its own, "denied involvement", that the other text gives to another doer."""
    here, there = (pair.left, pair.right) if side == "left" else (pair.right, pair.left)
    mine, theirs = subject_near(here, denial.sentence, denial.sign), _holder(there, telling)
    if here.tokens[denial.sign].lemma != "deny" or mine is None or theirs is None or theirs == telling.core:
        return False
    one, other = bearer_at(here, denial.sentence, mine), bearer_at(there, telling.sentence, theirs)
    if one_bearer(pair, one, other) if side == "left" else one_bearer(pair, other, one):
        return False
    return bool(other.names) or "person" not in noun_kinds().get(other.noun, ())


def _holder(reading: Reading, telling: Telling) -> int | None:
    """Whose the told noun is, or of what the clause says it: "inaction amounts to involvement"."""
    tokens = reading.tokens
    if tokens[telling.core].pos != "NOUN" or telling.core == telling.verb:
        return None
    own = next((i for i in reading.dependents[telling.core] if tokens[i].dep == "poss"), None)
    if own is not None:
        return own
    return next((i for i in reading.dependents[telling.verb] if tokens[i].dep == "nsubj"), None)


def _is_person(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.entity == "PERSON" or (token.pos == "PRON" and token.text.lower() in _PERSONS)


def _parts(reading: Reading, number: int, verb: int) -> tuple[int | None, int | None]:
    row = next((p for p in predicates_of(reading, number) if p.verb == verb), None)
    if row is None:
        return None, None
    joined = not row.passive and reading.tokens[verb].dep in {"conj", "relcl", "acl"}
    doer = subject_near(reading, number, verb) if row.doer is None and joined else row.doer
    return (doer if doer != row.target else None), row.target
