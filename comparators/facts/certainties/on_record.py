"""Claims of which nobody minds in whose voice they are told: what the police, a court or a hospital put on record."""

from __future__ import annotations

import re

from comparators.facts.acts.predicates import Couple
from comparators.facts.acts.standing import is_quoted
from comparators.facts.certainties.certainty import Speaker
from comparators.model import Pair

# Those whose task it is to put on record what happened; whom nobody takes for one side of it.
_RECORDERS = re.compile(
    r"\b(?:police|officers?|detectives?|investigat(?:ors?|ions?)|inquiry|patrol|sheriff|coroner|medical examiner|"
    r"autopsy|post-mortem|fire(?:fighters?| crews?| service| department| brigade)|paramedics?|ambulance|hospital|"
    r"doctors?|court|prison|coast ?guard|reports?)\b",
    re.IGNORECASE,
)


def is_routine(pair: Pair, couple: Couple, speaker: Speaker | None) -> bool:
    """Whether the claim is a record by those who keep it, or a quotation that is short of its marks in one text.

    "She had been walking along the road, an investigation found" and "Berg was arrested, the police said"; not "the
    officers fired, police said", which they say of themselves. Wrong where the recorder is a side of the story and the
    act names another doer.
    """
    left, right = couple.left, couple.right
    if not (left.event or right.event) and is_quoted(pair.left, left) != is_quoted(pair.right, right):
        return True  # "he bleeds Philadelphia" is nothing that a report would say itself
    if speaker is not None and speaker.verb == "announce" and _announces_self(pair, couple, speaker):
        return True  # "is resigning, she announced": to say it is to do it
    if speaker is None or not _RECORDERS.search(speaker.words):
        return False
    return not any(_RECORDERS.search(word) for word in left.doer_words | right.doer_words)


def _announces_self(pair: Pair, couple: Couple, speaker: Speaker) -> bool:
    """Whether one person makes known what he or she does."""
    act = couple.left if couple.left.speaker == speaker else couple.right
    reading = pair.left if act is couple.left else pair.right
    doer = reading.tokens[act.doer] if act.doer is not None else None
    if speaker.words.lower() in {"he", "she"}:
        return doer is not None and doer.entity == "PERSON"
    return (doer is not None and doer.text.lower() in {"he", "she"}) or bool(
        act.doer_words & set(speaker.words.lower().split())
    )
