"""When an article appeared: every source that says so, the most credible first."""

from __future__ import annotations

from dataclasses import replace

from comparators.model import PublicationDate, Reading, Span
from comparators.reading.dates import find_dates
from comparators.reading.header import HEADER, ambiguous, header_interval
from comparators.reading.time_clues import Clue, clues_of, lead_weekdays, look_back
from comparators.reading.time_guess import guess_dates
from comparators.values import Interval, When
from comparators.wording import WEEKDAYS, day_words

_VAGUE = 0.4
_REFUTED = 0.15  # the confidence that is left to a date that the text refutes


def publication_dates(reading: Reading) -> tuple[PublicationDate, ...]:
    """Candidates, best first; empty where nothing in file or text dates the article.

    Sources are user, metadata, header, dateline and text. What the person says stands first whatever the text
    says; any other date that the text refutes comes last and says why.
    """
    dates = [mention for mention in find_dates(reading, None) if isinstance(mention.value, When)]
    clues = clues_of(reading, dates)
    stated = [_checked(reading, candidate, clues) for candidate in _stated(reading)]
    if not any(candidate.refuted == "" for candidate in stated):
        # Against a refuted date even a wide guess helps; with nothing to correct, a vague one only misleads.
        vague = 0.0 if stated else _VAGUE
        guesses = guess_dates(reading, clues)
        stated += guesses if guesses and max(guess.confidence for guess in guesses) >= vague else []
    return tuple(sorted(stated, key=lambda item: (item.source != "user", bool(item.refuted), -item.confidence)))


def _stated(reading: Reading) -> list[PublicationDate]:
    """What the person, the file or a header says outright."""
    article = reading.article
    found = []
    if article.published is not None:
        source = article.published_source or "metadata"
        found.append(PublicationDate(article.published, source, 1.0 if source == "user" else 0.9))
    for place, passage in enumerate(reading.passages):
        if passage.role not in ("metadata", "dateline") and not _prompts_above(reading, place):
            continue
        match = HEADER.search(reading.text, passage.span.start, passage.span.end)
        interval = header_interval(match) if match else None
        if match is None or interval is None:
            continue
        confidence = 0.85
        weekday = match["weekday"]
        if weekday and not WEEKDAYS[interval.earliest.weekday()].lower().startswith(weekday.lower()[:3]):
            confidence = 0.5
        span = Span(*match.span())
        source = "dateline" if passage.role == "dateline" else "header"
        if ambiguous(match):
            found += _either_order(reading, interval, source, span)
        else:
            found.append(PublicationDate(interval, source, confidence, span))
    unique: dict[Interval, PublicationDate] = {}
    for candidate in found:
        kept = unique.get(candidate.interval)
        if kept is None or candidate.confidence > kept.confidence:
            unique[candidate.interval] = candidate
    return list(unique.values())


def _prompts_above(reading: Reading, place: int) -> bool:
    """Whether a passage is what the page shows over its story: "REUTERS 0041 06.04.2017 Get short URL"."""
    return reading.passages[place].role == "boilerplate" and not any(p.role == "body" for p in reading.passages[:place])


def _either_order(reading: Reading, interval: Interval, source: str, span: Span) -> list[PublicationDate]:
    """05/02/2015 day first and month first: a weekday in the lead decides, else day first is likelier."""
    day = interval.earliest
    other = day.replace(month=day.day, day=day.month)
    weekdays = lead_weekdays(reading, find_dates(reading, None))
    found = []
    for place, reading_of_it in enumerate((day, other)):
        agrees = any((reading_of_it.weekday() - weekday) % 7 <= 1 for weekday in weekdays)
        confidence = (0.6 if place == 0 else 0.35) + (0.2 if agrees else 0.0)
        found.append(PublicationDate(Interval(reading_of_it, reading_of_it), source, round(confidence, 2), span))
    return found


def _checked(reading: Reading, candidate: PublicationDate, clues: tuple[Clue, ...]) -> PublicationDate:
    """The candidate, refuted where the text looks back on days that lie after it."""
    later = [
        clue
        for clue in look_back(clues)
        if clue.when.interval is not None and (clue.when.interval.earliest - candidate.interval.latest).days > 1
    ]
    if not later:
        return candidate
    words = later[0].mention.span.of(reading.text)
    day = candidate.interval.latest
    return replace(
        candidate,
        confidence=1.0 if candidate.source == "user" else _REFUTED,
        refuted=f"The text looks back on “{words}”, later than {day_words(day)}.",
        refuted_by=tuple(clue.mention.span for clue in later),
    )
