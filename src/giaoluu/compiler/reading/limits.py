"""How much a file may ask of the machine; every reader stays inside these."""

from __future__ import annotations

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_CHARACTERS = 2_000_000
MAX_CELLS = 100_000

MAX_MEMBERS = 2_000
MAX_MEMBER_BYTES = 48 * 1024 * 1024
MAX_UNPACKED_BYTES = 96 * 1024 * 1024
MAX_COMPRESSION_RATIO = 300
SMALL_MEMBER_BYTES = 1024 * 1024
"""Below this a member may be compressed at any ratio: forms full of blanks are."""

MAX_TABLE_DEPTH = 12
MAX_PAGES = 300
MAX_SCANNED_PAGES = 60
MAX_PAGE_CHARACTERS = 60_000
MAX_RULES = 1_500
"""Ruling lines on one page; a page with more is a drawing."""

MAX_PIXELS = 60_000_000
SCAN_DPI = 250

CHILD_MEMORY_BYTES = 2 * 1024**3
CHILD_REPLY_BYTES = 64 * 1024 * 1024
PACKAGE_SECONDS = 60
SCAN_SECONDS = 300
CHILD_PROCESSOR_SECONDS = 120
"""Of the child itself; tesseract has as much again for each page, and its own clock."""
PAGE_SCAN_SECONDS = 60
