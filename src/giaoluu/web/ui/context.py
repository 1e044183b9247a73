"""What every page is framed with."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest

from giaoluu.web.ui import language

MEGABYTE = 1024 * 1024
THEMES = {"light", "dark"}


def frame(request: HttpRequest) -> dict[str, object]:
    """Language, theme (empty where it follows the system), this address, fonts, how large a file may be, and who asks:
    None where the request was refused before that was known.
    """
    theme = request.COOKIES.get("theme", "")
    most: int = settings.ENVIRONMENT.upload_bytes
    return {
        "language": language.current(),
        "other_language": language.other(),
        "here": request.get_full_path(),
        "theme": theme if theme in THEMES else "",
        "has_fonts": has_fonts(),
        "visitor": getattr(request, "visitor", None),
        "upload_bytes": most,
        "upload_megabytes": most // MEGABYTE,
    }


@cache
def has_fonts() -> bool:
    """Whether the fonts were fetched; without them the pages are set in what the machine has."""
    return finders.find("vendor/fonts.css") is not None
