"""A dump of the PostgreSQL database while it is written to, and the way back, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from giaoluu.cli.refusal import Refused

MEMBER = "database.pgdump"

# All that stands in the schema goes, not only what the dump knows: tables of a newer version would else stay behind
# and stand in the way of the migrations that make them again. What belongs to an extension is the extension's.
_EMPTY = """
SET lock_timeout = '30s';
SET client_min_messages = 'error';
DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT 1 AS turn, format('%s IF EXISTS %s', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
           WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, format('%I.%I', current_schema(), c.relname)) AS thing
      FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'i'))
    UNION ALL
    SELECT 2, format('ROUTINE IF EXISTS %s', p.oid::regprocedure)
      FROM pg_proc p
     WHERE p.pronamespace = current_schema()::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 3, format('TYPE IF EXISTS %I.%I', current_schema(), t.typname)
      FROM pg_type t
     WHERE t.typnamespace = current_schema()::regnamespace AND t.typtype IN ('e', 'd')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
     ORDER BY 1
  LOOP
    EXECUTE 'DROP ' || one.thing || ' CASCADE';
  END LOOP;
END $$;
"""


def dump(place: Path) -> None:
    """The database as it is at one moment. Raises `Refused` where there is no pg_dump, or with what it says."""
    _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={place}")


def examine(copy: Path) -> None:
    """Raises `Refused` where the file is no dump."""
    _call([_program("pg_restore"), "--list", str(copy)])


def replace(copy: Path) -> None:
    """Empties the schema and fills it from the dump, in one transaction. Raises `Refused`; then nothing has changed."""
    script, empty = copy.with_suffix(".sql"), copy.with_suffix(".empty.sql")
    empty.write_text(_EMPTY, encoding="ascii")
    quiet = ("--no-owner", "--no-privileges", "--no-comments")
    _call([_program("pg_restore"), *quiet, f"--file={script}", str(copy)])
    strict = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null")
    _run("psql", *strict, f"--file={empty}", f"--file={script}")


def _run(name: str, *words: str) -> None:
    """One of PostgreSQL's programs upon the database; the password goes by the environment, where `ps` shows none."""
    from django.db import connection  # noqa: PLC0415
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415

    given = connection.settings_dict
    named = {"host": given["HOST"], "port": given["PORT"], "user": given["USER"], "dbname": given["NAME"]}
    options = {name: value for name, value in given["OPTIONS"].items() if isinstance(value, str)}
    where = make_conninfo(**{name: value for name, value in {**options, **named}.items() if value})
    _call([_program(name), *words, f"--dbname={where}"], {"PGPASSWORD": given["PASSWORD"]})


def _call(command: list[str], secrets: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        env={**os.environ, **(secrets or {}), "LC_MESSAGES": "C"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        raise Refused(f"{Path(command[0]).name}: {_complaint(done.stderr.decode(errors='replace'))}")


def _complaint(said: str) -> str:
    """The line that names the error, without the place in a file that is gone by now."""
    lines = [line for line in said.strip().splitlines() if "error" in line.lower()] or said.strip().splitlines()
    return re.sub(r"^.*?(?:ERROR|error|FATAL): *", "", lines[0]) if lines else "không rõ lỗi"


def _program(name: str) -> str:
    """Where that program lies; raises `Refused`."""
    found = shutil.which(name)
    if found:
        return found
    raise Refused(f"không tìm thấy {name}; hãy cài postgresql-client (cùng phiên bản với máy chủ hoặc mới hơn)")
