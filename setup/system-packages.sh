#!/usr/bin/env bash
# See to the system libraries and programs that a purpose needs: "window" (Qt and a font) or "test" (that, Xvfb, xdotool).
# Installs what is missing with apt, as root or through sudo; otherwise names the packages in one line and exits 2.
set -euo pipefail

[ "$(uname -s)" = Linux ] || exit 0

# library or program, then its Debian/Ubuntu package
window="libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libX11-xcb.so.1 libx11-xcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-randr.so.0 libxcb-randr0
libxcb-xkb.so.1 libxcb-xkb1
libxcb-render.so.0 libxcb-render0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-sync.so.1 libxcb-sync1
libxcb-shm.so.0 libxcb-shm0"
test_programs="Xvfb xvfb
xdotool xdotool"

missing=()
known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)
while read -r library package; do
  grep -qF "	$library " <<<"$known" || missing+=("$package")
done <<<"$window"
if ! ls /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf >/dev/null 2>&1; then
  missing+=(fonts-dejavu-core)
fi
if [ "${1:-window}" = test ]; then
  while read -r program package; do
    command -v "$program" >/dev/null 2>&1 || missing+=("$package")
  done <<<"$test_programs"
fi
if ! "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null; then
  missing+=(python3-venv)
fi
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=()
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
  as_root=(sudo)
else
  as_root=(false)
fi
if ! command -v apt-get >/dev/null 2>&1 || [ "${as_root[*]:-}" = false ]; then
  echo "Diptych needs these system packages (Debian/Ubuntu names), please install them: ${missing[*]}" >&2
  exit 2
fi
echo "Installing system packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  tail -n 15 "$log" >&2
  echo "Diptych needs these system packages (Debian/Ubuntu names), please install them: ${missing[*]}" >&2
  exit 2
fi
