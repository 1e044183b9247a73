"""Doors that are open."""

from __future__ import annotations

import pytest

from tests.domain.checkin.doors import Doors, open_doors
from tests.workspace import Workspace


@pytest.fixture
def doors(space: Workspace) -> Doors:
    return open_doors(space)
