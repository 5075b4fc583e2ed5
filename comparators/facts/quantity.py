"""Numbers that two reports give for one thing.

**What it finds.** Figures of the same measure, of the same people, place and time, that cannot both hold; later
figures of a running count; shares that do not add up with the numbers they are taken of; totals of one text that
its parts do not come to; a number against the list that names what it counts, a length of time against its dates, an
age against the year of birth; any number that alone differs between two sentences which otherwise say the same; counts
of one event, known by place, day and means, wherever the texts give them; a lead and an older count left below it;
one strike here and several there; the only figure that either text gives of one thing, told without a link; a vote that
fell otherwise; shares and counts that a later hour brings up to date; the whole tolls and the crowds of one matter,
which rare names in both texts tell, in whatever words and places.

**Why it matters.** A toll, a sum or a share is what readers remember and repeat. Two reports may differ because
one is later, because they count different things, or because one is wrong, and only the last is an error.

**An example.** "The toll has reached 300 to 400 deaths" in October, "more than 6,000 people were killed" in
January: an update. "Half of the population of about 140,000 is displaced" and "75,000 people could flee": half of
140,000 is 70,000, not 75,000.

**When it is wrong.** When two attacks, districts or groups are counted under the same words, and nothing in
the sentences tells them apart. When a count is not running but was corrected.

**Source.** The two quotations; units by the international definitions; the words of counting in
resources/lexicons/measures.tsv.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.ages_apart import ages_apart, of_a_relative, of_two_bearers
from comparators.facts.counts.bare_digits import digits_finding, stand_alike
from comparators.facts.counts.carried_over import carried_over
from comparators.facts.counts.chief_tolls import chief_tolls_apart
from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.crowds_apart import crowds_apart
from comparators.facts.counts.figure_findings import figure_finding
from comparators.facts.counts.figure_verdict import in_one_statement, verdict_of
from comparators.facts.counts.figures import Figure, Match, link_of, matches
from comparators.facts.counts.fit import point_of
from comparators.facts.counts.framed import Apart, counts_apart
from comparators.facts.counts.just_more import just_more
from comparators.facts.counts.kinds_apart import kinds_apart
from comparators.facts.counts.like_counts import like_counts, like_match, like_verdict
from comparators.facts.counts.limits import limited_apart
from comparators.facts.counts.one_statement import as_match, numbers_apart
from comparators.facts.counts.only_figures import only_figures, only_finding
from comparators.facts.counts.only_tolls import only_tolls
from comparators.facts.counts.other_doer import of_other_doer
from comparators.facts.counts.other_noun import of_other_noun, of_two_things
from comparators.facts.counts.overtaken import later_side, overtaken, sum_matches
from comparators.facts.counts.own_figures import contradictions
from comparators.facts.counts.own_lists import listed_otherwise
from comparators.facts.counts.own_parts import parted_otherwise
from comparators.facts.counts.own_shares import shares_otherwise
from comparators.facts.counts.own_spans import ages_otherwise, spans_otherwise
from comparators.facts.counts.prison_terms import of_two_terms
from comparators.facts.counts.progress import brought_up_to_date
from comparators.facts.counts.replaced import numbers_replaced
from comparators.facts.counts.results_apart import of_another_moment, results_apart
from comparators.facts.counts.scope import TOLLS, compare_scope
from comparators.facts.counts.shares_apart import share_finding, shares_apart
from comparators.facts.counts.stretches import over_two_stretches
from comparators.facts.counts.told_in_parts import told_in_parts
from comparators.facts.counts.two_tolls import HIT
from comparators.facts.counts.votes_apart import votes_apart
from comparators.facts.counts.war_totals import total_finding, war_totals_apart
from comparators.facts.events.one_or_several import number_finding, number_inside, one_or_several
from comparators.model import SIDES, Finding, Pair, Span
from comparators.values import Quantity

_ROUND = 2.5  # times; from the least to the most that a round word may mean


def find(pair: Pair) -> Iterator[Finding]:
    """One finding a pair of figures; equal ones and different scopes are quiet."""
    told: set[tuple[str, int]] = set()
    compared: set[tuple[str, float, float]] = set()
    said: set[str] = set()
    quiet: list[Finding] = []
    judged = [(match, verdict_of(pair, match)) for match in matches(pair)]
    agreed = {end for match, verdict in judged if match.fit and verdict is None for end in _ends(match)}
    later = later_side(pair, judged)
    for found, come_to in sum_matches(pair, later):
        if not told & set(_ends(found.match)):
            told |= set(_ends(found.match))
            yield figure_finding(pair, found.match, come_to, added=found)
    for match, verdict in judged:
        if verdict is None or (not match.fit and told & set(_ends(match))):
            continue
        if not match.fit and _of_two_things(pair, match):
            continue
        finding = figure_finding(pair, match, verdict)
        if finding.quiet:
            quiet.append(finding)
            continue
        told |= set(_every_end(match))
        compared.add(_said_of(match.left_claim, match.right_claim))
        said.add(finding.statement)
        yield finding
    for apart in (*numbers_apart(pair), *numbers_replaced(pair)):
        alone = as_match(pair, apart)
        if alone is None:
            if stand_alike(pair, apart) and not of_another_moment(pair, apart.near.left, apart.near.right):
                yield digits_finding(pair, apart)
        elif not told & set(_ends(alone)) and not _of_two_things(pair, alone):
            finding = figure_finding(pair, alone, in_one_statement(pair, alone))
            quiet = [other for other in quiet if not _stands_on(other, apart.left.span, apart.right.span)]
            if finding.quiet:
                quiet.append(finding)
                continue
            told |= set(_ends(alone))
            yield finding
    if later is not None:
        for match in overtaken(pair, later, told):
            if _of_two_things(pair, match):
                continue
            yield figure_finding(pair, match, "update")
    for a, b, update in brought_up_to_date(pair):
        if not told & {("left", a.token), ("right", b.token)}:
            told |= {("left", a.token), ("right", b.token)}
            compared.add(_said_of(a, b))
            yield update
    for share in shares_apart(pair):
        if _limited(pair, share.left, share.right):
            continue
        if not told & {("left", share.left.token), ("right", share.right.token)}:
            told |= {("left", share.left.token), ("right", share.right.token)}
            yield share_finding(pair, share)
    for match, verdict in only_tolls(pair):
        if not told & set(_every_end(match)) and not _of_two_things(pair, match):
            told |= set(_every_end(match))
            spans = match.left_claim.mention.span, match.right_claim.mention.span
            quiet = [q for q in quiet if not _stands_on(q, *spans)]
            yield figure_finding(pair, match, verdict)
    for row, kind in kinds_apart(pair):
        if _limited(pair, row.left, row.right) or of_two_terms(pair, row.left, row.right):
            continue
        if not told & {("left", row.left.token), ("right", row.right.token)}:
            told |= {("left", row.left.token), ("right", row.right.token)}
            quiet = [q for q in quiet if not _stands_on(q, row.left.mention.span, row.right.mention.span)]
            yield only_finding(pair, row, kind)
    for like in like_counts(pair):
        match = like_match(pair, like)
        verdict = like_verdict(pair, match)
        if _of_two_things(pair, match):
            continue
        if verdict is not None and not told & set(_ends(match)):
            told |= set(_ends(match))
            quiet = [q for q in quiet if not _stands_on(q, like.left.mention.span, like.right.mention.span)]
            yield figure_finding(pair, match, verdict)
    for row in only_figures(pair):
        if _limited(pair, row.left, row.right) or told_in_parts(pair, row.left, row.right):
            continue
        if of_two_terms(pair, row.left, row.right):
            continue
        if not told & {("left", row.left.token), ("right", row.right.token)}:
            told |= {("left", row.left.token), ("right", row.right.token)}
            quiet = [q for q in quiet if not _stands_on(q, row.left.mention.span, row.right.mention.span)]
            yield only_finding(pair, row)
    yield from votes_apart(pair)
    yield from results_apart(pair)
    for framed in (*counts_apart(pair), *chief_tolls_apart(pair), *crowds_apart(pair)):
        ends = {*(("left", c.token) for c in framed.left), *(("right", c.token) for c in framed.right)}
        again = _said_of(framed.left[0], framed.right[0]) in compared
        if again or told & ends or _of_two_acts(pair, framed) or (framed.verdict == "conflict" and agreed & ends):
            continue
        told |= ends
        finding = figure_finding(pair, _framed(pair, framed), framed.verdict, event=framed)
        said.add(finding.statement)
        quiet = [q for q in quiet if not _stands_on(q, framed.left[0].mention.span, framed.right[0].mention.span)]
        yield finding
    totals = war_totals_apart(pair)
    if totals is not None and not told & {("left", totals[0].token), ("right", totals[1].token)}:
        yield total_finding(pair, *totals)
    for number in one_or_several(pair):
        yield number_finding(pair, number)
    yield from ages_apart(pair, told)
    yield from (finding for finding in quiet if finding.statement not in said)
    own = [finding for side in SIDES for finding in contradictions(pair, side)]
    yield from own
    yield from (f for f in carried_over(pair, own) if not told & set(_on(pair, f)))
    yield from just_more(pair)
    for side in SIDES:
        yield from number_inside(pair, side)
        for own_rule in (listed_otherwise, parted_otherwise, shares_otherwise, spans_otherwise, ages_otherwise):
            yield from own_rule(pair, side)


def _of_two_things(pair: Pair, match: Match) -> bool:
    """Whether one number is a part of what the other tells whole, one age a relative's, or the two of two doers."""
    both = match.left_claim, match.right_claim
    if told_in_parts(pair, *both) or of_a_relative(pair, *both) or of_two_bearers(pair, *both):
        return True
    if of_two_terms(pair, *both) or over_two_stretches(pair, *both):
        return True
    return _limited(pair, *both) or of_other_noun(pair, *both, match.link)


def _of_two_acts(pair: Pair, framed: Apart) -> bool:
    """Whether a version is taken for a count, or two crowds are told in round words: "thousands", "hundreds"."""
    left, right = framed.left[0], framed.right[0]
    if over_two_stretches(pair, left, right) or of_two_things(pair, left, right):
        return True
    rough = _is_round(left.value) and _is_round(right.value) and left.measure not in TOLLS
    parts = left.measure not in HIT and told_in_parts(pair, left, right)
    return rough or parts or _limited(pair, left, right)


def _limited(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether two figures are of two doers, or words at them say that they count two things."""
    return of_other_doer(pair, left, right) or limited_apart(pair, left, right)


def _is_round(value: Quantity) -> bool:
    """ "A few hundred", "several thousand"."""
    return value.low is not None and value.high is not None and value.high >= _ROUND * value.low > 0


def _on(pair: Pair, finding: Finding) -> Iterator[tuple[str, int]]:
    """The numbers that a finding stands on, by side."""
    for side in SIDES:
        for claim in claims_of(pair.reading(side)):
            if any(claim.mention.span.overlaps(item.span) for item in finding.side(side)):
                yield side, claim.token


def _framed(pair: Pair, apart: Apart) -> Match:
    """Two counts that their event brings together, as a match."""
    left, right = apart.left[0], apart.right[0]
    scope = compare_scope(pair.left, pair.right, left, right)
    link = link_of(pair, left, right)
    return Match(Figure(apart.left), Figure(apart.right), left, right, left.value, right.value, link, scope, False, 0.0)


def _ends(match: Match) -> tuple[tuple[str, int], tuple[str, int]]:
    return ("left", match.left_claim.token), ("right", match.right_claim.token)


def _said_of(left: Claim, right: Claim) -> tuple[str, float, float]:
    """What two claims count and the two figures: told once, wherever headline and body repeat them."""
    return left.measure, point_of(left.value), point_of(right.value)


def _every_end(match: Match) -> Iterator[tuple[str, int]]:
    """The numbers of a match wherever their texts repeat them, in headline, lead and body."""
    yield from (("left", claim.token) for claim in (match.left_claim, *match.left.claims))
    yield from (("right", claim.token) for claim in (match.right_claim, *match.right.claims))


def _stands_on(finding: Finding, left: Span, right: Span) -> bool:
    sides = ((finding.left, left), (finding.right, right))
    return all(any(item.span.overlaps(span) for item in items) for items, span in sides)
