"""Answers about a reading or a pair that are found once and shared by all comparators of facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

Subject = TypeVar("Subject")
Rest = ParamSpec("Rest")
Answer = TypeVar("Answer")

_SUBJECTS = 4  # both readings of a pair, or a few pairs: enough for one comparison, and for two that run at once


def once(
    function: Callable[Concatenate[Subject, Rest], Answer],
) -> Callable[Concatenate[Subject, Rest], Answer]:
    """The function, remembering its answers for the few readings or pairs that it was last asked about.

    These are told apart by identity (they are frozen, and to compare them would cost more than the answer); what
    follows them must be hashable. The answer is shared: it must be frozen, too.
    """
    kept: dict[int, tuple[Subject, dict[tuple[object, ...], Answer]]] = {}
    lock = Lock()

    def remembered(subject: Subject, /, *rest: Rest.args, **named: Rest.kwargs) -> Answer:
        with lock:
            if id(subject) not in kept:
                kept[id(subject)] = (subject, {})
                if len(kept) > _SUBJECTS:
                    del kept[next(iter(kept))]
            answers = kept[id(subject)][1]
        key = (rest, *named.items())
        if key not in answers:
            answers[key] = function(subject, *rest, **named)
        return answers[key]

    return update_wrapper(remembered, function)
