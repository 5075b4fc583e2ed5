"""Learn the score that chooses links from the training split of ECB+, and write resources/alignment/links.json.

    python -m tests.bench.alignment_training FOLDER     (the folder with alignment/ in it; ten minutes on one core)

Two tables, multiplied as chances: that two texts tell one story (boosted oblivious trees over what the texts have in
common), and that a pair of their sentences does (a logistic regression over the pair's standing among all pairs).
Texts of ECB+ are a dozen sentences long; real articles hold several matters. So the second is learned on longer texts
composed of four stories each: one, another of the same kind, and two from elsewhere, in another order on either side.
Folds are whole topics, so that the figures printed and the threshold kept come from topics that were not seen. ECB+
(Cybulska and Vossen 2014) is CC BY 3.0; of it only the learned table is kept.

What the clauses of long sentences are worth, short texts cannot teach: the links of whole articles labelled by hand
(alignment_articles.py) are weighed in, with a bias of their own, for there most pairs of sentences are no links.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import resources
from comparators.alignment.candidates import standing
from comparators.alignment.embedding import Meaning
from comparators.alignment.features import features
from comparators.alignment.matter import Matter, starts
from comparators.alignment.story import WEIGHT, doubt
from tests.bench.alignment_articles import Whole, articles, drawn, reliability
from tests.bench.stories import labelled_pairs, matters_of
from tests.bench.trees import learn, predict

FOLDS = 5
RIDGE = 1.0
COMPOSED = 40  # texts a topic
SHARE = 3.0  # what all links of whole articles weigh beside all of the composed texts
OTHERS = 8  # pairs of sentences kept of two stories that are not one


@dataclass(frozen=True)
class Real:
    """Annotated sentence pairs (``columns``, ``positive``, ``topic``, ``other_event``, and the ``pair`` of texts that
    each belongs to), and one row a pair of texts (``texts``, ``told``: whether both tell one story, ``text_topic``)."""

    columns: np.ndarray
    positive: np.ndarray
    topic: np.ndarray
    other_event: np.ndarray
    pair: np.ndarray
    texts: np.ndarray
    told: np.ndarray
    text_topic: np.ndarray
    names: tuple[str, ...]
    text_names: tuple[str, ...]


def balance(topics: np.ndarray) -> np.ndarray:
    """Weights: ten times the pairs is not ten times the evidence."""
    counts = {topic: (topics == topic).sum() for topic in np.unique(topics)}
    weight = np.array([counts[topic] ** -0.5 for topic in topics])
    return weight / weight.mean()


def real(pairs: Sequence[dict[str, Any]], documents: dict[str, dict[str, Any]], matters: dict[str, Matter]) -> Real:
    """What is annotated, as it stands."""
    rows: list[np.ndarray] = []
    facts: list[tuple[bool, int, bool, int]] = []
    texts: list[tuple[list[float], bool, int]] = []
    names: tuple[str, ...] = ()
    text_names: tuple[str, ...] = ()
    for pair in pairs:
        chosen = [(i, j) for i in pair["annotated_a"] for j in pair["annotated_b"]]
        if not chosen:
            continue
        left, right = matters[pair["doc_a"]], matters[pair["doc_b"]]
        table = features(left, right)
        columns = standing(table, left, right)
        names = tuple(columns)
        whole = {name: float(values[0, 0]) for name, values in table.columns.items() if name.startswith("texts")}
        text_names = tuple(whole)
        lefts, rights = np.array(chosen).T
        rows.append(np.stack([column[lefts, rights] for column in columns.values()], axis=1))
        gold = {(i, j) for i, j, *_ in pair["gold"]}
        topic = documents[pair["doc_a"]]["topic"]
        facts += [(place in gold, topic, not pair["same_story"], len(texts)) for place in chosen]
        texts.append((list(whole.values()), pair["same_story"], topic))
    positive, topics, other_event, number = (np.array(column) for column in zip(*facts, strict=True))
    whole_rows, told, text_topic = (np.array(column) for column in zip(*texts, strict=True))
    return Real(
        np.vstack(rows), positive.astype(float), topics, other_event.astype(bool), number,
        whole_rows, told.astype(float), text_topic, names, text_names,
    )  # fmt: skip


def joined(matters: Sequence[Matter]) -> Matter:
    """Several texts as one."""
    words = starts([matter.meaning.words for matter in matters if matter.meaning is not None])
    clauses = starts([matter.clauses for matter in matters])
    inside = starts([matter.clause_words for matter in matters])
    meanings = [matter.meaning for matter in matters if matter.meaning is not None]
    return Matter(
        numbers=tuple(range(sum(len(matter.numbers) for matter in matters))),
        traits=tuple(traits for matter in matters for traits in matter.traits),
        meaning=Meaning(np.vstack([m.sentences for m in meanings]), np.vstack([m.words for m in meanings])),
        first_word=_moved([matter.first_word for matter in matters], words),
        clauses=tuple(clause for matter in matters for clause in matter.clauses),
        first_clause=_moved([matter.first_clause for matter in matters], clauses),
        clause_words=np.concatenate([m.clause_words + start for m, start in zip(matters, words, strict=True)]),
        first_clause_word=_moved([matter.first_clause_word for matter in matters], inside),
        titles=tuple(title for matter in matters for title in matter.titles),
        repeats=tuple(repeat for matter in matters for repeat in matter.repeats),
        figures=tuple(figures for matter in matters for figures in matter.figures),
    )


def _moved(places: Sequence[Sequence[int]], by: Sequence[int]) -> tuple[int, ...]:
    return tuple(place + start for group, start in zip(places, by, strict=True) for place in group)


def composed(
    pairs: Sequence[dict[str, Any]], documents: dict[str, dict[str, Any]], matters: dict[str, Matter]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(columns, positive, topic) of sentence pairs in texts composed of several stories.

    Of two parts that tell one story, annotated sentences against annotated ones; of two that tell another event of the
    same kind or quite another, a few pairs, which are no links.
    """
    draw = np.random.default_rng(4)
    stories: dict[tuple[int, str], list[dict[str, Any]]] = defaultdict(list)
    for pair in pairs:
        if pair["same_story"] and pair["annotated_a"] and pair["annotated_b"]:
            first = documents[pair["doc_a"]]
            stories[first["topic"], first["subtopic"]].append(pair)
    gold = {(pair["doc_a"], pair["doc_b"]): {(i, j) for i, j, *_ in pair["gold"]} for pair in pairs}
    gold |= {(right, left): {(j, i) for i, j in links} for (left, right), links in gold.items()}
    rows: list[np.ndarray] = []
    facts: list[tuple[bool, int]] = []
    for topic in sorted({topic for topic, _ in stories}):
        own = [key for key in stories if key[0] == topic][:2]
        other = [key for key in stories if key[0] != topic]
        for _ in range(COMPOSED):
            keys = [*own, *(other[draw.integers(len(other))] for _ in range(2))]
            parts = [stories[key][draw.integers(len(stories[key]))] for key in keys]
            order = draw.permutation(len(parts))
            left = [matters[part["doc_a"]] for part in parts]
            right = [matters[parts[place]["doc_b"]] for place in order]
            starts = [np.cumsum([0, *(len(matter.numbers) for matter in side)]) for side in (left, right)]
            chosen: list[tuple[int, int]] = []
            for a, part in enumerate(parts[: len(own)]):
                for b, place in enumerate(order):
                    found, links = _pairs_of(part, parts[place], documents, gold, draw)
                    chosen += [(starts[0][a] + i, starts[1][b] + j) for i, j in found]
                    facts += [(place_ in links, topic) for place_ in found]
            if chosen:
                whole = joined(left), joined(right)
                columns = standing(features(*whole), *whole)
                lefts, rights = np.array(chosen).T
                rows.append(np.stack([column[lefts, rights] for column in columns.values()], axis=1))
    positive, topics = (np.array(column) for column in zip(*facts, strict=True))
    return np.vstack(rows), positive.astype(float), topics


def _pairs_of(
    part: dict[str, Any],
    other: dict[str, Any],
    documents: dict[str, dict[str, Any]],
    gold: dict[tuple[str, str], set[tuple[int, int]]],
    draw: np.random.Generator,
) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
    """Sentence pairs of one part of the left text and one of the right, and which of them are links."""
    links = gold.get((part["doc_a"], other["doc_b"]), set())
    if part is other:
        return [(i, j) for i in part["annotated_a"] for j in other["annotated_b"]], links
    if documents[part["doc_a"]]["subtopic"] == documents[other["doc_b"]]["subtopic"]:
        return [], links
    far = [(i, j) for i in part["annotated_a"] for j in range(len(documents[other["doc_b"]]["sentences"]))]
    kept = draw.choice(len(far), min(OTHERS, len(far)), replace=False)
    return [far[place] for place in sorted(kept)], links


def logistic(rows: np.ndarray, positive: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weights and, last, the bias, by Newton's method with a ridge on the weights of standardised columns."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    design = np.c_[(rows - middle) / spread, np.ones(len(rows))]
    ridge = np.diag([*[RIDGE] * rows.shape[1], 1e-6])
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-design @ weights))
        bend = (design * (weight * chance * (1 - chance))[:, None]).T @ design + ridge
        weights += np.linalg.solve(bend, design.T @ (weight * (positive - chance)) - ridge @ weights)
    plain = weights[:-1] / spread
    return np.array([*plain, weights[-1] - plain @ middle])


def joint(rows: np.ndarray, positive: np.ndarray, weight: np.ndarray, whole: Sequence[Whole]) -> np.ndarray:
    """Weights learned from composed texts and whole articles alike and, last, the bias of whole articles."""
    mine = np.vstack([article.rows for article in whole])
    sizes = np.concatenate([np.full(len(article.rows), len(article.rows) ** -0.5) for article in whole])
    stacked = np.vstack([np.c_[rows, np.ones(len(rows))], np.c_[mine, np.zeros(len(mine))]])
    truth = np.concatenate([positive, *(article.positive for article in whole)])
    found = logistic(stacked, truth, np.concatenate([weight, sizes * weight.sum() * SHARE / sizes.sum()]))
    return np.delete(found, -2)


def folds(topics: np.ndarray) -> Iterator[np.ndarray]:
    names = np.random.default_rng(1).permutation(np.unique(topics))
    for start in range(FOLDS):
        yield np.isin(topics, names[start::FOLDS])


def average_precision(scores: np.ndarray, positive: np.ndarray) -> float:
    order = np.argsort(-scores, kind="stable")
    hits = positive[order]
    return float((hits * hits.cumsum() / np.arange(1, len(hits) + 1)).sum() / hits.sum())


def best_threshold(scores: np.ndarray, positive: np.ndarray) -> tuple[float, float]:
    order = np.argsort(-scores, kind="stable")
    f1 = 2 * positive[order].cumsum() / (np.arange(1, len(order) + 1) + positive.sum())
    return float(f1.max()), float(scores[order][f1.argmax()])


def train(folder: Path) -> None:
    """Print the figures on topics kept apart, and write the tables that are learned from all of them."""
    pairs = labelled_pairs(folder, "_train")
    documents, matters = matters_of(folder, pairs)
    data = real(pairs, documents, matters)
    rows, positive, topics = composed(pairs, documents, matters)
    whole = articles(folder)
    story, within = np.zeros(len(data.texts)), np.zeros(len(data.columns))
    apart = np.zeros(len(rows))
    for fold in folds(data.text_topic):
        held = np.unique(data.text_topic[fold])
        trees = learn(data.texts[~fold], data.told[~fold], balance(data.text_topic[~fold]))
        story[fold] = predict(*trees, data.texts[fold])
        seen = ~np.isin(topics, held)
        weights = joint(rows[seen], positive[seen], balance(topics[seen]), whole)
        unseen = np.isin(data.topic, held)
        within[unseen] = data.columns[unseen] @ weights[:-1] + weights[-1]
        apart[~seen] = rows[~seen] @ weights[:-1] + weights[-1]
    scores = within + np.array([doubt(value) for value in story])[data.pair]
    f1, threshold = best_threshold(scores, data.positive)
    figures = {
        "AP": round(average_precision(scores, data.positive), 3),
        "F1": round(f1, 3),
        "false_alignment_other_event": round(float((scores[data.other_event] >= threshold).mean()), 3),
        "AP in composed texts": round(average_precision(apart, positive), 3),
    }
    print(f"{len(scores)} pairs of sentences; on topics kept apart: {figures}; the story weighs {WEIGHT}")
    every = balance(topics)
    left_out = [joint(rows, positive, every, [o for o in whole if o is not one]) for one in whole]
    strengths, right = drawn(whole, left_out)
    slope, start = logistic(strengths[:, None], right, np.ones(len(right)))
    chances = 1 / (1 + np.exp(-slope * strengths - start))
    print(f"links of whole articles, one pair left out: {reliability(chances, right)}")
    weights = joint(rows, positive, every, whole)
    bias, trees = learn(data.texts, data.told, balance(data.text_topic))
    used = sorted({column for questions, _ in trees for column, _ in questions})
    table = {
        "origin": "Learned by tests/bench/alignment_training.py from the training split of ECB+ (CC BY 3.0) and from "
        "labelled pairs of FA-KES (CC BY 4.0) and NewsWCL50 (CC BY-SA 4.0).",
        "kept_apart": figures,
        "threshold": round(threshold, 4),
        "certainty": [round(float(slope), 4), round(float(start), 4)],
        "bias": round(float(weights[-1]), 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(data.names, weights[:-1], strict=True)},
        "story": {
            "bias": round(bias, 4),
            "features": [data.text_names[column] for column in used],
            "trees": [
                {"questions": [[used.index(column), float(f"{cut:.6g}")] for column, cut in questions],
                 "leaves": [round(float(leaf), 4) for leaf in leaves]}
                for questions, leaves in trees
            ],
        },
    }  # fmt: skip
    lines = json.dumps(table, indent=None).replace('{"questions"', '\n{"questions"').replace(', "story"', ',\n"story"')
    resources.path("alignment", "links.json").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    train(Path(sys.argv[1]))
