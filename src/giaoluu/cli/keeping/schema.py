"""The form of the tables: brought up to date by one process at a time, never taken back."""

from __future__ import annotations

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from giaoluu.cli.refusal import Refused

LOCK = 0x6769616F
"""The advisory lock of PostgreSQL under which tables are changed; any number, as long as all processes use it."""

NEWER = "do một bản giaoluu mới hơn tạo ra; hãy nâng cấp giaoluu trước ({})"

Step = tuple[str, str]


@contextmanager
def held(data: Path) -> Iterator[None]:
    """Nobody else changes tables meanwhile: on the same server of PostgreSQL, or on the same data folder."""
    from django.db import connection  # noqa: PLC0415

    if connection.vendor != "postgresql":
        with (data / "migrate.lock").open("wb") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def bring_up_to_date() -> int:
    """Applies every migration that waits, and makes the table of the cache where one is wanted. How many steps ran.

    Raises `Refused` where the database was left by a newer version: an older one would write into tables it does not
    know. Call it while the lock is `held`.
    """
    from django.core.management import call_command  # noqa: PLC0415

    newer = unknown(applied())
    if newer:
        raise Refused(f"cơ sở dữ liệu {NEWER.format(newer[0])}")
    waiting = waiting_steps()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    return waiting


def waiting_steps() -> int:
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def applied() -> list[Step]:
    """The migrations that the database knows, as (part, name)."""
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415

    return sorted(MigrationRecorder(connection).applied_migrations())


def unknown(steps: Iterable[Step]) -> list[str]:
    """Those that this version does not have. Steps of a part of others, which may drop old ones, do not count."""
    from django.apps import apps  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    ours = MigrationLoader(connection, ignore_no_migrations=True).disk_migrations
    known = set(ours) | {step for migration in ours.values() for step in migration.replaces}
    foreign = {part.label for part in apps.get_app_configs() if not part.name.startswith("giaoluu.")}
    return [".".join(step) for step in steps if step not in known and step[0] not in foreign]
