"""How much a table may ask of the machine."""

from __future__ import annotations

from giaoluu.lib.safe_archive import Limits

MOST_ROWS = 200_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000
"""Of characters; what is longer is cut here, and is far beyond what any field takes."""

PACKAGE = Limits(members=2_000, member_bytes=320 * 1024**2, total_bytes=480 * 1024**2, ratio=150, small=4 * 1024 * 1024)
"""A sheet of 100,000 rows has some 150 MB of XML and is a tenth of that on disk."""

CHILD_MEMORY_BYTES = 2 * 1024**3
CHILD_REPLY_BYTES = 256 * 1024**2
CHILD_SECONDS = 60
CHILD_PROCESSOR_SECONDS = 90
