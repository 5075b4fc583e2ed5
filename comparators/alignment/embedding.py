"""Sentences, and words in their sentences -> vectors of meaning, by the checked model; dot products are cosines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from comparators.knowledge.models import embedding_session, embedding_tokenizer

Matrix = NDArray[np.float32]

WIDTH = 384
# Sentences of like length go together, so that little is padded. The weights are int8 but the activations are
# not, so a sentence gets the same vector in every batch (a test holds it).
_BATCH = 16
_NO_WORDS: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """Rows of length 1: one a sentence, and one for each chosen word, sentence by sentence."""

    sentences: Matrix
    words: Matrix


def embed(sentences: Sequence[str]) -> Matrix:
    """One row of length 1 a sentence, in order (n × 384). ModelError when the model is missing or changed.

    Rows of sentences without any word are as good as random: keep them out. The matrix is shared between
    callers that ask for the same sentences, and refuses to be written to.
    """
    return meaning_of(sentences, [_NO_WORDS] * len(sentences)).sentences


def meaning_of(sentences: Sequence[str], words: Sequence[Sequence[tuple[int, int]]]) -> Meaning:
    """The meaning of each sentence and of its chosen words, given as (start, end) within the sentence, in order.

    A word beyond the length that the model reads has its sentence's meaning.
    """
    return _meaning_of(tuple(sentences), tuple(tuple(spans) for spans in words))


@lru_cache(maxsize=8)  # both texts of a pair, while a person mends its links
def _meaning_of(sentences: tuple[str, ...], words: tuple[tuple[tuple[int, int], ...], ...]) -> Meaning:
    rows = np.zeros((len(sentences), WIDTH), dtype=np.float32)
    chosen: list[list[Matrix]] = [[] for _ in sentences]
    if sentences:
        session, tokenizer = embedding_session(), embedding_tokenizer()
        order = sorted(range(len(sentences)), key=lambda number: (len(sentences[number]), number))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            encoded = tokenizer.encode_batch([sentences[number] for number in batch])
            pieces = np.array([item.ids for item in encoded], dtype=np.int64)
            mask = np.array([item.attention_mask for item in encoded], dtype=np.int64)
            inputs = {"input_ids": pieces, "attention_mask": mask, "token_type_ids": np.zeros_like(pieces)}
            (states,) = session.run(None, inputs)
            weights = mask[:, :, None].astype(np.float32)
            rows[batch] = (states * weights).sum(axis=1) / weights.sum(axis=1)
            for place, (number, item) in enumerate(zip(batch, encoded, strict=True)):
                ends = [span[1] for span in item.offsets[1 : sum(item.attention_mask) - 1]]  # without the outer marks
                starts = [span[0] for span in item.offsets[1 : sum(item.attention_mask) - 1]]
                for first, last in words[number]:
                    low, high = np.searchsorted(ends, first, side="right"), np.searchsorted(starts, last)
                    within = states[place, 1 + low : 1 + high]
                    chosen[number].append(within.mean(axis=0) if len(within) else rows[number])
    flat = [row for group in chosen for row in group]
    of_words = np.array(flat, dtype=np.float32).reshape(len(flat), WIDTH)
    for matrix in (rows, of_words):
        matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
        matrix.setflags(write=False)
    return Meaning(rows, of_words)
