"""Backup and restore on both databases, upon a product that runs, by the commands that a person types."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import tarfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.places import COMMAND, Place, asked

ROWS = "SELECT name FROM kept_rows ORDER BY name"
FUTURE = "INSERT INTO django_migrations (app, name, applied) VALUES ('later', '0007_more', '2030-01-01 00:00:00')"


def with_rows(place: Place, *names: str) -> None:
    place.execute("CREATE TABLE kept_rows (name varchar(40) PRIMARY KEY)")
    for name in names:
        place.execute(f"INSERT INTO kept_rows VALUES ('{name}')")


def rows(place: Place) -> list[str]:
    with place.open() as connection:
        return [name for (name,) in connection.execute(ROWS).fetchall()]


def given(place: Place, name: str, content: str) -> Path:
    path = place.data / "plans" / name / "content"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_a_backup_brings_back_rows_and_files_while_the_product_runs(place: Place, tmp_path: Path) -> None:
    with_rows(place, "Bế Văn Đàn", "Kim Đồng")
    file, backup = given(place, "a", "kế hoạch"), tmp_path / "backup.tar"
    with place.served() as address, place.open() as reader:
        assert reader.execute(ROWS).fetchall() == [("Bế Văn Đàn",), ("Kim Đồng",)]
        assert place.done("backup", backup) == (
            f"giaoluu: đã ghi và đọc lại {backup}: cơ sở dữ liệu, 1 tệp, không có khóa\n"
        )
        file.unlink()
        later = given(place, "b", "đưa sau")
        place.execute(
            "DELETE FROM kept_rows WHERE name = 'Kim Đồng'",
            "CREATE TABLE made_later (name varchar(40) REFERENCES kept_rows)",
        )
        told = place.done("restore", backup).splitlines()
        assert reader.execute(ROWS).fetchall() == [("Bế Văn Đàn",), ("Kim Đồng",)]
        assert (file.read_text("utf-8"), later.read_text("utf-8")) == ("kế hoạch", "đưa sau")
        assert asked(f"{address}/health/ready") == (200, "ready\n")
        with pytest.raises(Exception, match="made_later"):
            reader.execute("SELECT * FROM made_later")
        place.done("restore", told[1].partition(": trạng thái trước đó: ")[2])
        assert rows(place) == ["Bế Văn Đàn"]


def test_a_backup_waits_for_nobody_who_writes(embedded: Place, tmp_path: Path) -> None:
    embedded.done("migrate")
    with_rows(embedded, "một")
    with embedded.open() as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO kept_rows VALUES ('hai')")
        embedded.done("backup", tmp_path / "backup.tar")
        writer.execute("COMMIT")
    embedded.done("restore", tmp_path / "backup.tar")
    assert rows(embedded) == ["một"]


def test_a_backup_holds_what_it_says_and_is_for_its_owner_alone(place: Place, tmp_path: Path) -> None:
    with_rows(place, "một")
    given(place, "a", "1")
    (place.data / "before-restore-x.tar").touch()
    place.done("backup", tmp_path / "backup.tar")
    with tarfile.open(tmp_path / "backup.tar") as tar:
        manifest = json.loads(tar.extractfile("manifest.json").read())  # type: ignore[union-attr]
        names = tar.getnames()
    database = "database.pgdump" if place.database_url else "database.sqlite3"
    assert names == [database, "files/plans/a/content", "manifest.json"]
    assert sorted(manifest["members"]) == names[:2]
    assert sorted(manifest["about"]) == ["at", "format", "giaoluu", "schema"]
    assert (tmp_path / "backup.tar").stat().st_mode & 0o777 == 0o600


def test_a_backup_that_is_killed_leaves_nothing_under_its_name(embedded: Place, tmp_path: Path) -> None:
    with_rows(embedded)
    with given(embedded, "large", "").open("wb") as large:
        large.truncate(4_000_000_000)
    target = tmp_path / "out"
    target.mkdir()
    running = subprocess.Popen([*COMMAND, "backup", str(target / "backup.tar")], env=embedded.environment)
    until = time.monotonic() + 30
    while not list(target.glob("*.part")) and not list(target.glob(".*.part")) and time.monotonic() < until:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    assert [path.suffix for path in target.iterdir()] == [".part"]


@pytest.mark.parametrize("wrong", ["changed", "cut", "no backup"])
def test_what_is_no_whole_backup_changes_nothing(wrong: str, embedded: Place, tmp_path: Path) -> None:
    with_rows(embedded, "một")
    backup = tmp_path / "backup.tar"
    embedded.done("backup", backup)
    content = bytearray(backup.read_bytes())
    content[700] ^= 1
    backup.write_bytes({"changed": content, "cut": content[:1024], "no backup": b"PK\x03\x04"}[wrong])
    assert embedded.refused("restore", backup).startswith(
        f"{backup}: không phải bản sao lưu nguyên vẹn, chưa có gì thay đổi ("
    )
    assert (rows(embedded), list(embedded.data.glob("*restore*"))) == (["một"], [])


def test_a_backup_of_a_newer_version_is_refused(place: Place, tmp_path: Path) -> None:
    with_rows(place, "một")
    place.execute(
        "CREATE TABLE IF NOT EXISTS django_migrations"
        " (id int DEFAULT 1, app varchar(255), name varchar(255), applied timestamp)",
        FUTURE,
    )
    place.done("backup", tmp_path / "backup.tar")
    newer = "do một bản giaoluu mới hơn tạo ra; hãy nâng cấp giaoluu trước (later.0007_more)"
    assert place.refused("migrate") == f"cơ sở dữ liệu {newer}"
    place.execute("DELETE FROM django_migrations WHERE app = 'later'")
    assert place.refused("restore", tmp_path / "backup.tar") == f"bản sao này {newer}"
    assert (rows(place), list(place.data.glob("before-restore-*"))) == (["một"], [])


def test_a_backup_of_the_other_database_is_refused(embedded: Place, empty_postgres: str, tmp_path: Path) -> None:
    embedded.done("backup", tmp_path / "backup.tar")
    server = Place(embedded.data, empty_postgres)
    assert server.refused("restore", tmp_path / "backup.tar") == (
        "bản sao là của loại cơ sở dữ liệu khác (SQLite hay PostgreSQL); chưa có gì thay đổi"
    )


def test_the_key_stays_unless_it_is_asked_for(embedded: Place, tmp_path: Path) -> None:
    embedded.done("backup", tmp_path / "without.tar")
    key = embedded.data / "secret-key"
    old = key.read_text("ascii")
    assert embedded.done("backup", "--with-key", tmp_path / "with.tar").endswith(": cơ sở dữ liệu, 0 tệp, có khóa\n")
    key.write_text("another", "ascii")
    said = embedded.done("restore", tmp_path / "without.tar").splitlines()[-1]
    assert (key.read_text("ascii"), said.startswith("giaoluu: Bản sao không kèm khóa: ")) == ("another", True)
    said = embedded.done("restore", tmp_path / "with.tar").splitlines()[-1]
    assert (key.read_text("ascii"), said) == (
        old,
        "giaoluu: Khóa của bản sao đã được đặt lại; hãy khởi động lại giaoluu.",
    )


def test_places_where_a_backup_cannot_lie_are_one_line(embedded: Place, tmp_path: Path) -> None:
    inside = embedded.data / "plans"
    inside.mkdir()
    assert embedded.refused("backup", inside / "b.tar").startswith(
        f"{inside / 'b.tar'}: nằm trong thư mục được sao lưu"
    )
    assert embedded.refused("backup", tmp_path / "no/b.tar") == f"{tmp_path}/no/b.tar: không có thư mục {tmp_path}/no"
    assert embedded.refused("restore", tmp_path / "none.tar") == f"{tmp_path}/none.tar: không có tệp này"


def test_a_machine_without_the_programs_of_postgres_says_what_to_install(empty_postgres: str, tmp_path: Path) -> None:
    place = Place(tmp_path, empty_postgres, {"PATH": ""})
    assert place.refused("backup", tmp_path / "b.tar") == (
        "không tìm thấy pg_dump; hãy cài postgresql-client (cùng phiên bản với máy chủ hoặc mới hơn)"
    )


def test_a_database_that_does_not_answer_is_one_line_without_its_password(tmp_path: Path) -> None:
    said = Place(tmp_path, "postgres://giaoluu:matkhau@127.0.0.1:1/giaoluu").refused("migrate")
    assert (said.startswith("cơ sở dữ liệu không dùng được: "), "matkhau" in said) == (True, False)


def test_two_who_migrate_at_once_take_turns_on_postgres(empty_postgres: str, tmp_path: Path) -> None:
    place = Place(tmp_path, empty_postgres)
    waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    with place.open() as holder:
        holder.execute("SELECT pg_advisory_lock(%s)", [0x6769616F])
        both = [subprocess.Popen([*COMMAND, "migrate", "--quiet"], env=place.environment) for _ in range(2)]
        until = time.monotonic() + 30
        while holder.execute(waiting).fetchone() != (2,) and time.monotonic() < until:
            time.sleep(0.02)
        assert [process.poll() for process in both] == [None, None]
    assert [process.wait() for process in both] == [0, 0]
    assert place.done("migrate") == "giaoluu: cơ sở dữ liệu đã đúng phiên bản này\n"


def test_two_who_migrate_at_once_take_turns_on_sqlite(embedded: Place) -> None:
    import fcntl

    with (embedded.data / "migrate.lock").open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        process = subprocess.Popen([*COMMAND, "migrate", "--quiet"], env=embedded.environment)
        until = time.monotonic() + 30
        while f"FLOCK  ADVISORY  WRITE {process.pid} " not in Path("/proc/locks").read_text("ascii"):
            assert time.monotonic() < until
            time.sleep(0.02)
        assert process.poll() is None
    assert process.wait() == 0


def test_a_database_in_the_backup_that_is_broken_is_found_before_anything_changes(
    embedded: Place, tmp_path: Path
) -> None:
    from giaoluu.lib.sealed_tar import sealed

    with_rows(embedded, "một")
    broken = tmp_path / "database.sqlite3"
    with closing(sqlite3.connect(broken)) as made:
        made.execute("CREATE TABLE a (b)")
    broken.write_bytes(broken.read_bytes()[:4096] + b"\xff" * 4096)
    with sealed(tmp_path / "b.tar", {"format": 1, "at": "x", "schema": []}) as archive:
        archive.add(broken, broken.name)
    assert embedded.refused("restore", tmp_path / "b.tar").startswith("cơ sở dữ liệu trong bản sao bị hỏng: ")
    assert (rows(embedded), list(embedded.data.glob("before-restore-*"))) == (["một"], [])
