"""ODT."""
from __future__ import annotations
from giaoluu.compiler.reading.pieces import Reading
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.safe_archive import Archive
def read(archive: Archive) -> Reading:
    raise Unreadable("ODT")
