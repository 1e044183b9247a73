"""The way from one file to a server, as the document for those who run the product tells it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.cli.places import ROOT, Place

TABLES = (
    "accounts_person",
    "accounts_grant",
    "events_event",
    "events_agency",
    "tasks_task",
    "tasks_part",
    "journal_entry",
)
FILL = "from tests.workspace import build; build()"


def told() -> str:
    """The commands of that chapter."""
    text = (ROOT / "docs/operating.md").read_text("utf-8")
    found = re.search(r"^## From SQLite to PostgreSQL\n.*?^```\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert found
    return found.group(1)


def counts(place: Place) -> list[int]:
    with place.open() as connection:
        return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES]


def test_what_was_in_the_file_is_on_the_server_and_more_can_be_added(
    embedded: Place, empty_postgres: str, tmp_path: Path
) -> None:
    embedded.done("migrate")
    fill = [sys.executable, str(ROOT / "manage.py"), "shell", "-c", FILL]
    subprocess.run(fill, cwd=ROOT, env=embedded.environment, check=True, capture_output=True)
    script = (
        told()
        .replace(".venv/bin/python", sys.executable)
        .replace(".venv/bin/giaoluu", f"{sys.executable} -m giaoluu.cli")
        .replace("postgres://...", f"'{empty_postgres}'")
        .replace("all.json", str(tmp_path / "all.json"))
    )
    subprocess.run(["sh", "-ec", script], cwd=ROOT, env=embedded.environment, check=True, capture_output=True)
    server = Place(embedded.data, empty_postgres)
    moved = counts(server)
    assert (moved, min(moved) > 0) == (counts(embedded), True)
    with server.open() as connection:
        following = "SELECT nextval(pg_get_serial_sequence('events_agency', 'id')) > max(id) FROM events_agency"
        assert connection.execute(following).fetchone() == (True,)
