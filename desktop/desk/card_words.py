"""What a source card says of a report: title, date and where it came from, words, grade."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comparators.model import Article, Origin, Profile, PublicationDate, Reading
from comparators.values import Interval

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SOURCES = {
    "user": "set by you",
    "metadata": "from the file",
    "header": "from the header",
    "dateline": "from the dateline",
    "text": "from the text",
}
_BEGINNING = 80


@dataclass(frozen=True, slots=True)
class CardWords:
    """``title`` and whether it is a headline; the date, its source or a warning; then short facts.

    ``encoding`` is named where it was weighed and may be wrong; ``language`` where it is not English.
    """

    title: str
    has_headline: bool
    date: str
    source: str = ""
    warning: str = ""
    facts: tuple[str, ...] = ()
    translated: bool = False
    provenance: str = ""
    encoding: str = ""
    language: str = ""


def reads_as_translated(profile: Profile | None) -> bool:
    """Whether the engine judges the whole text to read as translated; it alone says from which signs."""
    return profile is not None and any(name == "translated" for name, _ in profile.measures)


def card_words(reading: Reading, profile: Profile | None, *, translated: bool = False) -> CardWords:
    """The words of a report's card. A text without a headline is called by its beginning."""
    headline = next((passage for passage in reading.passages if passage.role == "headline"), None)
    title = reading.article.title or ("" if headline is None else headline.span.of(reading.text))
    has_headline = bool(title)
    if not has_headline:
        lead = next((passage for passage in reading.passages if passage.role in ("body", "caption")), None)
        beginning = "" if lead is None else lead.span.of(reading.text)
        title = beginning if len(beginning) <= _BEGINNING else f"{beginning[:_BEGINNING].rstrip()}…"
    facts: list[str] = []
    if profile is not None:
        facts.append(f"{profile.words:,} words")
        facts.append(f"grade {profile.grade:.0f}")
    return CardWords(
        title=" ".join(title.split()),
        has_headline=has_headline,
        date=date_words(reading.published.interval) if reading.published is not None else "date unknown",
        source=_SOURCES.get(reading.published.source, "") if reading.published is not None else "",
        warning=_warning(reading),
        facts=tuple(facts),
        translated=translated,
        provenance=_provenance(reading),
        encoding=_doubtful_encoding(reading.article.origin),
        language=_other_language(reading.article),
    )


def _warning(reading: Reading) -> str:
    """What another source says of the date, where the text speaks against it."""
    refuted: PublicationDate | None = next((item for item in reading.published_candidates if item.refuted), None)
    return f"{refuted.source} says {refuted.interval.iso()}" if refuted is not None else ""


def _other_language(article: Article) -> str:
    if article.language == "en":
        return ""
    from comparators.loading.language import language_name

    return f"looks like {language_name(article.language)}"


def _doubtful_encoding(origin: Origin) -> str:
    # The loaders are not needed to show an empty window: they are imported with the first text.
    from comparators.loading.encodings import FORMATS, GUESS, encoding_name

    weighed = origin.format in FORMATS and origin.encoding_confidence < GUESS
    return encoding_name(origin.encoding) if weighed else ""


def _provenance(reading: Reading) -> str:
    from comparators.loading.encodings import encoding_words

    origin = reading.article.origin
    lines = [origin.path or "pasted text"]
    lines.append(f"{origin.format}, {encoding_words(origin)}")
    lines += [f"{name.capitalize()}: {value}" for name, value in origin.metadata]
    if origin.sha256:
        lines.append(f"SHA-256 {origin.sha256}")
    return "\n".join(lines)


def date_words(interval: Interval) -> str:
    """A date as the desk writes it: Fri 9 Oct 2020; Jan 2021; 2020; 1–10 Oct 2020."""
    first, last = interval.earliest, interval.latest
    iso = interval.iso()
    if first == last:
        return f"{_DAYS[first.weekday()]} {_day(first)}"
    if len(iso) == 7:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if len(iso) == 4:
        return iso
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
