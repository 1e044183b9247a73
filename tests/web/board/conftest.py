"""The board on a day that is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from unittest.mock import patch

import pytest

AT = datetime(2026, 3, 12, 2, 0, tzinfo=UTC)
"""Thursday 12 March: the first task is one day late, the second is due today, the third tomorrow."""


@pytest.fixture(autouse=True)
def _the_day_is_known() -> Iterator[None]:
    with patch("django.utils.timezone.now", lambda: AT):
        yield
