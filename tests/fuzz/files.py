"""Files damaged so that they can still be opened."""

from __future__ import annotations

import io
import zipfile
import zlib
from random import Random


def mutated_bytes(data: bytes, random: Random) -> bytes:
    """A file with one change: in a part of it where it is a package, so that the package can still be opened."""
    parts = _parts(data)
    if not parts or random.random() < 0.1:
        return _with_bytes_changed(data, random)
    names = [name for name in parts if name.endswith(".xml")] or list(parts)
    name = max(names, key=lambda name: len(parts[name])) if random.random() < 0.5 else random.choice(names)
    change = random.choice((_with_bytes_changed, _with_tags_changed, _with_tags_changed, _with_tags_changed))
    parts[name] = change(parts[name], random)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package; none where it is no package, or one damaged before."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
        return {}


def _with_bytes_changed(data: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.randbytes(random.choice((0, 1, 4))) + data[at + random.choice((0, 1, 4, 300)) :]


def _with_tags_changed(data: bytes, random: Random) -> bytes:
    """Take out, double or move a stretch between two tags, or change the value of an attribute."""
    cuts = [at for at, byte in enumerate(data) if byte == ord("<")]
    if len(cuts) < 3:
        return _with_bytes_changed(data, random)
    first = random.randrange(len(cuts) - 1)
    start, stop = cuts[first], cuts[min(len(cuts) - 1, first + random.choice((1, 1, 2, 5, 40)))]
    piece, to = data[start:stop], random.choice(cuts)
    match random.randrange(4):
        case 0:
            return data[:start] + data[stop:]
        case 1:
            return data[:start] + piece * random.choice((2, 50)) + data[stop:]
        case 2:
            return data[:to] + piece + data[to:]
        case _:
            value = random.choice((b"", b"-1", b"0", b"99999999999", b"x", b"1.5", b"%1.%9", b"\xc3\xa9"))
            head, quote, rest = piece.partition(b'"')
            return data[:start] + head + quote + value + quote + rest.partition(b'"')[2] + data[stop:]
