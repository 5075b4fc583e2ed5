"""Who says so: one claim in the report's own voice and in somebody else's, or from two different mouths.

What it finds
    An act that one report tells as a fact and the other puts into somebody's mouth; an act for which the two
    reports name different sources; nobody named for an attack here and somebody there; a claim of responsibility
    here and a flat telling there; a suicide attack in one report's own voice and a mere blast, or a claim, in the
    other; one quotation given to two people; one quotation in two versions, both in marks: a word exchanged, other
    words of another sense beside most of the same, a denial or a mere possibility in one of them.

Why it matters
    A claim is worth as much as who makes it. To drop "the ministry said" turns one side's version into what
    happened; it is one of the commonest real differences between two reports.

An example
    Left: "Rebels shelled the market, the army said." Right: "Rebels shelled the market on Sunday."

When it is wrong
    Where the source is named further up and holds for the next sentences, and where two names mean one body. About
    three in four of these were worth a look on freshly read pairs.

Source
    The two quotations; the words of saying are those of the FactBank corpus (Saurí and Pustejovsky, 2009).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from comparators.facts.acts.blame import blamed
from comparators.facts.acts.claimed_apart import claimed_apart
from comparators.facts.acts.predicates import Couple, Predicate, clause_span, couples, predicates_of
from comparators.facts.acts.standing import is_quoted, other_reading, slots_of, voice
from comparators.facts.certainties.certainty import Speaker
from comparators.facts.certainties.events_voiced import EVENT_TOLD, couples_of_events
from comparators.facts.certainties.on_record import is_routine
from comparators.facts.certainties.one_claim import SURE, is_one_claim
from comparators.facts.certainties.one_voice import couples_of_voices, is_voiced
from comparators.facts.certainties.quoted_by_two import quoted_by_two
from comparators.facts.certainties.quoted_words import quoted_apart
from comparators.facts.certainties.sources_near import told_again
from comparators.facts.divergence import divergence, shortened
from comparators.facts.events.elsewhere import couples_elsewhere
from comparators.facts.events.matters import openings
from comparators.facts.events.suicide import suicide_or_not
from comparators.knowledge.measures import events
from comparators.model import Finding, Pair, Reading, Span

_SAME_NAME = 70
_STEM = 4  # letters: "Kurds", "Kurdish units"
_TOLLS = frozenset({"death", "injury", "damage", "destruction"})
_FOLLOWS = 3  # sentences, within which the speaker of a quotation is named
_CLOSE = 3  # words before a verb
_AGENCY = re.compile(r"(?:the )?(?:afp|ap|associated press|reuters|dpa|xinhua|upi|efe)(?: news agency)?", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:Times|Post|Journal|Guardian|Herald|Tribune|News|Politico|Globe|Gazette|Telegraph|Mail)\b")
_NEAR = 1  # sentences, within which a source that was named holds for the next ones
# Words for somebody who was named before, or who stays unnamed.
_VAGUE = frozenset(
    {"monitor", "watchdog", "group", "activist", "activists", "official", "officials", "source", "sources", "people",
     "organisation", "organization", "spokesman", "spokeswoman", "spokesperson", "statement", "report", "reports",
     "media", "desk", "agency", "which", "who", "that"}
)  # fmt: skip
_MEDIA = re.compile(
    r"\b(?:news\w*|media|agency|television|tv|radio|press|newspaper|post|times|daily|journal|afp|ap|reuters|tass|dpa|"
    r"xinhua|interfax|bbc|cnn)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset({"It", "They", "He", "She", "We", "I", "You", "This", "That"})


def find(pair: Pair) -> Iterator[Finding]:
    """Blame and quoted words first, then one finding a couple of acts, the surest of each sentence pair."""
    yield from blamed(pair)
    yield from claimed_apart(pair)
    yield from quoted_apart(pair)
    yield from quoted_by_two(pair)
    yield from suicide_or_not(pair)
    seen: set[tuple[int, int]] = set()
    used: set[tuple[str, int]] = set()
    found = (*couples(pair), *couples_elsewhere(pair), *couples_of_voices(pair), *couples_of_events(pair))
    for couple in sorted(found, key=lambda c: -c.closeness):
        left, right = couple.left, couple.right
        if (left.sentence, right.sentence) in seen or not is_one_claim(pair, couple):
            continue
        first, second = left.speaker, right.speaker
        if first is None and second is None:
            continue
        if first is not None and second is not None:
            if left.event in _TOLLS or not _apart(first, second):
                continue  # a toll has many sources, and two of them for one count are no news
            one = left.doer_words & right.doer_words
            if couple.closeness < SURE or not one or _speak_in_both(pair, couple, first, second):
                continue
        if (second is None and _is_given(pair.left, left)) or (first is None and _is_given(pair.right, right)):
            continue
        if (first is None and _is_credit(second)) or (second is None and _is_credit(first)):
            continue
        if (first is None or second is None) and is_routine(pair, couple, first or second):
            continue
        if _quoted_on(pair, couple) or told_again(pair, couple):
            continue
        event = couple.link.reasons[-1:] == EVENT_TOLD
        if (first is None and _has_source(pair.left, left, second, anywhere=not event)) or (
            second is None and _has_source(pair.right, right, first, anywhere=not event)
        ):
            continue
        keys = {("left", left.verb), ("right", right.verb)}
        if keys & used:
            continue
        used |= keys
        seen.add((left.sentence, right.sentence))
        yield _finding(pair, couple, first, second)


def _is_given(reading: Reading, act: Predicate) -> bool:
    """Whether a clause only says of which thing a source speaks: "bodies from the blast that hit buses, they said"."""
    token = reading.tokens[act.verb]
    if token.dep != "relcl" or act.speaker is None:
        return False
    before = reading.tokens[max(0, act.verb - _CLOSE) : act.verb]
    return before[-1].tag == "WDT" and any(
        noun.lemma.lower() in events() and noun.pos in {"NOUN", "PROPN"} for noun in before
    )


def _apart(first: Speaker, second: Speaker) -> bool:
    names = first.words.casefold(), second.words.casefold()
    if _MEDIA.search(first.words) or _MEDIA.search(second.words):
        return False  # an agency hands on what somebody said
    if not (_is_named(first) and _is_named(second)):
        return False  # "the monitor", "a source": who that is, only the sentences before say
    stems = [{word[:_STEM] for word in name.split() if len(word) >= _STEM} for name in names]
    return fuzz.token_set_ratio(*names) < _SAME_NAME and not stems[0] & stems[1]


def _speak_in_both(pair: Pair, couple: Couple, first: Speaker, second: Speaker) -> bool:
    """Whether either speaker stands in the other's sentence too: one of the two was taken for the speaker wrongly."""
    return first.words in pair.right.sentence_text(couple.right.sentence) or second.words in pair.left.sentence_text(
        couple.left.sentence
    )


def _is_named(speaker: Speaker) -> bool:
    words = speaker.words.split()
    if any(word[:1].isupper() for word in words[1:]) or (words[0][:1].isupper() and words[0] not in _NOBODY):
        return True
    return words[-1] not in _VAGUE and speaker.words.capitalize() not in _NOBODY


def _is_credit(speaker: Speaker | None) -> bool:
    """ "AFP reported": whom the news was taken from, not who makes the claim."""
    if speaker is None:
        return False
    handed_on = speaker.verb in {"report", "accord"} and _PAPER.search(speaker.words)
    return bool(handed_on or _AGENCY.fullmatch(speaker.words))


def _quoted_on(pair: Pair, couple: Couple) -> bool:
    """Whether a quotation in one text is one in the other, too, of which the marks are lost: its speaker follows."""
    for reading, act, other in ((pair.left, couple.left, couple.right), (pair.right, couple.right, couple.left)):
        if act.speaker is None and other.speaker is not None:
            name = next((word for word in other.speaker.words.split() if word[:1].isupper()), "")
            after = range(act.sentence + 1, min(act.sentence + 1 + _FOLLOWS, len(reading.sentences)))
            quoted = is_quoted(pair.right if reading is pair.left else pair.left, other)
            if quoted and name and any(name in reading.sentence_text(number) for number in after):
                return True
    return False


def _has_source(reading: Reading, predicate: Predicate, other: Speaker | None, *, anywhere: bool) -> bool:
    """Whether a claim without a speaker of its own has one all the same.

    A voice in its sentence; the other report's source in the sentence before or after; or, for a toll, with
    ``anywhere``, the same count given to somebody elsewhere in the text.
    """
    number = predicate.sentence
    if is_voiced(reading, number):
        return True
    near = range(max(0, number - _NEAR), number + 1)
    if other is not None and _is_named(other) and any(other.words in reading.sentence_text(place) for place in near):
        return True
    if not anywhere or predicate.event not in _TOLLS or number in openings(reading):
        return False  # what a report opens with, it opens with in its own voice, whoever is named further down
    return any(
        told.speaker is not None
        and (told.lemma == predicate.lemma or bool(told.event and told.event == predicate.event))
        and (told.target_words & predicate.target_words or told.doer_words & predicate.doer_words)
        for place in range(len(reading.sentences))
        for told in predicates_of(reading, place)
    )


def _finding(pair: Pair, couple: Couple, first: Speaker | None, second: Speaker | None) -> Finding:
    left, right = clause_span(pair.left, couple.left), clause_span(pair.right, couple.right)
    voices = _called(pair.left, first), _called(pair.right, second)
    both = first is not None and second is not None
    slots = slots_of(pair, couple)
    act = shortened(left.of(pair.left.text), 60)
    return divergence(
        pair,
        "attribution",
        "certainty",
        left=_with(left, first),
        right=_with(right, second),
        title="Who says so",
        statement=f"“{act}”: said by {voices[0]} on the left, by {voices[1]} on the right.",
        explanation="Both sentences tell one act"
        + (
            ", and name two different sources for it."
            if both
            else "; one tells it as a fact, the other as somebody’s claim."
        ),
        doubt=other_reading(
            slots,
            but="Speaker",
            else_="Both names may mean one body." if both else "The source may be named in a sentence near by.",
        ),
        severity="medium",
        confidence=0.3 + 0.35 * min(1.2, couple.score),
        values=voices,
        slots=slots,
    )


def _called(reading: Reading, speaker: Speaker | None) -> str:
    """The speaker as within a sentence: "local officials", wherever it stands in the text."""
    words = voice(speaker)
    if speaker is None:
        return words
    number = reading.sentence_at(speaker.span.start)
    tokens = reading.sentence_tokens(number) if number is not None else ()
    first = next((token for token in tokens if token.span.start == speaker.span.start), None)
    common = first is not None and first.pos in {"NOUN", "DET", "ADJ"} and not first.entity and first.text.istitle()
    return words[:1].lower() + words[1:] if common else words


def _with(clause: Span, speaker: Speaker | None) -> tuple[Span, ...]:
    if speaker is None or clause.overlaps(speaker.span):
        return (clause,)
    return (clause, speaker.span)
