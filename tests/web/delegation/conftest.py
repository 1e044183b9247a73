"""The delegation of an agency on a day that is known."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from tests.web.delegation.given import AT, Given, given_in
from tests.workspace import Workspace


@pytest.fixture
def given(space: Workspace) -> Given:
    return given_in(space)


@pytest.fixture
def officer(given: Given) -> Client:
    return given.space.client(Role.OFFICER)


@pytest.fixture
def office(given: Given) -> Client:
    """The secretariat."""
    return given.space.client(Role.SECRETARIAT)


@pytest.fixture(autouse=True)
def _the_day_is_known() -> Iterator[None]:
    with patch("django.utils.timezone.now", lambda: AT):
        yield
