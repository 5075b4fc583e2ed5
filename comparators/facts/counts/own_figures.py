"""Figures of one text that cannot both hold: a headline against its story, a spokesman against himself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from comparators.facts.counts.breakdown import broken_totals
from comparators.facts.counts.claims import Claim, aside_clauses, evidence_span
from comparators.facts.counts.figures import Figure, figures_of
from comparators.facts.counts.fit import Range, is_rounded, point_of, range_of, written
from comparators.facts.counts.opening_counts import another_month, compares, counts_told_otherwise
from comparators.facts.counts.own_counts import one_event, own_counts
from comparators.facts.counts.own_toll import toll_finding
from comparators.facts.counts.scope import TOLLS, as_of, compare_scope, group_class, title_of, words_of
from comparators.facts.counts.sums import Sum, wrong_sums
from comparators.facts.counts.two_sides import two_sides
from comparators.facts.divergence import divergence, own_slot
from comparators.model import Finding, Pair, Reading, Side

_NEAR = 1.25  # "at least 29" is meant as 29 or little more, not as scores
_RATIO, _FEWEST = 8, 5
# Groups of which one story seldom tells two tolls.
_FEW_OF_THEM = frozenset({"aid workers", "medics", "journalists", "staff", "officials", "passengers", "prisoners"})
_STEP = {"headline", "subhead", "kicker", "caption"}


def contradictions(pair: Pair, side: Side) -> Iterator[Finding]:
    """One finding a measure and group, for the two figures that are furthest apart."""
    reading = pair.reading(side)
    figures = [f for f in figures_of(reading) if f.claims[0].measure in TOLLS]
    seen: set[tuple[str, str]] = set()
    for place, first in enumerate(figures):
        for second in figures[place + 1 :]:
            a, b = first.claims[0], second.claims[0]
            key = (a.measure, group_class(a.value.group))
            if key in seen or a.measure != b.measure or not _one_thing(reading, first, second):
                continue
            scope = compare_scope(reading, reading, a, b)
            elsewhere = any(slot.name == "Where" and slot.agreement == "differs" for slot in scope.slots)
            one_sentence = {c.sentence for c in first.claims} & {c.sentence for c in second.claims}
            if (
                one_sentence
                or elsewhere
                or scope.apart
                or two_sides(reading, a, b)
                or _both_hold(reading, a, b)
                or another_month(reading, a, b)
                or as_of(reading, a) != as_of(reading, b)
                or (key[1] not in _FEW_OF_THEM and not one_event(reading, first.claims, second.claims))
            ):
                continue
            seen.add(key)
            yield _finding(pair, side, a, b)
    for a, b in own_counts(reading):
        told = compares(reading, a) or compares(reading, b) or two_sides(reading, a, b)
        if (a.measure, "") not in seen and not told:
            seen.add((a.measure, ""))
            yield toll_finding(pair, side, a, b)
    for a, b in counts_told_otherwise(reading):
        if {(a.measure, ""), (a.measure, group_class(a.value.group))} & seen or two_sides(reading, a, b):
            continue
        yield toll_finding(pair, side, a, b)
    for whole, parts in wrong_sums(reading):
        yield _wrong_sum(pair, side, whole, parts, "The sentence gives a whole and its parts, and they do not add up.")
    for broken in broken_totals(reading):
        adds_up = f"{title_of(broken.other.parts[0])} add up: {broken.other.words}."
        why = f"The text tells its numbers place by place. {adds_up}"
        yield _wrong_sum(pair, side, broken.whole, broken.parts, why)


def _one_thing(reading: Reading, first: Figure, second: Figure) -> bool:
    """Whether two figures of one text are meant for one whole: both whole counts, or one group named for both."""
    both = (first, second)
    whole = [any((c.total or c.prominent) and not c.part and not c.past_event for c in f.claims) for f in both]
    groups = {_group(figure.claims[0].value.group) for figure in both}
    if len(groups) != 1 or _dated_alone(first.claims[0], second.claims[0]):
        return False
    if groups <= _FEW_OF_THEM and _dozens_and_a_number(first, second):
        return True
    if _worlds_apart(first, second) or any(
        _in_quotes(reading, f.claims[0]) or _since(reading, f.claims[0]) for f in both
    ):
        return False
    if all(whole):
        return _has_headline(reading, both) and not _has_parts(both)
    if not any(whole):
        return False
    if groups == {""}:
        return False
    part, all_of_it = (first, second) if whole.index(False) == 0 else (second, first)
    if _told_apart(part.claims[0], all_of_it):
        return False
    return point_of(part.claims[0].value) > point_of(all_of_it.claims[0].value)  # a part larger than its whole


def _group(group: str) -> str:
    """In one text medics and aid workers are two groups, but houses and buildings one."""
    return group if group in _FEW_OF_THEM else group_class(group)


def _dozens_and_a_number(first: Figure, second: Figure) -> bool:
    """Whether one figure is vague and the other is the number that it should stand for, of one time and place."""
    a, b = first.claims[0], second.claims[0]
    vague = [c.value.low is not None and c.value.high is not None and c.value.high >= 4 * c.value.low for c in (a, b)]
    return vague[0] != vague[1] and not (_told_apart(a, second) and _told_apart(b, first))


def _told_apart(part: Claim, whole: Figure) -> bool:
    """Whether the sentence of the part names a place or a time that no sentence of the whole does: another event."""
    if any(claim.total for claim in whole.claims):
        return False
    places = {place for claim in whole.claims for place in claim.places}
    times = [time for claim in whole.claims for time in claim.times]
    elsewhere = any(place not in places for place in part.places)
    return elsewhere or any(not any(time.overlaps(other) for other in times) for time in part.times)


def _worlds_apart(first: Figure, second: Figure) -> bool:
    """A raid and the whole war, or two small groups of victims: nothing that one count could mean."""
    sizes = sorted(point_of(figure.claims[0].value) for figure in (first, second))
    return sizes[1] > _RATIO * sizes[0] or sizes[1] < _FEWEST


def _in_quotes(reading: Reading, claim: Claim) -> bool:
    return reading.in_quotation(claim.mention.span)


def _since(reading: Reading, claim: Claim) -> bool:
    """Whether the figure runs over a time of its own: "since Thursday"."""
    return any(getattr(m.value, "since", False) for m in reading.mentions_by_sentence[claim.sentence])


def _has_headline(reading: Reading, both: tuple[Figure, Figure]) -> bool:
    return any(reading.passage_of(claim.sentence).role in _STEP for figure in both for claim in figure.claims)


def _has_parts(both: tuple[Figure, Figure]) -> bool:
    """Whether the smaller figure can be a part of the larger: a headline's total, and one of its raids."""
    small, large = sorted(both, key=lambda figure: point_of(figure.claims[0].value))
    headline = any(claim.total or not claim.in_body for claim in large.claims)
    return headline and not any(claim.total for claim in small.claims) and large.claims[0].value.bound != "about"


def _dated_alone(left: Claim, right: Claim) -> bool:
    """Whether only one of them is dated, and by a year: "in 2004" speaks of another event."""
    return bool(left.times) != bool(right.times) and any(time.days > 300 for time in (*left.times, *right.times))


def _both_hold(reading: Reading, left: Claim, right: Claim) -> bool:
    if left.certainty.negated != right.certainty.negated or left.sentence == right.sentence:
        return True
    if any(_compares(reading, claim) or _aside(reading, claim) for claim in (left, right)):
        return True  # "gave a slightly lower toll of 31": the text itself sets the two beside each other
    a, b = point_of(left.value), point_of(right.value)
    return _meant(left).overlaps(_meant(right)) or is_rounded(a, b) or is_rounded(b, a)


def _compares(reading: Reading, claim: Claim) -> bool:
    first = max(reading.sentences[claim.sentence].first, claim.token - 6)
    words = {reading.tokens[i].lemma.lower() for i in range(first, claim.token)}
    yesterday = any(token.text.lower() == "yesterday" for token in reading.sentence_tokens(claim.sentence))
    return yesterday or bool(words & {"low", "high", "lower", "higher", "different", "previous", "initial", "earlier"})


def _aside(reading: Reading, claim: Claim) -> bool:
    """Whether a count stands in a clause that tells another event: "hours after a gas attack left dozens dead".

    Of the few groups that a story seldom counts twice, such a clause often tells the event itself.
    """
    if claim.value.group in _FEW_OF_THEM:
        return False
    return any(clause.contains(claim.mention.span) for clause in aside_clauses(reading, claim.sentence))


def _meant(claim: Claim) -> Range:
    """The numbers that a reader takes from the words, open bounds closed a little above or below."""
    given = range_of(claim.value)
    point = point_of(claim.value)
    if claim.value.bound in {"at_least", "more_than"}:
        return Range(given.low, point * _NEAR)
    if claim.value.bound in {"at_most", "less_than"}:
        return Range(point / _NEAR, given.high)
    return given


def _wrong_sum(pair: Pair, side: Side, whole: Claim, parts: Sum, why: str) -> Finding:
    reading = pair.reading(side)
    spans = tuple(evidence_span(reading, claim) for claim in (whole, *parts.parts))
    said = written(whole.value.low or 0.0)
    title = title_of(next((claim for claim in (whole, *parts.parts) if claim.measure), whole))
    finding = divergence(
        pair,
        "quantity",
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=title,
        statement=f"{title}: the {side} report gives {said} in all, but {parts.words}.",
        explanation=why,
        doubt="The parts may overlap, or not all of them may be given.",
        severity="medium",
        confidence=0.5,
        values=(said, None) if side == "left" else (None, said),
        slots=(own_slot(side, "Whole", said), own_slot(side, "Sum of the parts", written(parts.total))),
    )
    return replace(finding, arithmetic=f"{parts.words}, not {said}")


def _finding(pair: Pair, side: Side, first: Claim, second: Claim) -> Finding:
    reading = pair.reading(side)
    spans = evidence_span(reading, first), evidence_span(reading, second)
    words = words_of(reading, first), words_of(reading, second)
    roles = {reading.passage_of(claim.sentence).role for claim in (first, second)}
    headline = bool(roles & _STEP)
    return divergence(
        pair,
        "quantity",
        "internal",
        left=spans if side == "left" else (),
        right=spans if side == "right" else (),
        title=title_of(first),
        statement=f"{title_of(first)}: the {side} report gives both {words[0]} and {words[1]}.",
        explanation="Both figures stand for one whole in one text, and cannot both hold"
        + (": headline or caption against the story." if headline else "."),
        doubt="The two may count different places or days.",
        severity="medium",
        confidence=0.6 if headline else 0.5,
        values=(f"{words[0]}, {words[1]}", None) if side == "left" else (None, f"{words[0]}, {words[1]}"),
        slots=(
            own_slot(side, "Counted", title_of(first)),
            own_slot(side, "Of whom", first.value.group or "everyone"),
            own_slot(side, "Number", words[0]),
            own_slot(side, "Another number", words[1]),
        ),
    )
