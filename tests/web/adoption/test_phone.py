"""The number at which the standing agency is called stands on every desk."""

from __future__ import annotations

import pytest

from giaoluu.domain.accounts.choices import Role
from tests.workspace import Workspace, build


@pytest.fixture
def space(db: None) -> Workspace:
    return build()


def desk(space: Workspace) -> str:
    address = f"/events/bacson/desk/{space.agencies['Công an tỉnh'].pk}/"
    return space.client(Role.OFFICER).get(address).content.decode()


def test_the_number_of_the_standing_agency_is_written_down_and_stands_on_every_desk(space: Workspace) -> None:
    assert "tel:" not in desk(space)
    space.client(Role.SECRETARIAT).post("/events/bacson/facts/", {"name": "phone", "now": " 0206 3852  111 "})
    assert 'href="tel:0206 3852 111"' in desk(space)


def test_nobody_else_writes_it_down(space: Workspace) -> None:
    asked = [
        space.client(role).post("/events/bacson/facts/", {"name": "phone", "now": "1"})
        for role in (Role.LEADER, Role.OFFICER)
    ]
    assert [response.status_code for response in asked] == [403, 403]
