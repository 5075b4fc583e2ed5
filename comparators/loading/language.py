"""Whether a text is English, and no longer than an article can be."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from comparators.errors import LoadError, NotEnglishError
from comparators.model import Article, Origin

LONGEST = 1_000_000  # characters
_FEWEST_WORDS = 20  # fewer words say too little about their language
_SURE = 0.9
_DOUBTFUL = 0.9  # a confidence of an encoding below this: it may be another
_SAMPLE = 6_000  # characters
_NAMES = {
    "en": "English",
    "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "nl": "Dutch", "no": "Norwegian", "nb": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def checked(article: Article, *, any_language: bool = False) -> Article:
    """The article itself, once it is fit to be compared; its ``language`` is the code of the one it surely is in.

    LoadError for one of white space alone or far too long; NotEnglishError, which the person may overrule with
    ``any_language``, for one in another language.
    """
    where = article.origin.path
    if not article.text.strip():
        raise LoadError("There is nothing but white space here.", advice="Choose another file.", where=where)
    if len(article.text) > LONGEST:
        raise LoadError(
            f"This text has {len(article.text):,} characters; an article has fewer than {LONGEST:,}.",
            advice="Cut it down to the article.",
            where=where,
        )
    code = other_language(article.text)
    if code is None:
        return article
    if not any_language:
        raise NotEnglishError(
            f"This text looks like {language_name(code)}, and Diptych compares English texts.",
            advice=f"Load its English translation,{_or_mend(article.origin)} or go on all the same.",
            where=where,
        )
    return replace(article, language=code)


def _or_mend(origin: Origin) -> str:
    """A text may look foreign only because its letters were guessed wrong."""
    return " or save it as UTF-8 if its letters look wrong," if origin.encoding_confidence < _DOUBTFUL else ""


def other_language(text: str) -> str | None:
    """The code of the language that this text surely is in, where that is not English; else None."""
    sample = text[:_SAMPLE]
    ascii_letters = sum(character.isascii() and character.isalpha() for character in sample)
    letters = sum(character.isalpha() for character in sample) or 1
    if len(sample.split()) < _FEWEST_WORDS and ascii_letters > 0.5 * letters:
        return None
    if letters < 2 * _FEWEST_WORDS:
        return None
    code, confidence = _identifier().classify(sample)
    if code == "en" or (confidence < _SURE and ascii_letters > 0.5 * letters):
        return None
    return str(code)


def language_name(code: str) -> str:
    """A language's English name: "German" for "de"; for one that is not in the table, "another language"."""
    return _NAMES.get(code, "another language")


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
