"""The pair of articles that the arguments name, compared."""

from __future__ import annotations

import contextlib
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace

from comparators.cli.house import house_of
from comparators.cli.messages import say
from comparators.errors import LoadError
from comparators.model import Article, Comparison, Side
from comparators.registry import COMPARATORS, Comparator
from comparators.values import Interval


def compared(chosen: Namespace, *, comparators: Iterable[Comparator] = COMPARATORS) -> Comparison:
    """Both articles loaded, dated as the person says, and compared; notices go to standard error."""
    with contextlib.redirect_stdout(sys.stderr):  # whatever a library prints, standard output carries data only
        from comparators.pipeline import compare

        left = _dated(_loaded(chosen, "left"), chosen.left_date)
        right = _dated(_loaded(chosen, "right"), chosen.right_date)
        comparison = compare(left, right, house=house_of(chosen), comparators=comparators)
    for notice in comparison.notices:
        say(f"{notice.subject}: {notice.message} {notice.detail}")
    return comparison


def _loaded(chosen: Namespace, side: Side) -> Article:
    """The article in the file, or at the web address, that the person named for this side."""
    from comparators.loading import load_address, load_article

    name = getattr(chosen, side)
    encoding = getattr(chosen, f"{side}_encoding")
    if name.startswith(("http://", "https://")):
        return load_address(name, encoding=encoding, any_language=chosen.any_language)
    return load_article(name, encoding=encoding, any_language=chosen.any_language)


def _dated(article: Article, published: Interval | None) -> Article:
    if not article.text.strip():
        raise LoadError("There is no text in this file.", advice="Choose another.", where=article.origin.path)
    if published is None:
        return article
    return replace(article, published=published, published_source="user")
