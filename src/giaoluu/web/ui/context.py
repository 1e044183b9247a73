"""What every page is framed with."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest

MEGABYTE = 1024 * 1024
THEMES = {"light", "dark"}


def frame(request: HttpRequest) -> dict[str, object]:
    """The theme that this browser chose, empty where it follows the system; the fonts; how large a file may be."""
    theme = request.COOKIES.get("theme", "")
    most: int = settings.ENVIRONMENT.upload_bytes
    return {
        "theme": theme if theme in THEMES else "",
        "has_fonts": has_fonts(),
        "upload_bytes": most,
        "upload_megabytes": most // MEGABYTE,
    }


@cache
def has_fonts() -> bool:
    """Whether the fonts were fetched; without them the pages are set in what the machine has."""
    return finders.find("vendor/fonts.css") is not None
