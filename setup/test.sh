#!/usr/bin/env bash
# All that CI runs: style, types, imports; the engine without Qt; the desktop offscreen; the real window under Xvfb.
set -euo pipefail
cd "$(dirname "$0")/.."
bash setup/lint.sh
echo "engine tests, in an environment without Qt"
.venv-engine/bin/python -m pytest -m "not desktop and not window"
echo "desktop tests, offscreen"
QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m desktop
echo "the real window, under Xvfb"
bash setup/under-xvfb.sh .venv/bin/python -m pytest -m window tests/window
