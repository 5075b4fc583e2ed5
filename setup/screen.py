"""Exit 0 where a window can be shown, 1 where there is no screen to show it on."""

from __future__ import annotations

import ctypes
import os
import sys


def has_screen() -> bool:
    """Windows and macOS always have one; elsewhere a Wayland socket, or an X server that answers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and os.path.exists(os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), wayland)):
        return True
    if not os.environ.get("DISPLAY"):
        return False
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answered = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answered


if __name__ == "__main__":
    sys.exit(0 if has_screen() else 1)
