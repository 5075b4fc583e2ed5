"""Sentences -> vectors of meaning, by the checked model; their dot product is the cosine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from comparators.knowledge.models import embedding_session, embedding_tokenizer

Matrix = NDArray[np.float32]

WIDTH = 384
# Sentences of like length go together, so that little is padded. The weights are int8 but the activations are
# not, so a sentence gets the same vector in every batch (a test holds it).
_BATCH = 16


def embed(sentences: Sequence[str]) -> Matrix:
    """One row of length 1 a sentence, in order (n × 384). ModelError when the model is missing or changed.

    Rows of sentences without any word are as good as random: keep them out. The matrix is shared between
    callers that ask for the same sentences, and refuses to be written to.
    """
    return _embed(tuple(sentences))


@lru_cache(maxsize=8)  # both texts of a pair, while a person mends its links
def _embed(sentences: tuple[str, ...]) -> Matrix:
    rows = np.zeros((len(sentences), WIDTH), dtype=np.float32)
    if sentences:
        session, tokenizer = embedding_session(), embedding_tokenizer()
        order = sorted(range(len(sentences)), key=lambda number: (len(sentences[number]), number))
        for start in range(0, len(order), _BATCH):
            chosen = order[start : start + _BATCH]
            encoded = tokenizer.encode_batch([sentences[number] for number in chosen])
            words = np.array([item.ids for item in encoded], dtype=np.int64)
            mask = np.array([item.attention_mask for item in encoded], dtype=np.int64)
            inputs = {"input_ids": words, "attention_mask": mask, "token_type_ids": np.zeros_like(words)}
            (states,) = session.run(None, inputs)
            weights = mask[:, :, None].astype(np.float32)
            means = (states * weights).sum(axis=1) / weights.sum(axis=1)
            rows[chosen] = means / np.linalg.norm(means, axis=1, keepdims=True)
    rows.setflags(write=False)
    return rows
