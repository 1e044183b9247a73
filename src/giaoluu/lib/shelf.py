"""Where files lie as they were given: by what they contain, never changed, never served as a page."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Kept:
    """A file on the shelf: its SHA-256, the name its giver used, and where its bytes are."""

    sha256: str
    name: str
    path: Path


class Shelf:
    """A folder of files, each in a folder named by its SHA-256. The same file twice is one file."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def keep(self, content: bytes, name: str) -> Kept:
        """Puts a file on the shelf; the latest name given to the same bytes is the one that is shown."""
        kept = self._at(hashlib.sha256(content).hexdigest(), harmless_name(name))
        kept.path.parent.mkdir(parents=True, exist_ok=True)
        if not kept.path.exists():
            _write(kept.path, content)
        _write(kept.path.with_name("name"), kept.name.encode())
        return kept

    def look(self, sha256: str) -> Kept | None:
        """The file of that SHA-256, if it was ever given."""
        path = self._at(sha256, "").path
        if not path.is_file():
            return None
        return self._at(sha256, path.with_name("name").read_text("utf-8"))

    def keep_beside(self, kept: Kept, name: str, content: bytes) -> None:
        """Keeps something that was made of a file beside it."""
        _write(kept.path.with_name(name), content)

    def beside(self, sha256: str, name: str) -> Path | None:
        """Where something lies that was made of a file, if it was ever kept."""
        path = self._at(sha256, "").path.with_name(name)
        return path if path.is_file() else None

    def _at(self, sha256: str, name: str) -> Kept:
        return Kept(sha256, name, self.root / sha256 / "content")


def harmless_name(name: str) -> str:
    """The last part of a path, printable, of a bearable length, its ending kept: shown, never a place on disk."""
    last = name.replace("\\", "/").rpartition("/")[2]
    shown = "".join(letter for letter in last if letter.isprintable()).strip(" .")
    if len(shown) > LONGEST_NAME:
        shown = shown[: LONGEST_NAME - 12] + "…" + shown[-11:]
    return shown or "tep-khong-ten"


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing: a reader never sees half a file."""
    handle, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(draft).replace(path)
