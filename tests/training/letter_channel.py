"""Learns the letter channel: expectation-maximisation over pairs of names, as Brill and Moore's noisy channel.

    python -m tests.training.letter_channel BENCH_NAMES_FOLDER

reads ``google_ar2en.train.tsv`` (Apache-2.0), ``wd_arabic.train.tsv`` and ``wd_russian.train.tsv`` (Wikidata, CC0),
each "latin<TAB>native", and writes ``resources/gazetteer/letter_channel.tsv``. Latin-Latin pairs are Latin spellings of
one native form. Runs some minutes; the same input gives the same table.
"""

from __future__ import annotations

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import resources
from comparators.knowledge.letter_channel import LONGEST_CHUNK, plain

ROUNDS = 6
RAREST = 4e-4
PROVENANCE = (
    "# Learned by tests/training/letter_channel.py from google_ar2en (Apache-2.0) and Wikidata names (CC0).",
    '# script, letter (- is none: put in), chunk (- is none), probability; "letters": a Latin letter after another.',
)
Pairs = list[tuple[str, str]]


def pairs_of(paths: Iterable[Path]) -> Pairs:
    """(latin, native) of the files, plain, without the empty and the hopelessly unequal."""
    found = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            latin, _, native = line.partition("\t")
            latin, native = plain(latin), plain(native)
            if 2 <= len(latin) <= 14 and 2 <= len(native) <= 14 and latin.isascii() and len(latin) <= 3 * len(native):
                found.append((latin, native))
    return sorted(set(found))


def respellings(pairs: Pairs) -> Pairs:
    """Latin spellings of one native form, each way."""
    spellings = defaultdict(set)
    for latin, native in pairs:
        spellings[native].add(latin)
    return [
        (one, other)
        for group in spellings.values()
        if len(group) <= 6
        for one in sorted(group)
        for other in sorted(group)
        if one != other
    ]


def seed(pairs: Pairs) -> tuple[dict[str, dict[str, float]], float]:
    """A flat start: letters that stand at about the same place go together."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for latin, native in pairs:
        ratio = len(latin) / len(native)
        for place, letter in enumerate(native):
            centre = int(place * ratio)
            for near in range(max(0, centre - 1), min(len(latin), centre + 2)):
                counts[letter][latin[near]] += 1
                for length in (2, 3):
                    if near + length <= len(latin):
                        counts[letter][latin[near : near + length]] += 0.05
            counts[letter][""] += 0.3
            for vowel in "aeiou":
                counts[""][vowel] += 1
    return normalised(counts), 0.15


def normalised(counts: dict[str, Counter[str]]) -> dict[str, dict[str, float]]:
    """Counts as probabilities, the rarest left out."""
    table = {}
    for letter, chunks in counts.items():
        total = sum(chunks.values())
        kept = {chunk: count / total for chunk, count in chunks.items() if count / total >= RAREST}
        scale = sum(kept.values())
        table[letter] = {chunk: chance / scale for chunk, chance in kept.items()}
    return table


def expect(
    pairs: Pairs, table: dict[str, dict[str, float]], inserting: float, worst: float
) -> tuple[dict[str, Counter[str]], float]:
    """Expected counts of one round; pairs less likely than ``worst`` a letter (mismatches) do not count."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    inserted = consumed = 0.0
    put_in = table[""]
    for latin, native in pairs:
        m, n = len(latin), len(native)
        arcs = []
        alpha = [[0.0] * (m + 1) for _ in range(n + 1)]
        alpha[0][0] = 1.0
        for i in range(n + 1):
            row = alpha[i]
            chances = table.get(native[i], {}) if i < n else {}
            for j in range(m + 1):
                mass = row[j]
                if not mass:
                    continue
                if j < m:
                    chance = inserting * put_in.get(latin[j], 1e-5)
                    row[j + 1] += mass * chance
                    arcs.append((i, j, i, j + 1, "", latin[j], chance))
                if i < n:
                    for end in range(j, min(j + LONGEST_CHUNK, m) + 1):
                        chance = chances.get(latin[j:end], 0.0 if end > j + 1 else 1e-5) * (1 - inserting)
                        if chance:
                            alpha[i + 1][end] += mass * chance
                            arcs.append((i, j, i + 1, end, native[i], latin[j:end], chance))
        whole = alpha[n][m]
        if whole <= 0 or math.log(whole) / (m + n) < worst:
            continue
        beta = [[0.0] * (m + 1) for _ in range(n + 1)]
        beta[n][m] = 1.0
        for i, j, k, end, letter, chunk, chance in reversed(arcs):
            later = beta[k][end]
            if later:
                beta[i][j] += chance * later
                share = alpha[i][j] * chance * later / whole
                counts[letter][chunk] += share
                if letter:
                    consumed += share
                else:
                    inserted += share
    return counts, inserted / (inserted + consumed)


def learn(pairs: Pairs) -> tuple[dict[str, dict[str, float]], float]:
    """The table and the chance of putting a letter in."""
    table, inserting = seed(pairs)
    for number in range(ROUNDS):
        counts, inserting = expect(pairs, table, inserting, -9.0 if number < 2 else -1.6)
        table = normalised(counts)
        print(f"  round {number + 1}: inserting {inserting:.3f}", file=sys.stderr)
    return table, inserting


def letters(names: Iterable[str]) -> dict[str, dict[str, float]]:
    """Letter-pair chances of Latin names, with add-one-half smoothing."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    alphabet = "abcdefghijklmnopqrstuvwxyz$"
    for name in names:
        for first, second in zip("^" + name, name + "$", strict=True):
            counts[first][second] += 1
    return {
        first: {second: (row[second] + 0.5) / (sum(row.values()) + 0.5 * len(alphabet)) for second in alphabet}
        for first, row in counts.items()
    }


def main(folder: Path) -> None:
    arabic = pairs_of([folder / "google_ar2en.train.tsv", folder / "wd_arabic.train.tsv"])
    russian = pairs_of([folder / "wd_russian.train.tsv"])
    sets = {"arabic": arabic[::2], "russian": russian[::2], "latin": (respellings(arabic) + respellings(russian))[::2]}
    lines = list(PROVENANCE)
    for script, pairs in sets.items():
        print(script, len(pairs), file=sys.stderr)
        table, inserting = learn(pairs)
        lines.append(f"{script}\tinsert\t-\t{inserting:.4g}")
        for letter in sorted(table):
            for chunk, chance in sorted(table[letter].items(), key=lambda item: (-item[1], item[0])):
                lines.append(f"{script}\t{letter or '-'}\t{chunk or '-'}\t{chance:.3g}")
    for first, row in sorted(letters(sorted({latin for latin, _ in arabic + russian})).items()):
        lines += [f"letters\t{first}\t{second}\t{chance:.3g}" for second, chance in row.items()]
    resources.path("gazetteer", "letter_channel.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
