"""Plans that the organiser has dropped, and an event that was adopted from one in the browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.models import Event
from tests.domain.adoption.conftest import PLAN
from tests.web.conftest import drop
from tests.workspace import Workspace


@pytest.fixture
def browser(space: Workspace) -> Client:
    """The secretariat of another event of the same organiser."""
    return space.client(Role.SECRETARIAT)


@pytest.fixture
def address(product: Path, space: Workspace) -> str:
    """The preview of the plan."""
    return f"/plans/{drop(space, PLAN.encode(), 'ke-hoach.txt')}/adoption/"


@pytest.fixture
def event(browser: Client, address: str) -> Event:
    """The plan adopted as it proposes itself."""
    browser.get(address)
    key = browser.post(address, {"edition": 0})["Location"].split("/")[2]
    return Event.objects.get(key=key)
