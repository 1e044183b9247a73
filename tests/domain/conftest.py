"""The domain with a real database."""

from __future__ import annotations

import pytest

from tests.workspace import Workspace, build


@pytest.fixture
def space(db: None) -> Workspace:
    """A small event with people and tasks."""
    return build()
