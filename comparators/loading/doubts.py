"""What a person should know of how an article was loaded, before trusting what is found in it."""

from __future__ import annotations

from comparators.loading.encodings import FORMATS, encoding_words
from comparators.loading.language import language_name
from comparators.model import Article, Notice, Side

ENGLISH = "en"
_DOUBTFUL = 0.6  # a confidence of an encoding below this: another fits nearly as well


def doubts(article: Article, side: Side) -> tuple[Notice, ...]:
    """A text that is not English and was loaded all the same; an encoding that was hardly more than guessed."""
    found = []
    if article.language != ENGLISH:
        name = language_name(article.language)
        message = f"The {side} text looks like {name} and was compared all the same, because you asked for it."
        found.append(Notice("language", message, "The checks are made for English: they miss and misjudge much here."))
    origin = article.origin
    if origin.format in FORMATS and origin.encoding_confidence < _DOUBTFUL:
        message = f"The encoding of the {side} text was guessed: {encoding_words(origin)}."
        found.append(Notice("encoding", message, "If letters look wrong, choose its encoding and compare again."))
    return tuple(found)
