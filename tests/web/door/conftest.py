"""People at the door."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import code_of, token_of
from giaoluu.domain.accounts.models import Link, Person
from tests.workspace import Workspace

PASSWORD = "ngựa ô chạy đường xa"


def path_of(link: Link) -> str:
    return f"/in/{token_of(link.pk, link.nonce, settings.SECRET_KEY)}/"


def right_code(link: Link) -> str:
    return code_of(link.pk, link.nonce, settings.SECRET_KEY)


def wrong_code(link: Link) -> str:
    return "000000" if right_code(link) != "000000" else "111111"


@pytest.fixture(autouse=True)
def _quick_hashing(settings: Any) -> None:
    """Passwords are hashed in no time: what is slow about it on purpose is Django's to test."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def secretary(space: Workspace) -> Person:
    """A member of staff with a password."""
    person = space.people[Role.SECRETARIAT]
    person.set_password(PASSWORD)
    person.save()
    return person
