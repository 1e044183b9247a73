"""A TAR with a manifest of the SHA-256 of each of its members: written whole or not at all, hostile until read.

Nothing of it is believed before the whole of it was read: `unpack` puts the members into an empty folder, counts
them, and compares each with the manifest; whoever calls uses them only after that.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

MANIFEST = "manifest.json"
MOST_MEMBERS = 1_000_000
LARGEST_MANIFEST = 256 * 1024 * 1024
LONGEST_NAME = 500
PIECE = 1024 * 1024

# What tarfile raises at damage, in its own words and in those of what it stands on.
_FAULTS = (tarfile.TarError, ValueError, OverflowError, EOFError, OSError, RecursionError, KeyError)


class Unsound(Exception):
    """This is no such archive, or it was changed or cut; `str(error)` says where."""


@dataclass(slots=True)
class _Told:
    """What the manifest says: what the writer tells of the archive, and the digest of each member."""

    about: dict[str, Any]
    members: dict[str, str]


@dataclass(slots=True)
class Writer:
    """Takes members one by one; a member that changes while it is read is refused by tarfile itself."""

    tar: tarfile.TarFile
    members: dict[str, str] = field(default_factory=dict)

    def add(self, path: Path, name: str) -> None:
        """The bytes of that file under that name. Raises `OSError` where it cannot be read whole."""
        with path.open("rb") as file:
            self._add(file, name, os.fstat(file.fileno()).st_size)

    def _add(self, file: IO[bytes], name: str, size: int) -> None:
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        counted = _Counted(file)
        self.tar.addfile(info, counted)  # type: ignore[arg-type]  # it asks for `read` alone
        self.members[name] = counted.sha256.hexdigest()

    def close(self, about: Mapping[str, Any]) -> None:
        text = json.dumps({"about": about, "members": self.members}, ensure_ascii=False, indent=1).encode()
        self._add(io.BytesIO(text), MANIFEST, len(text))
        self.tar.close()


class _Counted:
    """A file whose bytes are reckoned with as they are read."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.sha256 = hashlib.sha256()

    def read(self, size: int) -> bytes:
        piece = self.file.read(size)
        self.sha256.update(piece)
        return piece


@contextmanager
def sealed(path: Path, about: Mapping[str, Any]) -> Iterator[Writer]:
    """An archive that gets its name only when it is whole, on the disk, and read back; readable by its owner alone."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            writer = Writer(tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT))  # noqa: SIM115 - closed by `close`
            yield writer
            writer.close(about)
            file.flush()
            os.fsync(file.fileno())
        examine(Path(draft))
        Path(draft).replace(path)
        _settle(path.parent)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def _settle(folder: Path) -> None:
    """A new name outlives a power failure only when its folder is on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def examine(path: Path) -> dict[str, Any]:
    """What the writer told of the archive, after every member was read and compared; raises `Unsound`."""
    return _walk(path, None)


def unpack(path: Path, folder: Path) -> dict[str, Any]:
    """The same, with the members put into a folder that is empty before; raises `Unsound`."""
    return _walk(path, folder)


def _walk(path: Path, folder: Path | None) -> dict[str, Any]:
    try:
        with path.open("rb") as file, tarfile.open(fileobj=file, mode="r:") as tar:
            found, told = _read_all(tar, folder)
    except _FAULTS as error:
        raise Unsound(f"damaged: {error}") from error
    wrong = sorted(name for name in found.keys() | told.members.keys() if found.get(name) != told.members.get(name))
    if wrong:
        raise Unsound(f"not what the manifest says: {wrong[0]}")
    return told.about


def _read_all(tar: tarfile.TarFile, folder: Path | None) -> tuple[dict[str, str], _Told]:
    found: dict[str, str] = {}
    for member in tar:
        _look_at(member, found)
        if member.name == MANIFEST:
            return found, _manifest(tar, member)
        found[member.name] = _digest(tar, member, folder)
    raise Unsound("no manifest")


def _look_at(member: tarfile.TarInfo, found: Mapping[str, str]) -> None:
    """A plain file with a harmless name, once."""
    if member.type != tarfile.REGTYPE or getattr(member, "sparse", None):
        raise Unsound("a member that is no plain file")
    if not is_harmless(member.name) or member.name in found or len(found) >= MOST_MEMBERS:
        raise Unsound("a member with a name that is not allowed")


def is_harmless(name: str) -> bool:
    """Whether a name leads down from a folder and nowhere else."""
    parts = PurePosixPath(name).parts
    plain = name.isprintable() and "\\" not in name and len(name) <= LONGEST_NAME
    return plain and bool(parts) and "/".join(parts) == name and not name.startswith("/") and ".." not in parts


def _digest(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path | None) -> str:
    taken = tar.extractfile(member)
    assert taken is not None  # noqa: S101  # it is a plain file
    counted = _Counted(taken)
    if folder is None:
        while counted.read(PIECE):
            continue
        return counted.sha256.hexdigest()
    place = folder / member.name
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("xb") as file:
        while piece := counted.read(PIECE):
            file.write(piece)
    return counted.sha256.hexdigest()


def _manifest(tar: tarfile.TarFile, member: tarfile.TarInfo) -> _Told:
    taken = tar.extractfile(member)
    if taken is None or member.size > LARGEST_MANIFEST:
        raise Unsound("no manifest")
    told = json.loads(taken.read())
    about, members = (told.get("about"), told.get("members")) if isinstance(told, dict) else (None, None)
    if not isinstance(about, dict) or not isinstance(members, dict):
        raise Unsound("a manifest that cannot be understood")
    return _Told(about, members)
