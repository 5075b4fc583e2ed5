#!/usr/bin/env bash
# Style, types, import contracts.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
echo "ruff";         ruff format --check -q . && ruff check -q .
echo "mypy";         mypy
echo "import-linter"; lint-imports --no-logo
