"""Whether two clauses claim one act, so that it matters in whose voice each of them does."""

from __future__ import annotations

from comparators.facts.acts.predicates import Couple
from comparators.facts.acts.standing import is_quoted, two_acts
from comparators.facts.certainties.events_voiced import EVENT_TOLD
from comparators.facts.certainties.one_voice import VOICED
from comparators.facts.certainties.sources_near import runs_on
from comparators.facts.events.matters import other_tolls
from comparators.model import Pair

_LINKED = 0.8  # score of the link
SURE, _TRUSTED = 0.75, 0.5  # closeness: by itself, and under a sure link


def is_one_claim(pair: Pair, couple: Couple) -> bool:
    """Whether both clauses claim one act, so that it matters in whose voice they do."""
    left, right = couple.left, couple.right
    if left.nominal or right.nominal or _is_aside(pair, couple) or runs_on(pair, couple):
        return False  # a noun claims nothing
    if "wanted" in (left.modality, right.modality):
        return False
    if couple.link.reasons[-1:] == EVENT_TOLD:
        return not (two_acts(pair, couple) or other_tolls(pair, (left.sentence,), (right.sentence,)))
    if couple.link.reasons[-1:] == VOICED:
        quoted = is_quoted(pair.left, left) or is_quoted(pair.right, right)
        return not (quoted or _speaks_on(pair, couple) or two_acts(pair, couple) or _other_matter(pair, couple))
    trusted = couple.link.relation in {"same", "update"} and couple.link.score >= _LINKED
    return (
        couple.closeness >= (_TRUSTED if trusted and _shares(couple) else SURE)
        and left.finite
        and right.finite
        and left.negated == right.negated
        and left.lemma not in {"be", "have"}
        and right.lemma not in {"be", "have"}
        and bool(
            left.event or (left.doer_words & right.doer_words and left.target_words & right.target_words) or trusted
        )
        and not _is_relative(pair, couple)
        and not _is_titled(pair, couple)
        and not _other_matter(pair, couple)
        and not (is_quoted(pair.left, left) and is_quoted(pair.right, right))
        and not _is_in_quotation(pair, couple)
        and not two_acts(pair, couple)
    )


def _is_relative(pair: Pair, couple: Couple) -> bool:
    """A clause that tells which one is meant ("the fighters who had arrived") or asks ("not known what caused it")."""
    sides = ((pair.left, couple.left), (pair.right, couple.right))
    asked = any(act.doer is not None and reading.tokens[act.doer].tag == "WP" for reading, act in sides)
    return asked or bool({reading.tokens[act.verb].dep for reading, act in sides} & {"relcl", "pcomp", "acl"})


def _is_in_quotation(pair: Pair, couple: Couple) -> bool:
    """Whether the act without a source stands in a quotation: then it has one that was only not found."""
    sides = ((pair.left, couple.left), (pair.right, couple.right))
    return any(act.speaker is None and is_quoted(reading, act) for reading, act in sides)


def _shares(couple: Couple) -> bool:
    left, right = couple.left, couple.right
    return bool(left.doer_words & right.doer_words or left.target_words & right.target_words)


def _is_aside(pair: Pair, couple: Couple) -> bool:
    """Whether the claim of a source is only told in passing: "died since a truce collapsed, according to"."""
    sides = ((pair.left, couple.left), (pair.right, couple.right))
    return any(act.speaker is not None and reading.tokens[act.verb].dep == "advcl" for reading, act in sides)


def _speaks_on(pair: Pair, couple: Couple) -> bool:
    """Whether the speaker stands in another sentence: a quotation that runs on, of which the marks may be lost."""
    sides = ((pair.left, couple.left), (pair.right, couple.right))
    return any(
        act.speaker is not None and not reading.sentences[act.sentence].span.contains(act.speaker.span)
        for reading, act in sides
    )


def _other_matter(pair: Pair, couple: Couple) -> bool:
    """Other dead, or a doubt on one side, which is a difference of certainty."""
    left, right = couple.left, couple.right
    doubted = left.modality != right.modality and "possible" in {left.modality, right.modality}
    numbers = [{word for word in act.target_words if word.isdigit()} for act in (left, right)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return True
    return doubted or other_tolls(pair, (left.sentence,), (right.sentence,))


def _is_titled(pair: Pair, couple: Couple) -> bool:
    """Whether the act without a source is a headline’s: that leaves its source out as a matter of course."""
    own = [
        reading.passage_of(act.sentence).role
        for reading, act in ((pair.left, couple.left), (pair.right, couple.right))
        if act.speaker is None
    ]
    return bool({"headline", "subhead", "kicker", "pull_quote"} & set(own))
