"""The way back: a backup is read and compared as a whole before any of it is believed; the present state is kept."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giaoluu.cli.keeping import postgres, schema, sqlite
from giaoluu.cli.keeping.backup import FILES, FORMAT, KEY, back_up, before_restore, free_bytes, keeper
from giaoluu.cli.refusal import Refused
from giaoluu.lib.sealed_tar import Unsound, unpack


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: when the backup was made, where the state before it lies, how many files, whether its key too."""

    made: str
    before: Path
    files: int
    with_key: bool


def restore(data: Path, backup: Path) -> Restored:
    """Puts the state of the backup in the place of the present one, which is kept beside. Raises `Refused`.

    Files come first, then the rows that name them, then the tables are brought up to date. Files given since stay.
    """
    _refuse_file(data, backup)
    with tempfile.TemporaryDirectory(dir=data, prefix=".restore-") as name, schema.held(data):
        folder = Path(name)
        made = _made(_unpacked(backup, folder))
        copy = _copy_of_database(folder)
        before, with_key = before_restore(data), (folder / KEY).is_file()
        back_up(data, before, with_key=with_key)
        files = _put_files(folder / FILES, data)
        keeper().replace(copy)
        if with_key:
            (folder / KEY).replace(data / KEY)
        schema.bring_up_to_date()
        _forget_cache()
    return Restored(made, before, files, with_key)


def _refuse_file(data: Path, backup: Path) -> None:
    if not backup.is_file():
        raise Refused(f"{backup}: không có tệp này")
    if backup.stat().st_size > free_bytes(data):
        raise Refused(f"{data}: không còn đủ chỗ để mở bản sao; chưa có gì thay đổi")


def _unpacked(backup: Path, folder: Path) -> dict[str, Any]:
    try:
        about = unpack(backup, folder)
    except Unsound as error:
        raise Refused(f"{backup}: không phải bản sao lưu nguyên vẹn, chưa có gì thay đổi ({error})") from error
    strange = sorted(path.name for path in folder.iterdir() if path.name not in _PARTS)
    if strange:
        raise Refused(f"{backup}: có phần lạ trong bản sao, chưa có gì thay đổi ({strange[0]})")
    return about


_PARTS = {sqlite.MEMBER, postgres.MEMBER, KEY, FILES.rstrip("/")}


def _made(about: dict[str, Any]) -> str:
    """When the backup was made; refuses what a newer version made."""
    if about.get("format") != FORMAT:
        raise Refused(f"bản sao này {schema.NEWER.format('format')}")
    newer = schema.unknown(_steps(about.get("schema")))
    if newer:
        raise Refused(f"bản sao này {schema.NEWER.format(newer[0])}")
    return str(about.get("at"))


def _steps(told: object) -> list[schema.Step]:
    if not isinstance(told, list) or not all(
        isinstance(step, list) and len(step) == len(("part", "name")) for step in told
    ):
        raise Refused("bản sao không nói cơ sở dữ liệu của nó ở bước nào; chưa có gì thay đổi")
    return [(str(part), str(name)) for part, name in told]


def _copy_of_database(folder: Path) -> Path:
    copy: Path = folder / keeper().MEMBER
    if not copy.is_file():
        raise Refused("bản sao là của loại cơ sở dữ liệu khác (SQLite hay PostgreSQL); chưa có gì thay đổi")
    keeper().examine(copy)
    return copy


def _put_files(source: Path, data: Path) -> int:
    """Each file in its place in one step; a reader never sees half of one."""
    count = 0
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        place = data / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)
        count += 1
    return count


def _forget_cache() -> None:
    """What was remembered of the replaced rows is no longer so."""
    from django.core.cache import cache  # noqa: PLC0415

    cache.clear()
