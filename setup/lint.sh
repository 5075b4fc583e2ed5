#!/usr/bin/env bash
# Style, types, import contracts.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
echo "style (ruff)"
ruff format --check -q .
ruff check -q .
echo "types (mypy)"
mypy
echo "import contracts (import-linter)"
lint-imports --no-logo
