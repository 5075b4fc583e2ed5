"""How the headline, or else the opening, tells the chief deed: who stands first in it, and is the doer named at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from comparators.framing.affiliation import PEOPLES, side_of
from comparators.framing.deeds import Deed, deeds
from comparators.framing.emphasis import lead, prose
from comparators.framing.grammar import HYPHENS, children, content, in_quotes, phrase, span_of, subtree
from comparators.framing.linked import headline
from comparators.model import Pair, Reading, Span

_HARM = frozenset({"kill", "strike", "wound", "destroy"})
_DEAD = frozenset({"dead", "injured", "wounded", "killed"})
# Acts and weapons that somebody owns: "regime shelling", "a Russian raid", "rockets of rebels".
_ATTACKS = frozenset(
    {"airstrike", "strike", "raid", "attack", "assault", "bombing", "bombardment", "shelling", "shell", "rocket",
     "missile", "bomb", "barrel", "mortar", "shooting", "gunfire", "fire", "offensive", "ambush", "massacre",
     "warplane", "jet", "plane", "aircraft", "artillery", "blast", "explosion", "barrage", "drone"}
)  # fmt: skip
_OWNERS = frozenset(
    {"regime", "government", "army", "rebel", "opposition", "militant", "terrorist", "insurgent", "extremist",
     "jihadist", "coalition", "separatist", "police", "military", "settler", "loyalist", "bomber", "attacker"}
)  # fmt: skip
_US = frozenset({"US", "U.S.", "U.S", "UK", "US-led", "U.S.-led", "NATO", "ISIS", "ISIL", "IS", "Daesh", "YPG", "PKK",
                 "IDF"})  # fmt: skip
# Words that two reports of two attacks share as well.
_COMMON = frozenset(
    {*_ATTACKS, *_OWNERS, "kill", "killed", "die", "dead", "wound", "injure", "injured", "people", "civilian",
     "monitor", "town", "city", "area", "province", "country", "syria", "syrian", "report", "hit", "target", "north",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "northern", "forces", "force",
     "claim", "group", "dozen", "person", "leave", "carry", "child", "children", "woman", "suspect", "east",
     "rebel-held"}
)  # fmt: skip
_FEWEST = 2
_OPENING = 4  # sentences
_BEFORE = 3  # words


@dataclass(frozen=True, slots=True)
class Chief:
    """The chief deed: ``first`` is doer, attack or victims; ``owner`` names whoever does it or whose attack it is.

    ``acts`` says that the owner is the verb's own doer, as its subject or after "by".
    """

    kind: str
    first: str
    owner: Span | None
    span: Span
    sentence: int
    words: frozenset[str]
    acts: bool = False


def chief(reading: Reading, number: int | None) -> Chief | None:
    """The first deed of harm in this sentence; None where it tells none."""
    if number is None:
        return None
    tree, quoted = children(reading), in_quotes(reading)
    rows = [d for d in deeds(reading).get(number, ()) if d.kind in _HARM and not quoted[d.index]]
    words = content(reading.sentence_tokens(number))
    sentence = reading.sentences[number]
    if rows:
        deed = min(rows, key=lambda d: d.index)
        owner = deed.doer or _owner(reading, tree, number)
        first = {"doer": "doer", "thing": "attack", "noun": "attack"}.get(deed.form, "victims")
        if deed.form == "thing" and reading.tokens[deed.index].tag == "VBN":
            first = "victims"
        return Chief(deed.kind, first, owner, _clause(reading, tree, deed), number, words, deed.doer is not None)
    for index in range(sentence.first, sentence.last):
        token = reading.tokens[index]
        if token.text.casefold() in _DEAD and not quoted[index]:
            before = [reading.tokens[i] for i in range(sentence.first, index)]
            if any(t.pos == "NUM" or t.tag == "NNS" for t in before):
                head = sentence.span if number == headline(reading) else span_of(reading, subtree(tree, token.head))
                return Chief("kill", "victims", _owner(reading, tree, number), head, number, words)
    return None


def _clause(reading: Reading, tree: Mapping[int, tuple[int, ...]], deed: Deed) -> Span:
    """All of a headline; of an opening the clause, with the noun that it describes."""
    if deed.sentence == headline(reading):
        return reading.sentences[deed.sentence].span
    token = reading.tokens[deed.index]
    if token.dep in {"acl", "relcl"}:
        return Span(min(deed.clause.start, reading.tokens[phrase(reading, tree, token.head)[0]].span.start),
                    deed.clause.end)  # fmt: skip
    return deed.clause


def _owner(reading: Reading, tree: Mapping[int, tuple[int, ...]], number: int) -> Span | None:
    """Whose the attack or the weapon of this sentence is said to be, or who does another deed in it."""
    for deed in deeds(reading).get(number, ()):
        if deed.doer is not None:
            return deed.doer
    sentence = reading.sentences[number]
    for index in range(sentence.first, sentence.last):
        token = reading.tokens[index]
        if token.lemma.casefold().removesuffix("s") not in _ATTACKS or token.pos not in {"NOUN", "PROPN"}:
            continue
        run = phrase(reading, tree, index)
        if any(_owns(reading, i) for i in run if i != index):
            return span_of(reading, run)
        before = [i for i in range(max(sentence.first, index - _BEFORE), index) if reading.tokens[i].text in _US]
        if before:  # "IS group suicide blast": the parser takes IS for a verb
            return span_of(reading, tuple(range(before[0], index + 1)))
        for child in tree.get(index, ()):
            if reading.tokens[child].lemma == "by":
                for inner in tree.get(child, ()):
                    if any(_owns(reading, i) for i in phrase(reading, tree, inner)):
                        return span_of(reading, phrase(reading, tree, inner))
    return None


def _owns(reading: Reading, index: int) -> bool:
    """A side's word, a people's adjective that does not end in a place, or the short name of a power or group."""
    token = reading.tokens[index]
    if token.lemma.casefold().removesuffix("s") in _OWNERS or token.text in _US:
        return True
    if index + 1 < len(reading.tokens) and reading.tokens[index + 1].text in HYPHENS:
        return False
    return (
        token.text[:1].isupper()
        and token.text.casefold().endswith(PEOPLES)
        and side_of(token.text) != (token.text.casefold())
    )


def chiefs(pair: Pair) -> tuple[Chief, Chief] | None:
    """The two headlines' deeds, else those of the openings; None where nothing shows that they are one deed."""
    for choose in (headline, lead):
        mine, other = chief(pair.left, choose(pair.left)), chief(pair.right, choose(pair.right))
        if mine is not None and other is not None:
            return (mine, other) if _one(pair, mine, other) else None
    return None


def _one(pair: Pair, left: Chief, right: Chief) -> bool:
    """Does a link join the openings, and do they, or headlines and openings, have words of the matter in common?"""
    tops = tuple({headline(reading), *prose(reading)[:_OPENING]} for reading in (pair.left, pair.right))
    links = [k for k in pair.alignment.links if set(k.left) & tops[0] and set(k.right) & tops[1]]
    if not any(link.relation in {"same", "update"} for link in links):
        return False
    mine, other = _story(pair.left, left), _story(pair.right, right)
    return left.kind in {right.kind, "kill", "strike"} and len((mine & other) - _COMMON) >= _FEWEST


def _story(reading: Reading, deed: Chief) -> frozenset[str]:
    """The words of the sentence and of the headline and opening around it."""
    found = deed.words
    for number in (headline(reading), lead(reading)):
        found |= content(reading.sentence_tokens(number)) if number is not None else frozenset()
    return frozenset(word.casefold().removesuffix("s") for word in found)
