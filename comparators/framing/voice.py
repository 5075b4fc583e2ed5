"""Who gets to speak: whose words each text quotes, reports, or leaves out.

What it finds
    Speakers whose words one text quotes while the other names them without a word of theirs, or leaves them out;
    whom the opening rests on; sources that one text alone passes on, of which kind they are (authorities, opposition
    and activists, monitors, aid, people on the spot, media, experts) and how it describes them (state-run); a
    statement quoted in one text and paraphrased in the other; what one text reports as somebody's words and the other
    tells as its own; to whom each text gives most statements; and who has the last word.

Why it matters
    A quoted side explains itself; a side that is only talked about does not. What a text tells in its own voice, it
    answers for.

An example
    Left: "“We were asleep,” said Amina Yusuf, who lost her house." Right: the army's statement alone.

When it is wrong
    Where a speaker is quoted under another name, or a pronoun was given to the wrong speaker.

Source
    H. Gans, Deciding What's News, 1979, and S. Hall and others, Policing the Crisis, 1978 (primary definers: who is
    quoted defines the matter).
"""

from __future__ import annotations

from collections.abc import Iterator

from comparators.framing.grammar import content, overlap, quoted_spans
from comparators.framing.linked import evidence, linked_numbers, listed, shortened, times
from comparators.framing.source_kinds import kind_of
from comparators.framing.voice_sources import DOUBT, ID, SOURCE, source_findings
from comparators.framing.voices import Voice, named_in, naming, same_voice, speaker_words, voices
from comparators.knowledge.lexicons import saying_verbs
from comparators.model import SIDES, Finding, Pair, Side, Slot, Span
from comparators.values import Quotation

_MOST_SPEAKERS = 3
# Many people under one name: who of them speaks is not said.
_PARTIES = frozenset(
    {"democrats", "republicans", "conservatives", "socialists", "liberals", "greens", "labour", "tories"}
)
_SHOWN = 6  # quotations of all speakers shown
_NAMED = 3
_MEDIA = "media"  # an agency's own report in marks is no voice in the story
_SHORTEST = 20  # characters of direct quotation; a word in marks is no voice
_RUN = 45  # letters
_PRONOUNS = frozenset({"they", "he", "she", ""})
_ENOUGH = 60  # characters; of one quotation that stands against none
_SAME_MATTER = 0.6
_MOST_OWN = 1
_LONGEST_NAME = 3
_FEWEST_SHARED = 4  # words


def find(pair: Pair) -> Iterator[Finding]:
    """Speakers whom one text alone quotes, those only named in the other, those only reported, then its own voice."""
    found = {side: voices(pair.reading(side)) for side in SIDES}
    alone = {side: _alone(found[side], found["right" if side == "left" else "left"]) for side in SIDES}
    if (alone["left"] and alone["right"]) or not any(
        named_in(pair.reading("right" if side == "left" else "left"), voice) for side in SIDES for voice in alone[side]
    ):
        yield from _speakers(pair, alone["left"], alone["right"], found["left"], found["right"])
    for side in SIDES:
        yield from _only_named(pair, side, alone[side], found["right" if side == "left" else "left"])
    yield from source_findings(pair)
    for side in SIDES:
        yield from _own_voice(pair, side)


def _alone(mine: tuple[Voice, ...], others: tuple[Voice, ...]) -> list[Voice]:
    """The speakers whom this text quotes directly and the other not at all, those with most words first."""
    rows = [
        voice
        for voice in mine
        if voice.length >= _SHORTEST
        and kind_of(voice.name) != _MEDIA
        and not any(same_voice(voice, other) for other in others)
    ]
    return sorted(rows, key=lambda voice: (-voice.length, voice.spans[0]))


def _speakers(
    pair: Pair, left: list[Voice], right: list[Voice], lefts: tuple[Voice, ...], rights: tuple[Voice, ...]
) -> Iterator[Finding]:
    if not left and not right:
        return
    mine, other = left[:_MOST_SPEAKERS], right[:_MOST_SPEAKERS]
    if not (mine and other) and not any(_is_heard(voice) for voice in (*mine, *other)):
        return
    named = (_counted(mine), _counted(other))
    parts = [f"only the {side} text quotes {who}" for side, who in zip(SIDES, named, strict=True) if who]
    yield Finding(
        comparator=ID,
        kind="voice",
        severity="medium" if mine and other else "low",
        confidence=0.65,
        title="Who speaks",
        statement=f"Voices: {'; '.join(parts)}.",
        explanation=" ".join(
            text for text in (_first_and_last("left", lefts), _first_and_last("right", rights)) if text
        )
        or "One text quotes nobody.",
        doubt=DOUBT,
        left=evidence(pair.left, _quotations(mine)),
        right=evidence(pair.right, _quotations(other)),
        values=(named[0] or None, named[1] or None),
        slots=(Slot("quoted here alone", named[0] or "nobody", named[1] or "nobody", "differs"),),
        source=SOURCE,
    )


def _is_heard(voice: Voice) -> bool:
    """Quoted twice, or at some length: more than a phrase in marks."""
    return len(voice.direct) > 1 or voice.length >= _ENOUGH


def _counted(found: list[Voice]) -> str:
    return listed(f"{voice.name} ({times(len(voice.direct))})" for voice in found)


def _first_and_last(side: Side, found: tuple[Voice, ...]) -> str:
    """Who has the first and the last direct quotation."""
    quoted = [voice for voice in found if voice.direct]
    if not quoted:
        return ""
    first = min(quoted, key=lambda voice: voice.direct[0])
    last = max(quoted, key=lambda voice: voice.direct[-1])
    return f"In the {side} text {first.name} has the first word and {last.name} the last."


def _quotations(found: list[Voice]) -> list[Span]:
    """The first direct quotations of these speakers."""
    return sorted(span for voice in found for span in voice.attributed[: max(1, _SHOWN // len(found))])


def _only_named(pair: Pair, side: Side, found: list[Voice], theirs: tuple[Voice, ...]) -> Iterator[Finding]:
    """The speaker with most words here whom the other text names, but gives no word."""
    other: Side = "right" if side == "left" else "left"
    for voice in found:
        named = named_in(pair.reading(other), voice)
        if named and _is_a_name(voice) and _is_heard(voice) and not _quoted_there(pair, side, voice):
            rest = [item for item in theirs if item.direct and not item.words & voice.words]
            yield _named_finding(pair, side, voice, named, max(rest, key=lambda item: item.length, default=None))
            return


def _quoted_there(pair: Pair, side: Side, voice: Voice) -> bool:
    """Does the other text hold a run of this speaker's words, under whatever name?"""
    other = pair.reading("right" if side == "left" else "left")
    for number in named_in(other, voice):
        near = {number, number + 1, number + 2}
        if any(_speaks_unnamed(mention.value) for mention in other.mentions if mention.sentence in near):
            return True
    there = _letters(pair.right.text if side == "left" else pair.left.text)
    for span in voice.direct:
        said = _letters(span.of(pair.reading(side).text))
        if any(said[at : at + _RUN] in there for at in range(0, len(said) - _RUN + 1, _RUN // 3)):
            return True
    return False


def _speaks_unnamed(value: object) -> bool:
    """Words in marks of "they" or "he": they may be those of whoever was named just before."""
    return isinstance(value, Quotation) and value.form != "indirect" and value.speaker.casefold() in _PRONOUNS


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_a_name(voice: Voice) -> bool:
    """A name through and through, so that the other text's words surely mean the same speaker; no party or people."""
    words = voice.name.split()
    if len(words) == 1 and words[0].casefold() in _PARTIES:
        return False
    return len(words) <= _LONGEST_NAME and all(word[:1].isupper() for word in words)


def _named_finding(pair: Pair, side: Side, voice: Voice, named: tuple[int, ...], instead: Voice | None) -> Finding:
    other: Side = "right" if side == "left" else "left"
    places = [naming(pair.reading(other), voice, number) for number in named[:_NAMED]]
    shown = _quotations([instead])[:1] if instead is not None else []
    spans: dict[Side, list[Span]] = {side: _quotations([voice]), other: sorted([*places, *shown])}
    word = f" and gives the word to {instead.name}" if instead is not None else ""
    here, there = f"quoted {times(len(voice.direct))}", "named, not quoted"
    values = (here, there) if side == "left" else (there, here)
    return Finding(
        comparator=ID,
        kind="voice",
        severity="medium",
        confidence=0.6,
        title=f"Who speaks: {voice.name}",
        statement=(
            f"The {side} text quotes {voice.name} {times(len(voice.direct))}; "
            f"the {other} text names {voice.name} without a word of theirs{word}."
        ),
        explanation=(
            f"{side.capitalize()}: “{shortened(spans[side][0].of(pair.reading(side).text))}” "
            f"{other.capitalize()}: “{shortened(places[0].of(pair.reading(other).text))}”"
        ),
        doubt=DOUBT,
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=values,
        slots=(Slot(voice.name, *values, "differs"),),
        source=SOURCE,
    )


def _own_voice(pair: Pair, side: Side) -> Iterator[Finding]:
    """What this text tells in its own voice and the other gives to a speaker, in linked sentences."""
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    given = [(m.span, m.sentence) for m in mine.mentions if isinstance(m.value, Quotation)]
    saying = {
        place
        for place, token in enumerate(mine.tokens)
        if token.text.casefold() == "according" or (token.pos == "VERB" and token.lemma in saying_verbs())
    }
    found = []
    for mention in theirs.mentions:
        value = mention.value
        if not isinstance(value, Quotation) or not (speaker_words(value.speaker) or kind_of(value.speaker)):
            continue
        for number in linked_numbers(pair, other, mention.sentence):
            span = mine.sentences[number].span
            inner = mine.sentences[number]
            if saying & set(range(inner.first, inner.last)):
                continue
            if any(sentence == number or quotation.overlaps(span) for quotation, sentence in given):
                continue
            inside = [token for token in theirs.sentence_tokens(mention.sentence) if mention.span.contains(token.span)]
            here, there = content(mine.sentence_tokens(number)), content(inside)
            alike = overlap(here, there) if len(here & there) >= _FEWEST_SHARED else 0.0
            if _other_figures(here, there):
                continue
            if alike >= _SAME_MATTER and not any(span.overlaps(marks) for marks in quoted_spans(mine)):
                found.append((alike, number, mention.span, value.speaker))
    for alike, number, said, speaker in sorted(found, key=lambda row: (-row[0], row[1], row[2]))[:_MOST_OWN]:
        yield _own_finding(pair, side, mine.sentences[number].span, said, speaker, alike)


def _other_figures(here: frozenset[str], there: frozenset[str]) -> bool:
    """Do both give figures, and none in common? Then they hardly tell the same."""
    mine, other = ({word for word in words if word[:1].isdigit()} for words in (here, there))
    return bool(mine and other and not mine & other)


def _own_finding(pair: Pair, side: Side, told: Span, said: Span, speaker: str, alike: float) -> Finding:
    other: Side = "right" if side == "left" else "left"
    spans: dict[Side, Span] = {side: told, other: said}
    quotes = {key: shortened(span.of(pair.reading(key).text)) for key, span in spans.items()}
    values = ("its own voice", speaker) if side == "left" else (speaker, "its own voice")
    return Finding(
        comparator=ID,
        kind="voice",
        severity="low",
        confidence=round(0.3 + 0.4 * alike, 2),
        title="Own voice",
        statement=f"The {side} text tells in its own voice what the {other} text gives to {speaker}.",
        explanation=f"Left: “{quotes['left']}” Right: “{quotes['right']}”",
        doubt="The speaker may be named in the sentence before or after.",
        left=evidence(pair.left, (spans["left"],)),
        right=evidence(pair.right, (spans["right"],)),
        values=values,
        slots=(Slot("whose words", *values, "differs"),),
        source=SOURCE,
    )
