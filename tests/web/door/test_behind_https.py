"""Where it is served to others: cookies for HTTPS only, and the address that the server before ours saw."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import RequestFactory

from giaoluu.web.door.address import address_of

NAMES = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE")


@pytest.mark.parametrize(("https", "told"), [("1", "True True True Lax"), ("0", "False False True Lax")])
def test_cookies_are_for_https_where_it_is_there(tmp_path: Path, https: str, told: str) -> None:
    script = f"from giaoluu.config import settings; print(*(getattr(settings, name) for name in {NAMES}))"
    place = {**os.environ, "GIAOLUU_DATA": str(tmp_path), "GIAOLUU_HTTPS": https}
    done = subprocess.run([sys.executable, "-c", script], env=place, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == told


@pytest.mark.parametrize(
    ("claimed", "https", "found"),
    [
        ("6.6.6.6", False, "10.0.0.2"),
        ("6.6.6.6, 113.160.1.1", True, "113.160.1.1"),
        ("2001:db8::0001", True, "2001:db8::1"),
        ("<script>", True, "0.0.0.0"),
        ("", True, "0.0.0.0"),
    ],
)
def test_only_what_the_server_before_ours_saw_is_believed(settings: Any, claimed: str, https: bool, found: str) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, https=https)
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.2", headers={"x-forwarded-for": claimed})
    assert address_of(request) == found
