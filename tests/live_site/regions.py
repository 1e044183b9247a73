from __future__ import annotations

from django.template.loader import render_to_string

from giaoluu.web.live.region import Region
from tests.live_site import board


def render_board(key: str, language: str) -> str:
    return render_to_string("live_site/_board.html", {"words": board.read(key), "language": language})


REGIONS: tuple[Region, ...] = (Region("board", render_board),)
