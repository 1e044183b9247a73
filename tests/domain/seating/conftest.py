"""A hall with people, small enough to be read."""

from __future__ import annotations

import pytest

from tests.domain.seating.house import House, furnish
from tests.workspace import Workspace


@pytest.fixture
def house(space: Workspace) -> House:
    """Two rows of four seats and three delegates without a seat."""
    return furnish(space)
