"""What brought it about: a fire caused by a cigarette in one report, and by an electrical fault in the other.

The words are those of FrameNet's Causation and of obituaries ("died of"). Compared are aligned sentences, or such as
share rare words, where what was brought about is the same and the two causes have no word and no meaning in common; in
two reports of one matter also what each says of its cause without naming it again: "it resulted from", "is to blame".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.certainties.certainty import certainty_of, is_negated
from comparators.facts.counts.claims import places_in
from comparators.facts.counts.doers import two_doers
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_matter import one_matter
from comparators.facts.events.one_story import opening
from comparators.facts.once import once
from comparators.facts.wording.closeness import content, stem
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.knowledge.gazetteer import gazetteer
from comparators.knowledge.measures import noun_kinds
from comparators.model import SIDES, Finding, Pair, Reading, Side, Slot, Span
from comparators.reading.grammar import children, noun_phrase, subtree

_CAUSING = frozenset({"cause", "trigger", "spark", "ignite", "provoke"})
_ENDS = frozenset({"of", "from"})
# FrameNet Causation and Attributing_to: the verb, its preposition, and whether its object is what was brought about.
_RESULTING = frozenset({("result", "from"), ("stem", "from"), ("arise", "from")})
_PUTTING = frozenset({("put", "down"), ("put", "to"), ("attribute", "to"), ("ascribe", "to"), ("blame", "on")})
_EXCLUDING = frozenset({("rule", True), ("exclude", False)})
_FAULTS = frozenset({"fault", "cause", "reason", "blame"})
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# What says no more than that something happened.
_GENERAL = frozenset({"accident", "incident", "disaster", "event", "case", "it"})
_VAGUE = frozenset({"it", "this", "that", "which", "what", "they", "he", "she", "issue", "reason", "thing", "factor"})
_LINKED, _SHARED = 0.4, 3.0  # score of a link; summed weight of shared words where there is none
_ALIKE = 0.4  # likeness of two causes, word by word, from which they may be one


@dataclass(frozen=True, slots=True)
class Cause:
    """``effect`` is the stem of what was brought about; ``token`` heads the cause."""

    effect: str
    sentence: int
    verb: int
    token: int
    open: bool


@once
def causes_of(reading: Reading) -> tuple[Cause, ...]:
    """Every cause that a text gives, in text order; ``open`` where it is only possible."""
    return tuple(_causes(reading))


def causes_apart(pair: Pair) -> Iterator[Finding]:
    """One finding an effect that the two texts put down to different causes."""
    links = {(i, j): link for link in pair.alignment.links for i in link.left for j in link.right}
    told: set[str] = set()
    for a in causes_of(pair.left):
        for b in causes_of(pair.right):
            link = links.get((a.sentence, b.sentence))
            firm = link is not None and link.relation != "parallel" and link.score >= _LINKED
            matter = not (a.effect and b.effect) and _chief(pair, a, b)
            alike = bool(a.effect) and a.effect == b.effect and (firm or _shared(pair, a, b) >= _SHARED)
            if a.effect in told or not (alike or matter):
                continue
            if any(_one_cause(pair, x, y) for x in _same(pair.left, a) for y in _same(pair.right, b)):
                continue
            if two_doers(pair, pair.left.tokens[a.verb].span, pair.right.tokens[b.verb].span):
                continue  # two who died
            if _of_two_countries(pair, a, b):
                continue
            told.add(a.effect)
            yield _finding(pair, a, b)
    if one_matter(pair):
        yield from _ruled_out(pair, told)


def _of_two_countries(pair: Pair, a: Cause, b: Cause) -> bool:
    """Whether each is told of another country: "problems in Egypt", "the problem in South Africa"."""
    countries = [
        {country for name in places_in(reading, cause.sentence) if (country := gazetteer().country_of(name))}
        for reading, cause in ((pair.left, a), (pair.right, b))
    ]
    return bool(countries[0] and countries[1]) and not countries[0] & countries[1]


def _ruled_out(pair: Pair, told: set[str]) -> Iterator[Finding]:
    """A cause that one text gives for the matter and the other says was none: "ruled out an explosion"."""
    for side in SIDES:
        reading, other = pair.reading(side), pair.right if side == "left" else pair.left
        for cause in causes_of(reading):
            if cause.effect and not _opens(reading, cause.effect):
                continue
            lemma = reading.tokens[cause.token].lemma.lower()
            for number, sentence in enumerate(other.sentences):
                for verb in range(sentence.first, sentence.last):
                    out = any(other.tokens[i].text.lower() == "out" for i in children(other, sentence, verb))
                    if (other.tokens[verb].lemma, out) not in _EXCLUDING or is_negated(other, number, verb):
                        continue
                    held = [i for i in children(other, sentence, verb) if other.tokens[i].dep == "dobj"]
                    if any(other.tokens[i].lemma.lower() == lemma for i in held) and lemma not in told:
                        told.add(lemma)
                        none = Cause(cause.effect, number, verb, held[0], False)
                        yield _finding(pair, *((cause, none) if side == "left" else (none, cause)), ruled_out=side)


def _causes(reading: Reading) -> Iterator[Cause]:
    tokens = reading.tokens
    for number, sentence in enumerate(reading.sentences):
        for verb in range(sentence.first, sentence.last):
            lemma = tokens[verb].lemma.lower()
            below = {tokens[i].dep: i for i in reversed(list(children(reading, sentence, verb)))}
            found: tuple[int | None, int | None] = (None, None)
            if lemma in _CAUSING and tokens[verb].pos == "VERB":
                agent = below.get("agent")
                by = next(iter(children(reading, sentence, agent)), None) if agent is not None else None
                found = (below.get("nsubjpass"), by) if by is not None else (below.get("dobj"), below.get("nsubj"))
            elif lemma == "die" and tokens[verb].pos == "VERB":
                preps = (i for i in children(reading, sentence, verb) if tokens[i].text.lower() in _ENDS)
                found = verb, next((j for i in preps for j in children(reading, sentence, i)), None)
            else:
                found = _unnamed(reading, number, verb)
            effect, cause = found
            if effect is None or cause is None or tokens[cause].pos not in ("NOUN", "PROPN", "VERB"):
                continue
            if tokens[cause].pos == "VERB" and tokens[cause].tag != "VBG":
                continue
            if tokens[cause].lemma.lower() in _VAGUE or is_negated(reading, number, verb):
                continue
            modality = certainty_of(reading, number, verb).modality
            if modality in ("stated", "possible", "alleged"):
                general = (effect == verb and lemma != "die") or tokens[effect].lemma.lower() in _GENERAL
                yield Cause("" if general else stem(reading, effect), number, verb, cause, modality != "stated")


def _unnamed(reading: Reading, number: int, verb: int) -> tuple[int | None, int | None]:
    """Effect and cause of "it resulted from", "put the accidents down to", "X is to blame", "the fault lay in X".

    The effect is the verb itself where none is named.
    """
    tokens, sentence = reading.tokens, reading.sentences[number]
    if tokens[verb].pos not in ("VERB", "AUX"):
        return None, None
    lemma = tokens[verb].lemma.lower()
    near = [i for i in children(reading, sentence, verb) if tokens[i].pos == "ADP"]
    near += [j for i in near for j in children(reading, sentence, i) if tokens[j].pos == "ADP"]
    inside = [_deed(reading, j) for i in near for j in children(reading, sentence, i) if tokens[j].dep == "pobj"]
    below = {tokens[i].dep: i for i in reversed(list(children(reading, sentence, verb)))}
    subject, target = below.get("nsubj"), below.get("dobj", below.get("nsubjpass"))
    preps = {(lemma, _before(reading, i)): i for i in reversed(inside)}
    if lemma == "put" and "down" not in {tokens[i].text.lower() for i in children(reading, sentence, verb)}:
        preps = {}  # "put to good use"
    for frames, effect in ((_RESULTING, subject), (_PUTTING, target)):
        own = next((i for key, i in preps.items() if key in frames), None)
        if own is not None and effect is not None and _no_party(reading, own):
            return effect, own
    if lemma == "be" and subject is not None and _no_party(reading, subject):
        words = {tokens[i].lemma.lower() for i in (*below.values(), verb + 1, verb + 2) if i < sentence.last}
        blamed = {"to", "blame"} <= words and tokens[below.get("xcomp", verb)].lemma == "blame"
        if blamed and not any(_before(reading, i) == "for" for i in inside):
            return verb, subject
    if lemma == "be" and subject is not None and "attr" in below and tokens[below["attr"]].lemma.lower() == "cause":
        ofs = [j for i in children(reading, sentence, below["attr"]) for j in children(reading, sentence, i)]
        effect = next((j for j in ofs if tokens[j].dep == "pobj"), verb)
        return (effect, subject) if _no_party(reading, subject) else (None, None)
    if lemma == "lie" and subject is not None and tokens[subject].lemma.lower() in _FAULTS:
        own = next((i for key, i in preps.items() if key[1] in {"in", "with"}), None)
        if own is not None and _no_party(reading, own):
            return verb, own
    return None, None


def _deed(reading: Reading, place: int) -> int:
    """What a party does, where it is named so: "down to customers forcing the lid"."""
    deeds = (i for i in reading.dependents[place] if reading.tokens[i].dep == "acl" and reading.tokens[i].tag == "VBG")
    return next(deeds, place)


def _before(reading: Reading, place: int) -> str:
    """The preposition that a cause stands after."""
    while reading.tokens[place].dep == "acl":
        place = reading.tokens[place].head
    return reading.tokens[reading.tokens[place].head].text.lower()


def _no_party(reading: Reading, place: int) -> bool:
    """Whether a noun is no person or body, which would be blamed and not be a cause."""
    token = reading.tokens[place]
    kinds = noun_kinds().get(token.lemma.lower(), frozenset())
    return token.pos in ("NOUN", "VERB") and token.entity not in _NAMES and not kinds & {"person", "body"}


def _chief(pair: Pair, a: Cause, b: Cause) -> bool:
    """Whether both texts tell of one matter, and each names one cause alone of something that it leaves unnamed."""
    return one_matter(pair) and all(
        sum(not row.effect for row in causes_of(reading)) <= 1 and (not cause.effect or _opens(reading, cause.effect))
        for reading, cause in ((pair.left, a), (pair.right, b))
    )


def _opens(reading: Reading, effect: str) -> bool:
    """Whether the text opens with what was brought about."""
    return any(stem(reading, i) == effect for number in opening(reading) for i in content(reading, number))


def _same(reading: Reading, cause: Cause) -> list[Cause]:
    return [other for other in causes_of(reading) if other.effect == cause.effect]


def _one_cause(pair: Pair, a: Cause, b: Cause) -> bool:
    words = _words(pair.left, a), _words(pair.right, b)
    stems = {stem(pair.left, i) for i in words[0]} & {stem(pair.right, i) for i in words[1]}
    heads = word_likeness(pair.left, a.token, pair.right, b.token)
    return bool(stems) or max(heads, likeness(pair.left, words[0], pair.right, words[1])) >= _ALIKE


def _words(reading: Reading, cause: Cause) -> list[int]:
    inside = set(subtree(reading, reading.sentences[cause.sentence], cause.token))
    return [i for i in content(reading, cause.sentence) if i in inside]


def _shared(pair: Pair, a: Cause, b: Cause) -> float:
    sides = []
    for reading, cause in ((pair.left, a), (pair.right, b)):
        sides.append({stem(reading, i): reading.tokens[i].lemma for i in content(reading, cause.sentence)})
    return sum(weight(sides[0][word]) for word in sides[0].keys() & sides[1].keys())


def _finding(pair: Pair, a: Cause, b: Cause, *, ruled_out: Side | None = None) -> Finding:
    spans = _span(pair.left, a), _span(pair.right, b)
    effect = pair.left.tokens[a.verb].text if a.effect.startswith("die") else a.effect or b.effect
    what = f"the same thing ({effect})" if effect else "the matter that both tell of"
    causes = tuple(
        shortened(noun_phrase(reading, reading.sentences[cause.sentence], cause.token).of(reading.text))
        for reading, cause in ((pair.left, a), (pair.right, b))
    )
    return divergence(
        pair,
        "actor",
        "conflict" if not (a.open or b.open) else "certainty",
        left=spans[:1],
        right=spans[1:],
        title="Cause",
        statement=f"Cause: “{causes[0]}” in the one report, “{causes[1]}” in the other."
        if ruled_out is None
        else f"Cause: “{causes[0]}”, which the {'right' if ruled_out == 'left' else 'left'} report says was ruled out.",
        explanation=f"Both sentences give what brought about {what}, in words that share nothing."
        if ruled_out is None
        else "One report gives this as the cause, and in the other somebody says that it was none.",
        doubt="Both may have played a part: one the occasion, the other the root.",
        severity="medium",
        confidence=0.55,
        values=(causes[0], causes[1]),
        slots=(Slot("Cause", causes[0], causes[1], "differs"),),
    )


def _span(reading: Reading, cause: Cause) -> Span:
    """From the verb to the cause, whichever stands first."""
    phrase = noun_phrase(reading, reading.sentences[cause.sentence], cause.token)
    verb = reading.tokens[cause.verb].span
    return Span(min(phrase.start, verb.start), max(phrase.end, verb.end))
