"""What brought it about: a fire caused by a cigarette in one report, and by an electrical fault in the other.

The words are those of FrameNet's Causation and of obituaries ("died of"). Compared are aligned sentences, or such as
share rare words, where what was brought about is the same and the two causes have no word and no meaning in common.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comparators.alignment.traits import weight
from comparators.facts.certainties.certainty import certainty_of, is_negated
from comparators.facts.divergence import divergence, shortened
from comparators.facts.once import once
from comparators.facts.wording.closeness import content, stem
from comparators.facts.wording.meaning import likeness, word_likeness
from comparators.model import Finding, Pair, Reading, Slot, Span
from comparators.reading.grammar import children, noun_phrase, subtree

_CAUSING = frozenset({"cause", "trigger", "spark", "ignite", "provoke"})
_ENDS = frozenset({"of", "from"})
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
            if a.effect != b.effect or a.effect in told or not (firm or _shared(pair, a, b) >= _SHARED):
                continue
            if any(_one_cause(pair, x, y) for x in _same(pair.left, a) for y in _same(pair.right, b)):
                continue
            told.add(a.effect)
            yield _finding(pair, a, b)


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
            effect, cause = found
            if effect is None or cause is None or tokens[cause].pos not in ("NOUN", "PROPN"):
                continue
            if tokens[cause].lemma.lower() in _VAGUE or is_negated(reading, number, verb):
                continue
            modality = certainty_of(reading, number, verb).modality
            if modality in ("stated", "possible", "alleged"):
                yield Cause(stem(reading, effect), number, verb, cause, modality != "stated")


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


def _finding(pair: Pair, a: Cause, b: Cause) -> Finding:
    spans = _span(pair.left, a), _span(pair.right, b)
    effect = pair.left.tokens[a.verb].text if a.effect.startswith("die") else a.effect
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
        statement=f"Cause: “{causes[0]}” in the one report, “{causes[1]}” in the other.",
        explanation=f"Both sentences give what brought about the same thing ({effect}), in words that share nothing.",
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
