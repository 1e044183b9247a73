"""The settings of the product, with a part of the tests beside its own."""

from __future__ import annotations

from giaoluu.config.settings import *  # noqa: F403
from giaoluu.config.settings import INSTALLED_APPS as OURS

INSTALLED_APPS = [*OURS, "tests.workers.slow"]
