"""Measures of one text, by textstat and by counting; shown side by side, never as a score of an outlet."""

from __future__ import annotations

import warnings

from comparators.model import Profile, Reading

_QUOTED = ("direct", "partial")


def profile(reading: Reading) -> Profile:
    """Words, sentences, readability (Flesch 1948; Flesch-Kincaid 1975, by textstat) and share of quoted words."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 imports pkg_resources, which warns
        import textstat

    text = reading.text
    words = [token for token in reading.tokens if any(character.isalnum() for character in token.text)]
    count = len(words)
    sentences = sum(sentence.part == "body" for sentence in reading.sentences)
    spans = [
        mention.span
        for mention in reading.mentions
        if mention.kind == "quotation" and getattr(mention.value, "form", "") in _QUOTED
    ]
    quoted = sum(any(span.contains(word.span) for span in spans) for word in words)
    return Profile(
        words=count,
        sentences=sentences,
        words_per_sentence=round(count / sentences, 1) if sentences else 0.0,
        reading_ease=round(textstat.flesch_reading_ease(text), 1) if count else 0.0,
        grade=round(textstat.flesch_kincaid_grade(text), 1) if count else 0.0,
        quoted_share=round(quoted / count, 3) if count else 0.0,
    )
