"""Who starts and who answers: the moves that a text gives to each side ("launched an attack", "answered with fire")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from comparators.framing.affiliation import side_of
from comparators.framing.grammar import NOT_PROSE, children, content, core, in_quotes, span_of, subtree
from comparators.knowledge.lexicons import initiative
from comparators.model import Reading, Span

# What is started, repelled or answered: acts of force and steps against another.
FORCE = frozenset(
    {"attack", "assault", "offensive", "operation", "raid", "strike", "airstrike", "campaign", "war", "bombing",
     "bombardment", "shelling", "barrage", "ambush", "advance", "incursion", "invasion", "aggression", "violation",
     "provocation", "killing", "murder", "massacre", "shooting", "fire", "gunfire", "rocket", "missile", "shell",
     "artillery", "firepower", "clash", "fighting", "battle", "siege", "infiltration", "crackdown", "sanction",
     "tariff", "expulsion", "threat", "seizure", "blockade", "counterattack", "mortar", "bomb", "weapon", "gas",
     "attempt", "use", "progress", "downing", "arrest", "atrocity"}
)  # fmt: skip
_STARTED = FORCE - {"fire", "weapon", "gas", "use", "progress", "threat", "attempt", "arrest", "sanction"}
_AGREED = frozenset({"truce", "ceasefire", "cease-fire", "agreement", "deal", "accord", "armistice", "sovereignty",
                     "border", "airspace", "resolution", "law"})  # fmt: skip
# The first side of the conflict that a word stands for; words of one side are one actor wherever no name parts them.
_SIDES: Mapping[str, str] = {
    **dict.fromkeys(
        ("rebel", "opposition", "militant", "terrorist", "insurgent", "separatist", "extremist", "jihadist",
         "islamist", "gunman", "faction", "fraction", "militia"),
        "armed opposition",
    ),
    **dict.fromkeys(("regime", "government", "army", "troop", "soldier", "military"), "government side"),
}  # fmt: skip
_NAMES = frozenset({"PROPN", "ADJ"})
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Move:
    """One move: ``role`` is starts or answers, ``actor`` makes it, ``who`` are the names and sides that tell the actor.

    ``clause`` is the whole; ``before`` what it answers, where the text says so; ``words`` the rest of its words.
    """

    role: str
    sort: str
    term: str
    source: str
    sentence: int
    index: int
    actor: Span | None
    who: frozenset[str]
    clause: Span
    before: Span | None
    words: frozenset[str]


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The sorts and sources of each term."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for word in initiative():
        found[word.term] = (*found.get(word.term, ()), (word.sort, word.source))
    return found


def moves(reading: Reading) -> tuple[Move, ...]:
    """All moves outside quotation marks, in text order."""
    tree = children(reading)
    quoted = in_quotes(reading)
    found = []
    for number, sentence in enumerate(reading.sentences):
        if reading.passages[sentence.passage].role in NOT_PROSE:
            continue
        for index in range(sentence.first, sentence.last):
            if not quoted[index]:
                found += list(_moves_at(reading, tree, number, index))
    return tuple(found)


def _moves_at(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int) -> Iterator[Move]:
    token = reading.tokens[index]
    if token.pos == "NOUN":
        yield from _named_answer(reading, tree, number, index)
        return
    if token.pos != "VERB":
        return
    below = tree.get(index, ())
    particles = [reading.tokens[c].lemma for c in below if reading.tokens[c].dep in {"prt", "advmod"}]
    term = next((t for p in particles if (t := f"{token.lemma} {p}") in _terms()), token.lemma)
    for sort, source in _terms().get(term, ()):
        objects = {reading.tokens[c].lemma for c in below if reading.tokens[c].dep in {"dobj", "nsubjpass"}}
        subject = _subject(reading, tree, index)
        if sort in {"starts", "repels"} and not objects & _STARTED:
            continue
        if sort == "breaks" and not objects & _AGREED:
            continue
        if sort == "answers with force" and not _forceful(reading, tree, index):
            continue
        if sort == "causes":
            yield from _caused(reading, tree, number, index, term, source)
        elif sort != "answer" and subject is not None:
            role = "starts" if sort in {"starts", "breaks"} else "answers"
            before = _after(reading, tree, index, {"to", "for"}) if sort.startswith("answers") else None
            yield _move(reading, tree, number, index, subject, role, sort, term, source, before)


def _subject(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> int | None:
    """Who does it: its subject, the noun after "by", or the subject of the verb that it is joined to."""
    below = {reading.tokens[c].dep: c for c in tree.get(index, ())}
    if "agent" in below:
        nouns = [c for c in tree.get(below["agent"], ()) if reading.tokens[c].dep == "pobj"]
        return nouns[0] if nouns else None
    if "nsubj" in below:
        subject = below["nsubj"]
        relative = reading.tokens[subject].lemma in {"who", "which", "that"}
        return reading.tokens[index].head if relative and reading.tokens[index].dep == "relcl" else subject
    token = reading.tokens[index]
    if token.dep in {"conj", "advcl", "xcomp"} and token.head != index and "nsubjpass" not in below:
        return _subject(reading, tree, token.head)
    return None


def _forceful(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int) -> bool:
    """Is an act of force what it answers with or to: "with fire", "to airstrikes", "by shelling"?"""
    for child in tree.get(index, ()):
        if reading.tokens[child].dep not in {"prep", "dobj", "advmod"}:
            continue
        if any(reading.tokens[inner].lemma in FORCE for inner in (child, *tree.get(child, ()))):
            return True
    return False


def _after(reading: Reading, tree: Mapping[int, tuple[int, ...]], index: int, words: set[str]) -> int | None:
    """The main word after "to" or "for", if it is an act of force, or a clause that names one."""
    for child in tree.get(index, ()):
        if reading.tokens[child].dep == "prep" and reading.tokens[child].lemma in words:
            for inner in tree.get(child, ()):
                clause = reading.tokens[inner].pos in {"VERB", "AUX"}
                named = subtree(tree, inner) if clause else (inner,)
                if any(reading.tokens[i].lemma in FORCE for i in named):
                    return inner
    return None


def _named_answer(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int) -> Iterator[Move]:
    """ "In response to an attack": whoever does what this hangs on answers."""
    token = reading.tokens[index]
    for sort, source in _terms().get(token.lemma, ()):
        before = _after(reading, tree, index, {"to", "for"}) if sort == "answer" else None
        if before is None:
            continue
        verb = _verb_above(reading, index)
        subject = _subject(reading, tree, verb) if verb is not None else None
        if verb is not None and subject is not None:
            yield _move(reading, tree, number, verb, subject, "answers", sort, token.lemma, source, before)


def _verb_above(reading: Reading, index: int) -> int | None:
    for _ in range(6):
        above = reading.tokens[index].head
        if above == index:
            return None
        index = above
        if reading.tokens[index].pos == "VERB":
            return index
    return None


def _caused(
    reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int, index: int, term: str, source: str
) -> Iterator[Move]:
    """ "The attack prompted Washington to strike": the object answers what the subject names."""
    below = {reading.tokens[c].dep: c for c in tree.get(index, ())}
    subject = _subject(reading, tree, index)
    act = below.get("xcomp", below.get("ccomp"))
    inner = {reading.tokens[c].dep: c for c in tree.get(act, ())} if act is not None else {}
    answerer = below.get("dobj", inner.get("nsubj"))
    if subject is None or answerer is None or not named_sides(reading, core(reading, tree, answerer)):
        return
    if reading.tokens[subject].lemma not in FORCE:
        return
    yield _move(reading, tree, number, index, answerer, "answers", "causes", term, source, subject)


def _move(
    reading: Reading,
    tree: Mapping[int, tuple[int, ...]],
    number: int,
    index: int,
    actor: int,
    role: str,
    sort: str,
    term: str,
    source: str,
    before: int | None,
) -> Move:
    agent = core(reading, tree, actor)
    below = subtree(tree, index)
    reason = subtree(tree, before) if before is not None else ()
    clause = span_of(reading, tuple(sorted({*below, *agent})))
    if len(clause) > _LONGEST:
        near = [i for i in sorted({*below, *agent}) if abs(i - index) <= 14]
        clause = span_of(reading, (near[0], near[-1]))
    return Move(
        role=role,
        sort=sort,
        term=term,
        source=source,
        sentence=number,
        index=index,
        actor=span_of(reading, agent) if reading.tokens[actor].pos != "PRON" else None,
        who=named_sides(reading, agent),
        clause=clause,
        before=span_of(reading, reason) if reason else None,
        words=content([reading.tokens[i] for i in below if i not in agent and i != index]),
    )


def named_sides(reading: Reading, agent: Iterable[int]) -> frozenset[str]:
    """Sides by their plain words, and names as the country or group that they stand for."""
    found = set()
    for index in agent:
        token = reading.tokens[index]
        if token.lemma in _SIDES:
            found.add(_SIDES[token.lemma])
        elif token.pos in _NAMES and token.text[:1].isupper():
            found.add(side_of(token.text))
    return frozenset(found)


def one_actor(left: Move, right: Move) -> bool:
    """Of one side where both name sides, else with a name in common."""
    sides = frozenset(_SIDES.values())
    mine, other = left.who & sides, right.who & sides
    if mine and other:
        return bool(mine & other)
    return bool(left.who & right.who)
