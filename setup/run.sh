#!/usr/bin/env bash
# Open the window on two articles; without a screen, write the HTML report and a picture of the window into build/.
set -euo pipefail
cd "$(dirname "$0")/.."
left=$1 right=$2

if .venv/bin/python setup/screen.py; then
  exec .venv/bin/python -m desktop "$left" "$right"
fi
echo "There is no screen here, so no window opens. Writing the report and a picture of the window instead …"
mkdir -p build
status=0
.venv/bin/diptych compare "$left" "$right" --format html --output build/report.html || status=$?
[ "$status" -le 1 ] || exit "$status" # 1 means findings, as with diff
QT_QPA_PLATFORM=offscreen .venv/bin/python -m desktop --picture build/window.png "$left" "$right"
echo "report:  $PWD/build/report.html"
echo "picture: $PWD/build/window.png"
