"""An event whose outbox is looked at."""

from __future__ import annotations

import pytest

from tests.workspace import Workspace, build


@pytest.fixture
def space(db: None) -> Workspace:
    return build()
