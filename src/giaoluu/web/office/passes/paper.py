"""What the pages of this area need to put something on paper: fonts, the key of the event, the people."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from giaoluu import web
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.passes.decisions import Mint

FONTS = (Path(web.__file__).parent / "static" / "vendor" / "fonts",)
PDF = "application/pdf"


def mint_of(event: EventInfo) -> Mint:
    """What makes the tokens of an event."""
    return Mint.of(settings.SECRET_KEY, event.id, event.key)


def kept_at(event: EventInfo, run_id: int) -> Path:
    """Where the file of a long run lies, once it is made: among the private files of the house."""
    folder: Path = settings.ENVIRONMENT.data / "prints"
    return folder / f"{event.key}-{run_id}.pdf"
