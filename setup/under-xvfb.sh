#!/usr/bin/env bash
# Run a command with a virtual screen of its own (1600×1000). Fails, never skips, where Xvfb is missing.
set -euo pipefail
command -v Xvfb >/dev/null || { echo "Xvfb is missing: the window cannot be tested" >&2; exit 2; }
display_file=$(mktemp)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$display_file"' EXIT
for _ in $(seq 100); do
  [ -s "$display_file" ] && break
  kill -0 "$server" 2>/dev/null || { echo "Xvfb did not start" >&2; exit 2; }
  sleep 0.1
done
DISPLAY=":$(cat "$display_file")" QT_QPA_PLATFORM=xcb "$@"
