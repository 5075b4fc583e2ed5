"""How many came, marched, prayed or struck: the one number that each report of a matter gives of its crowd.

Crowds have no official count: organisers and police, or two agencies, give numbers that are far apart. No link and no
common noun is asked for ("60,000 marched", "the crowd was put at 18,000"); in return each text must give one number.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.facts.counts.claims import Claim, claims_of
from comparators.facts.counts.fit import comparable, fits, is_vague, point_of
from comparators.facts.counts.framed import Apart
from comparators.facts.counts.scope import TOLLS
from comparators.facts.events.event_frames import Frame, frames_of, over_a_time
from comparators.facts.events.one_story import ENOUGH
from comparators.facts.events.rare_names import story_by_names
from comparators.facts.events.same_event import SameEvent
from comparators.model import Pair, Reading

_CAME = frozenset(
    {"attend", "march", "rally", "gather", "demonstrate", "protest", "assemble", "converge", "congregate", "strike",
     "worship", "pray", "mourn", "flock", "throng", "parade"}
)  # fmt: skip
_CROWD = frozenset(
    {"crowd", "turnout", "attendance", "spectator", "worshipper", "worshiper", "demonstrator", "protester", "marcher",
     "mourner", "striker", "attendee", "churchgoer", "pilgrim", "congregation", "audience", "march", "rally", "protest",
     "demonstration"}
)  # fmt: skip
_FIGHTS = frozenset(
    {"set", "attack", "throw", "hurl", "clash", "fight", "smash", "loot", "torch", "burn", "break", "block", "storm",
     "pelt", "battle", "scuffle", "hijack", "vandalise", "vandalize"}
)  # fmt: skip
_GATHERING = frozenset({"march", "rally", "protest", "demonstration", "gathering", "strike", "procession", "vigil"})
_MOST_TIMES = 8.0  # that police and organisers count one crowd apart
_FEWEST = 50
_PEOPLE = frozenset({"people", ""})
_REACH, _DEEPEST, _BACK = 5, 4, 12
_BEFORE = frozenset({"had", "previous", "earlier", "last"})
_SAID = frozenset({"said", "told", "reported", "claimed", "estimated", "according", "put"})
_SCALE, _BASE = 1.5, 3.0


def crowds_apart(pair: Pair) -> Iterator[Apart]:
    """At most one pair of counts; nothing where a text gives two numbers, or the two can be one."""
    story = story_by_names(pair)
    if not story.sure or not (frames_of(pair.left) and frames_of(pair.right)):
        return
    lefts, rights = _plain(_crowds(pair.left)), _plain(_crowds(pair.right))
    if len({c.value for c in lefts}) != 1 or len({c.value for c in rights}) != 1:
        return
    left, right = lefts[0], rights[0]
    if not comparable(left.value, right.value) or fits(left.value, right.value):
        return
    if _after(left, pair.right) or _after(right, pair.left):
        return
    if _worlds_apart(left, right):
        return
    points = _BASE + _SCALE * (story.points - ENOUGH)
    event = SameEvent(_frame(pair.left, left), _frame(pair.right, right), points, story.reasons)
    yield Apart(event, tuple(lefts), tuple(rights), "conflict")


def _worlds_apart(left: Claim, right: Claim) -> bool:
    """Whether one crowd is many times the other and nobody is named for either: two gatherings of one unrest."""
    small, large = sorted((point_of(left.value), point_of(right.value)))
    voiced = left.certainty.speaker is not None or right.certainty.speaker is not None
    return large > _MOST_TIMES * small and not voiced


def _after(claim: Claim, other: Reading) -> bool:
    """Whether those counted came on a day after the other report was written."""
    written = other.published
    return written is not None and any(time.earliest > written.interval.latest for time in claim.times)


def _plain(claims: list[Claim]) -> list[Claim]:
    """Without the round words of a headline ("thousands march") where the text gives a number."""
    return [claim for claim in claims if not is_vague(claim.value)] or claims


def _crowds(reading: Reading) -> list[Claim]:
    return [claim for claim in claims_of(reading) if _is_crowd(reading, claim)]


def _is_crowd(reading: Reading, claim: Claim) -> bool:
    value = claim.value
    if value.unit or claim.measure in TOLLS or point_of(value) < _FEWEST or claim.part:
        return False
    if claim.past_event or claim.background or claim.certainty.negated or over_a_time(reading, claim):
        return False
    if claim.certainty.modality in {"expected", "wanted", "possible", "conditional"} or _of_before(reading, claim):
        return False
    if claim.measure in _CROWD or value.group == "protesters":
        return not _does_else(reading, claim.token)
    if claim.measure not in _PEOPLE:
        return False
    sentence = reading.sentences[claim.sentence]
    before = reading.tokens[max(sentence.first, claim.token - _REACH) : claim.token]
    put_at = any(token.text.lower() in {"at", "of"} for token in before[-3:])
    if put_at and any(token.lemma.lower() in _CROWD for token in before):
        return True
    return _comes(reading, claim.token) or _is_its_size(reading, claim.token)


def _does_else(reading: Reading, place: int) -> bool:
    """Whether those counted are the subject of a fight: "several hundred protesters set up barricades"."""
    for _ in range(_DEEPEST):
        token = reading.tokens[place]
        over = reading.tokens[token.head]
        if over.pos == "VERB":
            return token.dep == "nsubj" and over.lemma.lower() in _FIGHTS
        place = token.head
    return False


def _comes(reading: Reading, place: int) -> bool:
    """Whether those counted are the subject of a verb of coming together."""
    for _ in range(_DEEPEST):
        token = reading.tokens[place]
        over = reading.tokens[token.head]
        if over.pos == "VERB":
            return token.dep == "nsubj" and (over.lemma.lower() in _CAME or _takes_part(reading, token.head))
        place = token.head
    return False


def _is_its_size(reading: Reading, place: int) -> bool:
    """ "The attendance at the park was 38,700"."""
    verb = reading.tokens[place].head
    if reading.tokens[verb].lemma != "be" or reading.tokens[place].dep != "attr":
        return False
    near = range(max(0, verb - _BACK), verb)
    return any(
        reading.tokens[i].head == verb
        and reading.tokens[i].dep == "nsubj"
        and reading.tokens[i].lemma.lower() in _CROWD
        for i in near
    )


def _takes_part(reading: Reading, verb: int) -> bool:
    """ "Took part in an unsanctioned gathering", "joined a march"."""
    words = [token.lemma.lower() for token in reading.tokens[verb : verb + 8]]
    return (words[:2] == ["take", "part"] or words[0] in {"join", "participate"}) and bool(set(words) & _GATHERING)


def _of_before(reading: Reading, claim: Claim) -> bool:
    """ "In July some 5,000 people had protested": of another day than the report's own."""
    after = reading.tokens[claim.token : min(claim.token + _REACH, reading.sentences[claim.sentence].last)]
    days = [time for frame in frames_of(reading) if frame.chief for time in frame.times]
    other_day = bool(claim.times and days) and not any(a.overlaps(b) for a in claim.times for b in days)
    said = any(token.text.lower() in _SAID for token in reading.sentence_tokens(claim.sentence))
    return other_day or any(t.text.lower() in _BEFORE and not (said and t.text.lower() == "had") for t in after)


def _frame(reading: Reading, claim: Claim) -> Frame:
    frames = frames_of(reading)
    return next((frame for frame in frames if claim in frame.claims), frames[0])
