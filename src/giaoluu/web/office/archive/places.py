"""Where archives lie until they are taken away, and where the files of events lie."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings


def place_of(event_key: str) -> Path:
    """The archive taken last of an event."""
    folder: Path = settings.ENVIRONMENT.data / "archives"
    return folder / f"{event_key}.zip"


def shelves() -> list[Path]:
    """The folders in which files of events lie by their SHA-256."""
    data: Path = settings.ENVIRONMENT.data
    return [data / "plans", data / "files", data / "made"]


def printed_of(event_key: str) -> list[Path]:
    """The files of long print runs of an event."""
    folder: Path = settings.ENVIRONMENT.data / "prints"
    return sorted(folder.glob(f"{event_key}-*.pdf"))
