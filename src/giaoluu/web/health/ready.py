"""Whether this process can serve: each thing it stands on is tried, and what fails is told in one line."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


def problems() -> list[str]:
    """One line for each thing that keeps the process from serving; empty when it is ready."""
    told = [_database_problem(), _folder_problem(settings.ENVIRONMENT.data), _bus_problem()]
    return [line for line in told if line]


def database_answers() -> bool:
    """Whether the database answers at all."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def _database_problem() -> str:
    if not database_answers():
        return "database: it does not answer"
    waiting = _waiting_migrations()
    return f"migrations: steps that wait: {waiting}; run giaoluu migrate" if waiting else ""


def _waiting_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _folder_problem(data: Path) -> str:
    try:
        with tempfile.TemporaryFile(dir=data) as trial:
            trial.write(b"1")
    except OSError as error:
        return f"data: the folder cannot be written ({error.strerror})"
    return ""


def _bus_problem() -> str:
    if settings.ENVIRONMENT.valkey is None:
        return ""
    from valkey.exceptions import ValkeyError  # noqa: PLC0415 - loaded only where Valkey is used

    try:
        cache.get("ready")
    except ValkeyError:
        return "bus: Valkey does not answer"
    return ""
