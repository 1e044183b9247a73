"""What is known of the terminal."""

from __future__ import annotations

import os
import sys


def columns() -> int:
    """Its width in cells; 100 where the output goes elsewhere."""
    try:
        return max(40, os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return 100


def in_colour() -> bool:
    """Colour is for people at a terminal, unless they asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
