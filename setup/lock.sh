#!/usr/bin/env bash
# Write the locks anew: names, versions and hashes alone, for every platform, no index address.
set -euo pipefail
cd "$(dirname "$0")/../requirements"
for name in engine engine-dev desktop dev tools; do
  ../.venv/bin/uv pip compile "$name.in" -o "$name.txt" --universal --python-version 3.11 --generate-hashes -q \
    --no-emit-index-url --no-header "$@"
done
