"""People who had to leave where they live, in the words that say so without "displaced" or "evacuated"."""

from __future__ import annotations

from comparators.model import Token

_FORCED = frozenset({"force", "drive", "chase", "expel", "push", "flush", "uproot", "bomb", "flood"})
_LEFT = frozenset({"leave", "abandon", "lose", "vacate", "quit", "flee"})
_HOMES = frozenset({"home", "house", "apartment", "dwelling", "flat", "village"})
_NEAR = 6  # tokens after the verb


def left_home(tokens: tuple[Token, ...], verb: int, dep: str, bounds: tuple[int, int]) -> bool:
    """Whether the verb sends its subject out of its home: "were forced from their homes", "had to leave their homes".

    ``verb`` is the index of the verb, ``dep`` what the people are to it, ``bounds`` are those of the sentence.
    """
    after = tokens[verb + 1 : min(bounds[1], verb + 1 + _NEAR)]
    home = next((place for place, token in enumerate(after) if token.lemma in _HOMES), None)
    if home is None:
        return False
    between = {token.lemma for token in after[:home]}
    if dep == "nsubj" and tokens[verb].lemma == "have":
        return "to" in between and bool(between & _LEFT)
    if dep == "nsubjpass" or tokens[verb].tag == "VBN":
        return tokens[verb].lemma in _FORCED and bool(between & ({"from", "of"} | _LEFT))
    return dep == "nsubj" and tokens[verb].lemma in _LEFT and not between & {"for", "at", "in"}
