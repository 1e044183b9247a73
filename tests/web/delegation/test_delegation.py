"""An officer fills the list of an agency."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.models import Delegate, Quota, Register
from tests.web.delegation.conftest import Given

PERSON = {"name": "Nông Thị Ái", "position": "Đội trưởng", "unit": "Phòng PC04", "circle": "forces", "sex": "female"}


@pytest.fixture
def officer(given: Given) -> Client:
    return given.space.client(Role.OFFICER)


def words(content: bytes) -> str:
    """What a page says, without its marks."""
    main = re.sub(r"(?s)^.*?<main|<script.*?</script>", "", content.decode())
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def add(client: Client, given: Given, **changes: str) -> int:
    """The status of a name that was written."""
    return client.post(f"{given.here}quotas/{given.fixed.pk}/people/", {**PERSON, **changes}).status_code


def test_smoke(officer: Client, given: Given) -> None:
    page = officer.get(given.here)
    print(words(page.content))
    print(words(officer.get(f"{given.here}quotas/{given.fixed.pk}/people/").content))
    r = officer.post(f"{given.here}quotas/{given.fixed.pk}/people/", {**PERSON, "next": "1"}, follow=True)
    print(words(r.content))
    print(officer.post(f"{given.here}quotas/{given.fixed.pk}/places/", {"count": "5"}).status_code)
    print(officer.post(f"{given.here}quotas/{given.fixed.pk}/places/", {"count": "2"}).status_code)
    print(words(officer.get(given.here).content))
    d = Delegate.objects.get(name="Nông Thị Ái")
    print(words(officer.get(f"{given.here}people/{d.pk}/").content))
    office = given.space.client(Role.SECRETARIAT)
    for path in ("", "list/", "twins/", "approvals/", "precedence/", "precedence/?ready=1", "quotas/", f"quotas/{given.fixed.pk}/"):
        r = office.get(f"/events/bacson/delegates/{path}")
        print(path, r.status_code, words(r.content))
