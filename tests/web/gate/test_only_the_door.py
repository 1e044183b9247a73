"""Whoever may stand at a door may not read what is the office's."""

from __future__ import annotations

import pytest

from giaoluu.domain.accounts.choices import Role
from tests.workspace import Workspace

OFFICE = ("delegates/", "lists/", "passes/", "people/", "hall/")


@pytest.mark.parametrize("page", OFFICE)
def test_a_door_opens_no_page_of_the_office(space: Workspace, page: str) -> None:
    door, office = (
        space.client(role).get(f"/events/{space.event.key}/{page}") for role in (Role.GATE, Role.SECRETARIAT)
    )
    assert (door.status_code, office.status_code) == (403, 200)
