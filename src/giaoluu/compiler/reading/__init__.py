"""Reading a document of any format into a `Source`: the format is told by the content, never by the name.

`read_file(path)` and `read_bytes(data, name)` give a `Source` or raise `Unreadable`, whatever the bytes are.
"""

from __future__ import annotations

from giaoluu.compiler.reading.read import read_bytes, read_file
from giaoluu.compiler.source import Unreadable

__all__ = ["Unreadable", "read_bytes", "read_file"]
