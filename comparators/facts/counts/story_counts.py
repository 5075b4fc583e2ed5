"""The counts that a report gives of its own event, whole, as against parts, other events and sums over years."""

from __future__ import annotations

from comparators.facts.counts.claims import Claim, claims_of, is_rate
from comparators.facts.counts.earlier import called_earlier
from comparators.facts.counts.fit import is_vague, point_of
from comparators.facts.counts.framed import TO_COME
from comparators.facts.counts.scope import group_class
from comparators.facts.events.event_frames import frames_of, narrow_places, over_a_time, related
from comparators.facts.events.one_story import opening
from comparators.knowledge.measures import measures
from comparators.model import Reading

_BODY = 4  # sentences of the body in which a report mostly gives its toll
_LEAD = 2
_HEADS = frozenset({"headline", "subhead", "kicker", "caption"})
_BEFORE = frozenset({"including", "include", "another", "further", "additional", "also", "other"})
_CARE = frozenset({"treat", "hospitalise", "hospitalize", "critical", "critically", "transfer", "discharge"})
_NEAR = 7
_LIST = 7  # tokens
_SOON = 4  # sentences
_ADDED = frozenset({"another", "other", "further", "additional"})


def counts_of(reading: Reading, measure: str) -> list[Claim]:
    """All counts of one measure, in text order."""
    return [claim for claim in claims_of(reading) if claim.measure == measure and not claim.value.unit]


def told_first(reading: Reading, measure: str) -> list[Claim]:
    """The counts of headline and first sentences that are of the report's own event, and whole."""
    body = [n for n in range(len(reading.sentences)) if reading.passage_of(n).role == "body"]
    near = [
        claim
        for claim in _own(reading, measure)
        if claim.sentence in body[:_BODY] or reading.passage_of(claim.sentence).role in _HEADS
    ]
    return [claim for claim in near if not over_a_time(reading, claim) or _of_its_subject(reading, claim, body[:_LEAD])]


def told_below(reading: Reading, measure: str, group: str) -> list[Claim]:
    """The first whole count of a group that no other place or day sets apart; empty where another follows soon."""
    found: list[Claim] = []
    places = [name for n in opening(reading) for name in narrow_places(reading, n)]
    for claim in _own(reading, measure):
        here = narrow_places(reading, claim.sentence)
        elsewhere = here and places and not any(related(a, b) for a in here for b in places)
        plain = claim.in_body and not is_vague(claim.value) and group_class(claim.value.group) == group
        if not plain or elsewhere or over_a_time(reading, claim):
            continue
        if found and claim.sentence > found[0].sentence + _SOON:
            break
        if found and point_of(claim.value) != point_of(found[0].value):
            return []  # two counts, of two raids or by two sources
        found = found or [claim]
    return found


def main_count(claims: list[Claim]) -> Claim:
    """The highest exact number of the first sentence of the story that has one; else of the headline."""
    exact = [claim for claim in claims if not is_vague(claim.value)] or claims
    told = [claim for claim in exact if claim.in_body] or exact
    return max((c for c in told if c.sentence == told[0].sentence), key=lambda c: (point_of(c.value), -c.token))


def _own(reading: Reading, measure: str) -> list[Claim]:
    others = {c.token for frame in frames_of(reading) if not frame.chief and frame.times for c in frame.claims}
    return [
        claim
        for claim in counts_of(reading, measure)
        if claim.token not in others
        and not (claim.certainty.negated or claim.certainty.modality in TO_COME or claim.past_event or claim.background)
        and not (called_earlier(reading, claim) or _is_part(reading, claim))
    ]


def _of_its_subject(reading: Reading, claim: Claim, lead: list[int]) -> bool:
    """ "The epidemic has killed 22 people since 1 January": the lead of a report on what goes on."""
    words = {token.lemma.lower() for token in reading.sentence_tokens(claim.sentence)}
    return claim.sentence in lead and bool(words & {"epidemic", "outbreak", "cholera", "virus", "disease"})


def _is_part(reading: Reading, claim: Claim) -> bool:
    """Whether a count is a part of another of its measure: "ten of the deceased", "including four children".

    "Four of the patients died" counts all the dead, though they are a part of the patients.
    """
    if is_rate(reading, claim.sentence, claim.token):
        return True
    sentence = reading.sentences[claim.sentence]
    before = {reading.tokens[i].lemma.lower() for i in range(max(sentence.first, claim.token - 3), claim.token)}
    after = [token.text.lower() for token in reading.tokens[claim.token + 1 : min(claim.token + 7, sentence.last)]]
    listed = reading.tokens[max(sentence.first, claim.token - _LIST) : claim.token]
    parts = [i for i, token in enumerate(listed) if token.text.lower() == "including"]
    if parts and not any(token.pos == "VERB" for token in listed[parts[-1] + 1 :]):
        return True  # "including five children and two women"
    if claim.measure == "dead" and after[:1] in (["other"], ["others"]):
        return True
    if "also" in after[:4] or after[:1] == ["more"] or after[:2] == ["more", "people"]:
        return True
    among = after.index("among") if "among" in after else None
    if among is not None and after[among + 1 : among + 2] not in (["them"], ["whom"]):
        return True
    if "among" in before and before & {"they", "whom", "them"}:
        return True
    if after[:2] in (["of", "the"], ["of", "those"], ["of", "its"]) and _is_measure(after[2:], claim.measure):
        return True
    if claim.measure == "wounded":
        near = reading.tokens[max(sentence.first, claim.token - _NEAR) : min(claim.token + _NEAR, sentence.last)]
        return bool({token.lemma.lower() for token in near} & _CARE) or bool((before & _BEFORE) - _ADDED)
    return bool(before & _BEFORE)


def _is_measure(words: list[str], measure: str) -> bool:
    return any(measures().get((word, "self")) == measure for word in words)
