"""The product opened for a command: its settings read, its parts known, no page served."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from giaoluu.cli.refusal import Refused


@contextmanager
def opened() -> Iterator[Path]:
    """Gives the data folder. What the database refuses within is `Refused` with one line, its connections closed."""
    import django  # noqa: PLC0415 - commands that read plans never load it
    from django.conf import settings  # noqa: PLC0415
    from django.db import DatabaseError, connections  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    # A plan to be shown first is for whoever serves; here it would only be read in vain.
    os.environ.pop("GIAOLUU_PLAN", None)
    # A command needs one connection, and is told at once when there is none; a pool would try again for a while.
    connections.settings["default"]["OPTIONS"].pop("pool", None)
    django.setup()
    data: Path = settings.ENVIRONMENT.data
    try:
        data.mkdir(parents=True, exist_ok=True)
        yield data
    except DatabaseError as error:
        raise Refused(f"cơ sở dữ liệu không dùng được: {first_line(error)}") from error
    finally:
        connections.close_all()


def first_line(error: BaseException) -> str:
    """The first line of what an error says; its name where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
