"""Files that leave as files."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def attachment(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to be kept, never a page of ours: a browser neither shows nor guesses it."""
    charset = "; charset=utf-8" if media_type.startswith(("text/", "application/json")) else ""
    response = HttpResponse(content, content_type=media_type + charset)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
