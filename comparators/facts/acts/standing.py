"""How one act stands in each report, slot by slot: the act, its doer and object, who says so, how sure, if denied."""

from __future__ import annotations

from comparators.facts.acts.predicates import Couple, Predicate, same_act
from comparators.facts.certainties.certainty import Speaker
from comparators.facts.counts.fit import comparable, fits
from comparators.facts.counts.scope import MODALITIES
from comparators.facts.divergence import shortened
from comparators.model import Agreement, Pair, Reading, Slot, Span
from comparators.reading.grammar import noun_phrase
from comparators.values import Quantity, When

OWN = "the report itself"
_LONGEST = 60
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "him", "her", "them"})
_ORDER = frozenset({"first", "second", "third", "fourth", "fifth", "another", "other", "last", "additional", "further"})


def slots_of(pair: Pair, couple: Couple) -> tuple[Slot, ...]:
    """What was compared, the agreeing slots included; a doer or an object that neither report names is left out."""
    left, right = couple.left, couple.right
    doers = _phrase(pair.left, left, left.doer), _phrase(pair.right, right, right.doer)
    targets = _phrase(pair.left, left, left.target), _phrase(pair.right, right, right.target)
    return (
        Slot("Act", left.lemma, right.lemma, same_act(couple)),
        *(Slot("Doer", *doers, _named(doers, left.doer_words, right.doer_words)) for _ in range(any(doers))),
        *(
            Slot("Object", *targets, _named(targets, left.target_words, right.target_words))
            for _ in range(any(targets))
        ),
        Slot(
            "Speaker", voice(left.speaker), voice(right.speaker), _one_voice(voice(left.speaker), voice(right.speaker))
        ),
        Slot("Certainty", MODALITIES[left.modality], MODALITIES[right.modality], _equal(left.modality, right.modality)),
        Slot("Denied", yes(left.negated), yes(right.negated), _equal(left.negated, right.negated)),
    )


def other_reading(slots: tuple[Slot, ...], *, but: str, else_: str) -> str:
    """When the finding could be wrong, by the slots that differ beside the one it is about; ``else_`` without any."""
    apart = [slot.name.lower() for slot in slots if slot.agreement == "differs" and slot.name not in {but, "Act"}]
    apart = [name for name in apart if name in {"doer", "object"}]
    return f"Could also be two acts: the {' and the '.join(apart)} differ{'s' * (len(apart) == 1)}." if apart else else_


def voice(speaker: Speaker | None) -> str:
    return speaker.words if speaker else OWN


def yes(denied: bool) -> str:
    return "yes" if denied else "no"


def two_acts(pair: Pair, couple: Couple) -> bool:
    """Whether the clauses give figures of one measure, or days, that cannot be one, or count their doers apart."""
    left, right = _told(pair.left, couple.left), _told(pair.right, couple.right)
    numbers = [[value for value in side if isinstance(value, Quantity) and not value.ordinal] for side in (left, right)]
    beside = [(a, b) for a in numbers[0] for b in numbers[1] if a.counted == b.counted and comparable(a, b)]
    if beside and not any(fits(a, b) for a, b in beside):
        return True
    if order_of(couple.left) != order_of(couple.right):
        return True  # "a third bomber" beside "two of the bombers"
    days = [[v.interval for v in side if isinstance(v, When) and v.interval is not None] for side in (left, right)]
    return bool(days[0] and days[1]) and not any(a.overlaps(b) for a in days[0] for b in days[1])


def is_quoted(reading: Reading, predicate: Predicate) -> bool:
    """Whether the clause stands between quotation marks, or in a quotation that is set apart."""
    if reading.passage_of(predicate.sentence).role == "pull_quote" and reading.sentence_text(
        predicate.sentence
    ).lstrip()[:1] in {"'", '"', "“", "‘"}:
        return True
    return reading.in_quotation(reading.tokens[predicate.verb].span)


def order_of(predicate: Predicate) -> frozenset[str]:
    """The words that count doers or objects off: "a third", "another"."""
    return _ORDER & (predicate.doer_words | predicate.target_words)


def _told(reading: Reading, predicate: Predicate) -> list[object]:
    places = (predicate.verb, *predicate.around)
    span = Span(reading.tokens[min(places)].span.start, reading.tokens[max(places)].span.end)
    return [m.value for m in reading.mentions_by_sentence[predicate.sentence] if span.contains(m.span)]


def _phrase(reading: Reading, predicate: Predicate, head: int | None) -> str:
    if head is None:
        return ""
    return shortened(noun_phrase(reading, reading.sentences[predicate.sentence], head).of(reading.text), _LONGEST)


def _named(words: tuple[str, str], left: frozenset[str], right: frozenset[str]) -> Agreement:
    if not all(words) or any(word.lower() in _PRONOUNS for word in words):
        return "missing"  # nor does "it" say who
    return "same" if left & right or words[0] == words[1] else "differs"


def _one_voice(left: str, right: str) -> Agreement:
    """ "Vidal" and "prosecutor Marc Vidal" are one."""
    lasts = [words.split()[-1] for words in (left, right)]
    named = lasts[0] == lasts[1] and lasts[0][:1].isupper()
    return "same" if left == right or named else "differs"


def _equal(left: object, right: object) -> Agreement:
    return "same" if left == right else "differs"
