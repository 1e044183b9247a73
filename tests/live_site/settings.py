"""The product's settings with one more area; which bus and database, the environment says."""

from __future__ import annotations

import os

from giaoluu.config import settings as product
from giaoluu.config.settings import *  # noqa: F403

INSTALLED_APPS = [*product.INSTALLED_APPS, "tests.live_site"]
ROOT_URLCONF = "tests.live_site.urls"
LIVE_LATEST = "tests.live_site.board.latest"
LIVE_VOUCH = "tests.live_site.board.vouch"
VALKEY_URL = os.environ.get("SITE_VALKEY")

if "SITE_POSTGRES" in os.environ:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["SITE_POSTGRES"],
            "NAME": "giaoluu",
            "USER": "postgres",
        }
    }
