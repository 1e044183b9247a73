"""A backup: the database as it is at one moment, the files that were given, and a manifest of it all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from giaoluu.cli.keeping import postgres, schema, sqlite
from giaoluu.cli.refusal import Refused
from giaoluu.cli.version import version
from giaoluu.lib.sealed_tar import Unsound, Writer, sealed

FORMAT = 1
FILES = "files/"
KEY = "secret-key"


def back_up(data: Path, place: Path, *, with_key: bool) -> int:
    """Writes the backup while the product runs; how many files of the data folder are in it. Raises `Refused`.

    The database is copied before the files: a row may name a file only after it was put down, so every file that the
    copied rows name is there. The last name is given only to a backup that was read back.
    """
    _refuse_place(data, place)
    with tempfile.TemporaryDirectory(dir=data, prefix=".backup-") as folder:
        copy = Path(folder) / keeper().MEMBER
        steps = schema.applied()
        keeper().dump(copy)
        try:
            with sealed(place, {"format": FORMAT, "giaoluu": version(), "at": _now(), "schema": steps}) as archive:
                archive.add(copy, copy.name)
                return _add_files(archive, data, with_key=with_key)
        except Unsound as error:
            raise Refused(f"{place}: bản sao đọc lại không khớp, không giữ ({error})") from error
        except OSError as error:
            raise Refused(f"{place}: không ghi được bản sao ({error.strerror or error})") from error


def keeper() -> ModuleType:
    """Who copies this kind of database: `MEMBER`, `dump`, `examine`, `replace`."""
    from django.db import connection  # noqa: PLC0415

    return postgres if connection.vendor == "postgresql" else sqlite


def before_restore(data: Path) -> Path:
    """Where the present state is kept before it is replaced: beside what it is a backup of."""
    return data / f"before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.tar"


def _refuse_place(data: Path, place: Path) -> None:
    if not place.parent.is_dir():
        raise Refused(f"{place}: không có thư mục {place.parent}")
    if place.is_dir():
        raise Refused(f"{place}: đây là thư mục; cần tên một tệp")
    if place.resolve().parent.is_relative_to(data) and place.resolve().parent != data:
        raise Refused(f"{place}: nằm trong thư mục được sao lưu; hãy chọn nơi khác, tốt nhất là trên máy khác")


def _add_files(archive: Writer, data: Path, *, with_key: bool) -> int:
    if with_key and (data / KEY).is_file():
        archive.add(data / KEY, KEY)
    count = 0
    for path in _given_files(data):
        archive.add(path, FILES + path.relative_to(data).as_posix())
        count += 1
    return count


def _given_files(data: Path) -> Iterator[Path]:
    """What lies in folders of the data folder. Beside these stand the database, the key, locks, other backups."""
    for folder in sorted(data.iterdir()):
        if folder.is_dir() and not folder.is_symlink() and not folder.name.startswith("."):
            yield from sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def free_bytes(folder: Path) -> int:
    """The room that is left there."""
    return shutil.disk_usage(folder).free


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
