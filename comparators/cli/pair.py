"""The pair of articles that the arguments name, compared."""

from __future__ import annotations

import contextlib
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace

from comparators.errors import LoadError
from comparators.model import Article, Comparison
from comparators.registry import COMPARATORS, Comparator
from comparators.values import Interval


def compared(chosen: Namespace, *, comparators: Iterable[Comparator] = COMPARATORS) -> Comparison:
    """Both articles loaded, dated as the person says, and compared."""
    with contextlib.redirect_stdout(sys.stderr):  # whatever a library prints, standard output carries data only
        from comparators.loading import load_article
        from comparators.pipeline import compare

        left = _dated(load_article(chosen.left), chosen.left_date)
        right = _dated(load_article(chosen.right), chosen.right_date)
        return compare(left, right, comparators=comparators)


def _dated(article: Article, published: Interval | None) -> Article:
    if not article.text.strip():
        raise LoadError("There is no text in this file.", advice="Choose another.", where=article.origin.path)
    if published is None:
        return article
    return replace(article, published=published, published_source="user")
