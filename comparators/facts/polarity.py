"""What one report says was done and the other says was not, or was the opposite.

What it finds
    One act that is told and denied ("did not announce", "announced"), or done and put off, and opposites in sentences
    that otherwise say the same ("exports rose", "exports fell"). One party's stand in two ways: no answer here, denied
    there; for a plan, against it. A thing that one report denies and the other tells, linked or not.

Why it matters
    A lost "not" turns a report round, and it is among the commonest slips of translation.

An example
    Left: "The two sides did not shake hands." Right: "The two sides shook hands."

When it is wrong
    Where the two sentences tell two acts of one actor, where "no fewer than" was taken for a denial, or where one
    report quotes a claim and the other its denial: that is a difference of voices.

Source
    Opposites in resources/lexicons/opposites.tsv, after D. A. Cruse, "Lexical Semantics", 1986, and thesauri; stands
    in stances.tsv, after FrameNet.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.acts.predicates import Couple, clause_span, couples, opposed, predicates_of
from comparators.facts.acts.put_off import put_off
from comparators.facts.acts.standing import other_reading, slots_of
from comparators.facts.certainties.certainty import DENYING, certainty_of
from comparators.facts.certainties.clauses import is_aim
from comparators.facts.certainties.quoted_words import quoted_apart
from comparators.facts.denials.denied_matter import denied_by_syllable, only_planned, tells_the_denied
from comparators.facts.denials.findings import denial_findings
from comparators.facts.denials.flat import is_asked, to_be_shown, under_despite
from comparators.facts.denials.no_denial import SAID_ALIKE, denies_nothing
from comparators.facts.denials.of_two import of_one_act, open_till_later, told_of_two, two_of_one_act
from comparators.facts.denials.same_said import both_deny, so_far
from comparators.facts.denials.signs import NOT, bounded, denies, following, negations, words_around
from comparators.facts.denials.untold import names_only
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.one_story import openings_part
from comparators.facts.stances.stances_apart import stance_findings
from comparators.facts.wording.closeness import Near, near_paraphrases
from comparators.facts.wording.opposed import are_opposites, both_left, of_kin
from comparators.facts.wording.opposites_apart import opposites_apart
from comparators.model import SIDES, Finding, Pair, Reading

_ALIKE = 0.33  # shared words of all words
_NEARLY_EQUAL = 0.35  # the same: beyond it, words near the denial that the other has too speak for one matter
_SURE = 0.8  # of a couple, to call one act told and denied
_OPPOSITES = "Opposites"
_PARTS = frozenset({"VERB", "ADJ", "NOUN", "ADV", "ADP", "AUX", "SCONJ"})


def find(pair: Pair) -> Iterator[Finding]:
    """The stands of a party and denied acts first, then sentences that part in one negation or one opposite."""
    stands = tuple(stance_findings(pair))
    yield from stands
    for found in _found(pair, stands):
        told = any(_within(found, quoted) for quoted in quoted_apart(pair))  # as two versions of a quotation
        if not told and (found.title == _OPPOSITES or not both_deny(pair, found)):
            yield found


def _found(pair: Pair, stands: tuple[Finding, ...]) -> Iterator[Finding]:
    done: set[tuple[int, int]] = set()
    for couple in couples(pair):
        left, right = couple.left, couple.right
        if (
            couple.score < _SURE
            or (left.negated == right.negated) != opposed(couple)
            or left.modality != right.modality
            or {left.lemma, right.lemma} <= DENYING  # "denied it", "denied allegations": both deny
            or couple.link.relation not in {"same", "update"}
            or not (left.doer_words & right.doer_words or left.target_words & right.target_words)
            or (left.doer_words and right.doer_words and not left.doer_words & right.doer_words)
            or (negations(pair.left, left.sentence) and negations(pair.right, right.sentence))
            or (opposed(couple) and not (left.finite and right.finite and of_one_act(pair, couple)))  # a wish
            or told_of_two(pair, couple)
            or (left.lemma == right.lemma == "claim" and openings_part(pair))
            or is_aim(pair.left, left.verb) != is_aim(pair.right, right.verb)
            or to_be_shown(pair.left, left.verb) != to_be_shown(pair.right, right.verb)
            or is_asked(pair.left, left.verb) != is_asked(pair.right, right.verb)
            or under_despite(pair.left, left.verb) != under_despite(pair.right, right.verb)
            or bounded(pair.left, left.sentence)
            or bounded(pair.right, right.sentence)
            or denies(pair.left, left.sentence)
            or denies(pair.right, right.sentence)  # a claim and its denial are a difference of voices
        ):
            continue
        done.add((left.sentence, right.sentence))
        yield _act(pair, couple)
    for near in near_paraphrases(pair):
        if (near.left, near.right) in done or near.overlap < 0.45 or near.jaccard < _ALIKE:
            continue
        for found in _words(pair, near):
            done.add((near.left, near.right))
            yield from (found,) * (not any(_within(found, stand) for stand in stands))
    for row, i, j, alike in opposites_apart(pair):
        even = (len(negations(pair.left, row.left)) - len(negations(pair.right, row.right))) % 2 == 0
        both = row.left, row.right
        if both not in done and even and _as_sure(pair, both, i, j) and two_of_one_act(pair, row.link, both, i, j):
            done.add(both)
            yield _opposites(pair, i, j, alike)
    yield from denial_findings(pair, done)
    yield from put_off(pair)


def _within(one: Finding, other: Finding) -> bool:
    """Whether the words of one finding lie inside those of another, in both texts."""
    return all(any(b.span.overlaps(a.span) for a in one.side(side) for b in other.side(side)) for side in SIDES)


def _told_of_others(pair: Pair, near: Near) -> bool:
    """The same for sentences as wholes: the verb that one of them denies has another doer in the other."""
    return any(
        left.negated != right.negated
        and left.lemma == right.lemma
        and told_of_two(pair, Couple(left, right, near.link, 0.0, 0.0))
        for left in predicates_of(pair.left, near.left)
        for right in predicates_of(pair.right, near.right)
    )


def _act(pair: Pair, couple: Couple) -> Finding:
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    slots = slots_of(pair, couple)
    return divergence(
        pair,
        "polarity",
        "update" if open_till_later(pair, couple) else "conflict",
        left=(left,),
        right=(right,),
        title="Said and denied",
        statement=f"“{words[0]}” against “{words[1]}”.",
        explanation="The sentences are aligned and tell one act, and one of them says the opposite of the other.",
        doubt=other_reading(slots, but="Denied", else_="Could also be two acts of one actor."),
        severity="high",
        confidence=0.35 + 0.4 * min(1.0, couple.score),
        values=words,
        slots=slots,
    )


def _words(pair: Pair, near: Near) -> Iterator[Finding]:
    """One negation more on one side, or two words that are opposites."""
    mine, theirs = negations(pair.left, near.left), negations(pair.right, near.right)
    odd = (len(mine) - len(theirs)) % 2 == 1
    lone = (
        _lone(pair.left, mine, pair.right, theirs) if theirs else mine,
        _lone(pair.right, theirs, pair.left, mine) if mine else theirs,
    )
    both = bool(mine and theirs) and not (
        tells_the_denied(pair.left, near.left, lone[0], pair.right, near.right)
        or tells_the_denied(pair.right, near.right, lone[1], pair.left, near.left)
    )
    if (
        odd
        and not both
        and not _told_of_others(pair, near)
        and not (
            denied_by_syllable(pair.left, mine, pair.right, near.right)
            or denied_by_syllable(pair.right, theirs, pair.left, near.left)
        )
        and not (denies(pair.left, near.left) or denies(pair.right, near.right))
    ):
        titled = {pair.left.passage_of(near.left).role, pair.right.passage_of(near.right).role} & {
            "headline",
            "subhead",
        }
        quoted = near.jaccard < SAID_ALIKE and (_in_marks(pair.left, mine) or _in_marks(pair.right, theirs))
        if any(
            denies_nothing(*denying, *other, jaccard=near.jaccard)
            for denying, other in (
                ((pair.left, near.left, mine), (pair.right, near.right)),
                ((pair.right, near.right, theirs), (pair.left, near.left)),
            )
        ):
            return
        close = near.jaccard >= _NEARLY_EQUAL
        told = tells_the_denied(pair.left, near.left, mine, pair.right, near.right, close=close) or tells_the_denied(
            pair.right, near.right, theirs, pair.left, near.left, close=close
        )
        named = names_only(pair.left, mine, pair.right, near.right) or names_only(
            pair.right, theirs, pair.left, near.left
        )
        if (near.jaccard >= SAID_ALIKE and not named) or (told and not titled and not quoted):
            finding = _negation(pair, near, mine, theirs)
            if not all(_denying(words) for words in finding.values if words):
                yield finding
        return
    for i, j in _opposed(pair, near):
        yield _opposites(pair, i, j, near.overlap)


def _opposites(pair: Pair, left_place: int, right_place: int, alike: float) -> Finding:
    left, right = pair.left.tokens[left_place].span, pair.right.tokens[right_place].span
    words = left.of(pair.left.text), right.of(pair.right.text)
    return divergence(
        pair,
        "polarity",
        "conflict",
        left=(left,),
        right=(right,),
        title=_OPPOSITES,
        statement=f"“{words[0]}” against “{words[1]}” in sentences that otherwise say the same.",
        explanation="The sentences are aligned and say nearly the same; these two words are opposites.",
        doubt="Could also be two sides of one matter, or two different things said of it.",
        severity="medium",
        confidence=0.3 + 0.5 * alike,
        values=words,
    )


def _lone(reading: Reading, places: list[int], other: Reading, there: list[int]) -> list[int]:
    """The denials of one sentence that the other does not share: those of other words."""
    denied = {other.tokens[other.tokens[j].head].lemma for j in there}
    return [i for i in places if reading.tokens[reading.tokens[i].head].lemma not in denied]


def _in_marks(reading: Reading, places: list[int]) -> bool:
    """Whether a denial stands inside quotation marks: the other report may quote other words."""
    return any(reading.in_quotation(reading.tokens[place].span) for place in places)


def _negation(pair: Pair, near: Near, mine: list[int], theirs: list[int]) -> Finding:
    left = words_around(pair.left, near.left, mine, following(pair.right, near.right, theirs))
    right = words_around(pair.right, near.right, theirs, following(pair.left, near.left, mine))
    words = shortened(left.of(pair.left.text)), shortened(right.of(pair.right.text))
    planned = only_planned(pair.left, mine, pair.right, near.right) or only_planned(
        pair.right, theirs, pair.left, near.left
    )
    return divergence(
        pair,
        "polarity",
        "update" if planned or so_far(pair.left, mine) or so_far(pair.right, theirs) else "conflict",
        left=(left,),
        right=(right,),
        title="Said and denied",
        statement=f"One report says it with a “not”, the other without: “{words[0]}”, “{words[1]}”.",
        explanation="The sentences are aligned and share most of their words; one of them denies what the other says.",
        doubt="The negation may belong to a part that the other sentence leaves out.",
        severity="medium",
        confidence=0.25 + 0.4 * near.overlap,
        values=words,
    )


def _denying(words: str) -> bool:
    return any(word.strip("\"“”'") in NOT for word in words.lower().split())


def _opposed(pair: Pair, near: Near) -> Iterator[tuple[int, int]]:
    lefts = [i for i in near.left_only if pair.left.tokens[i].pos in _PARTS]
    rights = [j for j in near.right_only if pair.right.tokens[j].pos in _PARTS]
    for i in lefts:
        for j in rights:
            a, b = pair.left.tokens[i], pair.right.tokens[j]
            split = (i > 0 and pair.left.tokens[i - 1].text == "-") or (j > 0 and pair.right.tokens[j - 1].text == "-")
            if (
                a.pos == b.pos
                and not split
                and are_opposites(a.lemma, b.lemma)
                and not (both_left(a, b) or (of_kin(pair.left, i) and of_kin(pair.right, j)))
                and two_of_one_act(pair, near.link, (near.left, near.right), i, j)
                and _as_sure(pair, (near.left, near.right), i, j)
            ):
                yield i, j
                return


def _as_sure(pair: Pair, sentences: tuple[int, int], left: int, right: int) -> bool:
    """Whether both are told as surely: "suspends" and "can resume" are no opposites."""
    sure = (
        certainty_of(pair.left, sentences[0], left).modality,
        certainty_of(pair.right, sentences[1], right).modality,
    )
    return sure[0] == sure[1]
