"""Whose words a text passes on without quoting them: speakers and sources, named or not (residents, state media)."""

from __future__ import annotations

from dataclasses import dataclass

from comparators.framing.grammar import NOT_PROSE
from comparators.framing.voices import NO_VOICE, clean, with_speaker
from comparators.model import Reading, Span
from comparators.values import Quotation

_PREPOSITIONS = frozenset({"in", "of", "for", "at", "from", "on", "with", "by", "to", "near", "who", "familiar"})
_NOBODY = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "that", "this", "which", "one", "some", "others", "group", "two",
     "nations", "count", "sides", "updated"}
)  # fmt: skip
# Names by turns for a body that watches and counts.
WATCHERS = frozenset({"monitor", "monitors", "observatory", "monitoring", "watchdog"})
_BROADCASTERS = frozenset({"tv", "television", "media", "broadcaster", "radio", "agency"})
_SHORTEST = 3
_LONGEST = 6  # words


@dataclass(frozen=True, slots=True)
class Reported:
    """One speaker whose words are told indirectly: ``head`` is the main word, ``places`` speaker and words together."""

    name: str
    head: str
    words: frozenset[str]
    places: tuple[Span, ...]


def reported(reading: Reading) -> tuple[Reported, ...]:
    """Everybody whose words the text only reports, by first statement; whoever is quoted directly is left out."""
    found: dict[str, list[tuple[str, Span]]] = {}
    direct: set[str] = set()
    for mention in reading.mentions:
        value = mention.value
        if not isinstance(value, Quotation) or reading.passages[reading.sentences[mention.sentence].passage].role in (
            NOT_PROSE | {"headline"}
        ):
            continue
        head = head_of(value.speaker)
        if not head:
            continue
        if value.form == "indirect":
            found.setdefault(head, []).append((value.speaker, with_speaker(mention.span, value)))
        else:
            direct.add(head)
    return tuple(
        Reported(
            name=clean(max((name for name, _ in rows), key=len)),
            head=head,
            words=frozenset(word.casefold() for name, _ in rows for word in name.split()),
            places=tuple(span for _, span in rows),
        )
        for head, rows in found.items()
        if head not in direct
    )


def speakers(reading: Reading) -> frozenset[str]:
    """The main word of every speaker of the text, quoted or reported."""
    return frozenset(head_of(m.value.speaker) for m in reading.mentions if isinstance(m.value, Quotation)) - {""}


def head_of(speaker: str) -> str:
    """The main word of a speaker in the singular ("Residents in the east": resident); "" for pronouns and papers."""
    words = [word.strip(".,'’\"”“()").removesuffix("'s").removesuffix("’s") for word in clean(speaker).split()]
    before = next((place for place, word in enumerate(words) if word.casefold() in _PREPOSITIONS), len(words))
    if not before or len(words) > _LONGEST:
        return ""
    if {word.casefold() for word in words[:before]} & WATCHERS:
        return "monitor"
    lower = {word.casefold() for word in words}
    if "state" in lower and lower & _BROADCASTERS:
        return "state media"
    head = words[before - 1].casefold()
    if head in _NOBODY | NO_VOICE or (len(head) < _SHORTEST and not words[before - 1].isupper()):
        return ""
    return head.removesuffix("s") if len(head) > _SHORTEST + 1 and not head.endswith("ss") else head
