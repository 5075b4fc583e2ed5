"""How much a reader would miss a sentence, and why."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.facts.certainties.certainty import DENYING, SAYING, is_negated, speaker_of
from comparators.facts.counts.claims import content_words
from comparators.facts.counts.scope import TITLES, TOLLS
from comparators.facts.once import once
from comparators.model import Pair, Reading, Side, Span
from comparators.reading.grammar import subtree
from comparators.values import Quantity

CAUSES = frozenset(
    {
        "because", "cause", "due", "blame", "trigger", "result", "prompt", "spark", "lead", "responsible",
    }
)  # fmt: skip
_STEPS = frozenset(
    {
        "arrest", "sanction", "ban", "suspend", "resign", "withdraw", "evacuate", "besiege", "launch", "halt",
        "block", "veto", "violate", "collapse", "sue", "investigate", "close", "declare", "demand",
        "threaten", "deploy", "condemn", "accuse",
    }
)  # fmt: skip
_LIMITS = frozenset(
    {
        "unclear", "however", "although", "unknown", "unconfirmed", "whether", "independently", "verify",
        "specify",
    }
)  # fmt: skip
_CLAUSES = frozenset({"relcl", "advcl", "conj", "ccomp", "acl", "xcomp", "appos", "pcomp", "parataxis"})
_CARRY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FRESH, _MOSTLY = 3, 0.5  # new content words of a clause, and their share
_SHORTEST = 5
_FULL = 7  # content words of a sentence that says something


@dataclass(frozen=True, slots=True)
class Weight:
    """``score`` adds up what the sentence carries; ``reasons`` name it, the weightiest first."""

    score: float
    reasons: tuple[str, ...]
    title: str
    span: Span


def weigh(pair: Pair, side: Side, number: int) -> Weight:
    """The weight of one sentence against the other text as a whole: what its words say that the other never says."""
    reading, other = pair.reading(side), pair.reading("right" if side == "left" else "left")
    sentence = reading.sentences[number]
    tokens = range(sentence.first, sentence.last)
    found: list[tuple[float, str, str]] = []
    for mention in reading.mentions_by_sentence[number]:
        value = mention.value
        if isinstance(value, Quantity) and not value.ordinal and value.counted and not _told(other, value):
            if value.counted in TOLLS:
                found.append((2.5, f"a figure: {TITLES[value.counted].lower()}", TITLES[value.counted]))
            elif value.counted not in {"times", "age"} and (value.low is None or value.low != 1):
                found.append((1.2, f"a figure: {value.counted}", "Figure"))
    verbs = [i for i in tokens if reading.tokens[i].pos == "VERB"]
    for verb in verbs:
        lemma = reading.tokens[verb].lemma
        if lemma in DENYING - {"rule", "fail"}:
            found.append((2.0, "a denial or refusal", "Denial"))
        elif lemma in _STEPS:
            found.append((0.8, f"an action: {lemma}", "Action"))
        if is_negated(reading, number, verb):
            found.append((0.5, "a negation", "Limit"))
    root = verbs[0] if verbs else sentence.first
    speaker = speaker_of(reading, number, root)
    if speaker is None and any(reading.tokens[v].lemma in SAYING for v in verbs):
        found.append((0.8, "a statement", "Statement"))
    elif speaker is not None:
        found.append((1.3, f"a statement: {speaker.words}", "Statement"))
    lemmas = {reading.tokens[i].lemma for i in tokens}
    if lemmas & CAUSES:
        found.append((0.8, "a cause", "Cause"))
    if lemmas & _LIMITS:
        found.append((0.9, "a limit", "Limit"))
    found.append((2.0 * _newness(reading, other, number), "matter that the other text never names", ""))
    if len(tokens) < _SHORTEST:
        return Weight(0.0, (), "", sentence.span)
    best: dict[str, tuple[float, str, str]] = {}
    for row in found:
        if row[1] not in best:
            best[row[1]] = row
    rows = sorted(best.values(), key=lambda row: -row[0])
    return Weight(
        sum(row[0] for row in rows), tuple(row[1] for row in rows if row[0] >= 0.5), rows[0][2], sentence.span
    )


def weigh_clause(pair: Pair, side: Side, number: int) -> Weight:
    """The clause of a linked sentence that says most that the other text never says; weight 0 where none stands out."""
    reading, other = pair.reading(side), pair.reading("right" if side == "left" else "left")
    sentence = reading.sentences[number]
    theirs = vocabulary(other)
    best = Weight(0.0, (), "", sentence.span)
    for place in range(sentence.first, sentence.last):
        if reading.tokens[place].dep not in _CLAUSES or reading.tokens[place].pos not in {"VERB", "AUX", "NOUN"}:
            continue
        inside = subtree(reading, sentence, place)
        words = {
            reading.tokens[i].lemma
            for i in inside
            if reading.tokens[i].pos in _CARRY and reading.tokens[i].text.isalpha()
        }
        fresh = [word for word in words if word not in theirs]
        if len(fresh) < _FRESH or len(fresh) / len(words) < _MOSTLY:
            continue
        span = Span(reading.tokens[inside[0]].span.start, reading.tokens[inside[-1]].span.end)
        score = 0.3 * len(fresh) + len(fresh) / len(words)
        if score > best.score:
            best = Weight(score, ("a clause that the other text never tells",), "", span)
    return best


@once
def vocabulary(reading: Reading) -> frozenset[str]:
    """Every lemma of the text."""
    return frozenset(token.lemma for token in reading.tokens)


def _told(other: Reading, value: Quantity) -> bool:
    """Whether the other text gives the same number for the same measure anywhere."""
    wanted = (value.counted, value.low, value.high)
    values = (m.value for m in other.mentions if isinstance(m.value, Quantity))
    return any((v.counted, v.low, v.high) == wanted for v in values)


def _newness(reading: Reading, other: Reading, number: int) -> float:
    """The share of the sentence's content words that the other text never uses."""
    mine = content_words(reading, number)
    if not mine:
        return 0.0
    theirs = vocabulary(other)
    return min(1.0, len(mine) / _FULL) * len([word for word in mine if word not in theirs]) / len(mine)
