#!/usr/bin/env bash
# Make .venv/ (everything), and with the argument "engine" also .venv-engine/ (the engine and its tests, no Qt), from the
# locked requirements. Does nothing when the locks have not changed since.
set -euo pipefail
cd "$(dirname "$0")/.."

"${PYTHON:-python3}" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "Diptych needs Python 3.11 or newer; name one: make PYTHON=python3.12 …" >&2
  exit 2
}

fill() { # environment, lock
  local environment=$1 lock=requirements/$2.txt
  local stamp="$environment/.filled-from" wanted
  wanted=$(cat requirements/tools.txt "$lock" pyproject.toml | sha256sum | cut -d' ' -f1)
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  echo "Setting up $environment …"
  [ -x "$environment/bin/python" ] || "${PYTHON:-python3}" -m venv "$environment"
  if [ ! -x .venv/bin/uv ]; then
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements/tools.txt
  fi
  # uv shares one cache between the environments; pip, slower, knows indexes that only its own settings name.
  VIRTUAL_ENV=$PWD/$environment .venv/bin/uv pip install -q --require-hashes --only-binary :all: -r "$lock" \
    || "$environment/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock"
  "$environment/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
  echo "$wanted" >"$stamp"
}

fill .venv dev
if [ "${1:-}" = engine ]; then
  fill .venv-engine engine-dev
fi
