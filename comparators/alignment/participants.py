"""Which sentences can be linked at all."""

from __future__ import annotations

from comparators.model import Reading, Role

# What is said in these is said of the page, not of the story.
_FURNITURE: frozenset[Role] = frozenset({"kicker", "dateline", "byline", "metadata", "sign-off", "boilerplate"})
_SHORTEST = 3  # words; "Really?" and "Related" speak of nothing


def participants(reading: Reading) -> tuple[int, ...]:
    """Numbers of the sentences that report something.

    No titles or headings of a gallery, no furniture of the page, no asking subheads ("What is the region?").
    """
    return tuple(
        number
        for number, sentence in enumerate(reading.sentences)
        if sentence.part == "body"
        and reading.passages[sentence.passage].role not in _FURNITURE
        and not (reading.passages[sentence.passage].role == "subhead" and sentence.span.of(reading.text).endswith("?"))
        and sum(token.text[0].isalnum() for token in reading.sentence_tokens(number)) >= _SHORTEST
    )
