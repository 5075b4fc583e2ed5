"""Who gets to speak: whose words each text quotes, reports, or leaves out.

What it finds
    Speakers whose words one text quotes while the other names them without a word of theirs, or leaves them out;
    what one text reports as somebody's words and the other tells as its own; and who has the last word.

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
from comparators.framing.voices import Voice, named_in, same_voice, speaker_words, voices
from comparators.model import SIDES, Finding, Pair, Side, Slot, Span
from comparators.values import Quotation

ID = "framing/voice"
_SOURCE = "H. Gans, Deciding What's News, 1979; S. Hall and others, Policing the Crisis, 1978."
_DOUBT = "A speaker may be quoted under another name, or by a pronoun that was not understood."
_MOST_SPEAKERS = 2
_SHOWN = 4
_SAME_MATTER = 0.6
_MOST_OWN = 2


def find(pair: Pair) -> Iterator[Finding]:
    """Speakers whom one text alone quotes, then the last word, then what one text tells as its own."""
    found = {side: voices(pair.reading(side)) for side in SIDES}
    if not found["left"] and not found["right"]:
        return
    for side, other in (("left", "right"), ("right", "left")):
        yield from _alone(pair, side, found[side], found[other])  # type: ignore[arg-type, index]
    yield from _last_word(pair, found["left"], found["right"])
    for side in SIDES:
        yield from _own_voice(pair, side)


def _alone(pair: Pair, side: Side, mine: tuple[Voice, ...], others: tuple[Voice, ...]) -> Iterator[Finding]:
    """The speakers with most words here of whom the other text has none, named there first."""
    other: Side = "right" if side == "left" else "left"
    silent = [
        voice
        for voice in mine
        if (voice.direct or len(voice.indirect) > 1) and not any(same_voice(voice, theirs) for theirs in others)
    ]
    ranked = sorted(
        ((voice, named_in(pair.reading(other), voice)) for voice in silent),
        key=lambda row: (not row[1], -row[0].length, row[0].spans[0]),
    )
    for voice, named in ranked[:_MOST_SPEAKERS]:
        yield _alone_finding(pair, side, voice, named)


def _alone_finding(pair: Pair, side: Side, voice: Voice, named: tuple[int, ...]) -> Finding:
    other: Side = "right" if side == "left" else "left"
    places = [pair.reading(other).sentences[number].span for number in named]
    spans: dict[Side, tuple[Span, ...]] = {side: voice.spans[:_SHOWN], other: tuple(places[:_SHOWN])}
    counted = listed(
        part
        for count, part in (
            (len(voice.direct), f"quotes {voice.name} {times(len(voice.direct))}"),
            (len(voice.indirect), f"reports {voice.name} {times(len(voice.indirect))}"),
        )
        if count
    )
    stand = f"names {voice.name} without a word of theirs" if named else f"does not name {voice.name}"
    quote = shortened(voice.spans[0].of(pair.reading(side).text))
    here, there = f"{len(voice.direct)} quoted, {len(voice.indirect)} reported", "named" if named else "not named"
    values = (here, there) if side == "left" else (there, here)
    return Finding(
        comparator=ID,
        kind="voice",
        severity="medium" if named and voice.direct else "low",
        confidence=0.65 if named else 0.55,
        title=f"Who speaks: {voice.name}",
        statement=f"The {side} text {counted}; the {other} text {stand}.",
        explanation=f"{side.capitalize()}: {quote if quote[:1] in '“”«' + chr(34) else f'“{quote}”'}",
        doubt=_DOUBT,
        left=evidence(pair.left, spans["left"]),
        right=evidence(pair.right, spans["right"]),
        values=values,
        slots=(Slot(voice.name, *values, "differs"),),
        source=_SOURCE,
    )


def _last_word(pair: Pair, left: tuple[Voice, ...], right: tuple[Voice, ...]) -> Iterator[Finding]:
    """The last direct quotation of each text, where two different speakers have it."""
    if not any(voice.direct for voice in left) or not any(voice.direct for voice in right):
        return
    mine = max((voice for voice in left if voice.direct), key=lambda voice: voice.direct[-1])
    other = max((voice for voice in right if voice.direct), key=lambda voice: voice.direct[-1])
    if any(same_voice(mine, voice) for voice in right) or any(same_voice(other, voice) for voice in left):
        return
    yield Finding(
        comparator=ID,
        kind="voice",
        severity="low",
        confidence=0.5,
        title="The last word",
        statement=f"The last to be quoted is {mine.name} in the left text, {other.name} in the right one.",
        explanation=(
            f"Left: “{shortened(mine.direct[-1].of(pair.left.text))}” "
            f"Right: “{shortened(other.direct[-1].of(pair.right.text))}”"
        ),
        doubt=_DOUBT,
        left=evidence(pair.left, mine.direct[-1:]),
        right=evidence(pair.right, other.direct[-1:]),
        values=(mine.name, other.name),
        slots=(Slot("last word", mine.name, other.name, "differs"),),
        source=_SOURCE,
    )


def _own_voice(pair: Pair, side: Side) -> Iterator[Finding]:
    """What this text tells in its own voice and the other gives to a speaker, in linked sentences."""
    other: Side = "right" if side == "left" else "left"
    mine, theirs = pair.reading(side), pair.reading(other)
    given = [(m.span, m.sentence) for m in mine.mentions if isinstance(m.value, Quotation)]
    found = []
    for mention in theirs.mentions:
        value = mention.value
        if not isinstance(value, Quotation) or not speaker_words(value.speaker):
            continue
        for number in linked_numbers(pair, other, mention.sentence):
            span = mine.sentences[number].span
            if any(sentence == number or said.overlaps(span) for said, sentence in given):
                continue
            inside = [token for token in theirs.sentence_tokens(mention.sentence) if mention.span.contains(token.span)]
            alike = overlap(content(mine.sentence_tokens(number)), content(inside))
            if alike >= _SAME_MATTER and not any(span.overlaps(marks) for marks in quoted_spans(mine)):
                found.append((alike, number, mention.span, value.speaker))
    for alike, number, said, speaker in sorted(found, key=lambda row: (-row[0], row[1], row[2]))[:_MOST_OWN]:
        yield _own_finding(pair, side, mine.sentences[number].span, said, speaker, alike)


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
        source=_SOURCE,
    )
