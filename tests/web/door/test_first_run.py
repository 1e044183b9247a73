"""The first start prints a way in for each role, and no other start does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Person
from giaoluu.domain.events.models import Upload
from giaoluu.domain.events.queries import event_by_key
from giaoluu.web.door.first_run import first_run
from giaoluu.web.door.staff import WhichOrganiser, link_for, new_staff
from giaoluu.web.first_start import open_house
from tests.web.conftest import PLAN
from tests.workspace import NOW, Workspace, build


def test_an_empty_house_gets_one_for_each_role_and_the_plan(
    db: None, product: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "ke-hoach.txt"
    plan.write_text(PLAN, "utf-8")
    open_house("http://here", plan)
    printed = capsys.readouterr().out.splitlines()
    assert [line[2 : line.index("http")].strip() for line in printed[1:]] == [
        "Ban thư ký", "Theo dõi, đôn đốc", "Lãnh đạo", "Cán bộ đơn vị, Văn phòng Sở", "Cán bộ đơn vị, Phòng Thi đua"
    ]  # fmt: skip
    path = printed[1].split("http://here")[1]
    browser = Client()
    assert browser.post(path)["Location"] == "/"
    assert browser.get(f"/plans/{Upload.objects.get().sha256}/").status_code in (200, 202)
    open_house("http://here", plan)
    assert (capsys.readouterr().out, Person.objects.count(), Upload.objects.count()) == ("", 5, 1)


def test_with_an_event_each_has_the_role_and_two_officers_their_links(db: None) -> None:
    space = build()
    Person.objects.all().delete()
    ways = first_run(event_by_key(space.event.key), at=NOW)
    assert [who for who, _ in ways] == [
        "Ban thư ký", "Theo dõi, đôn đốc", "Lãnh đạo", "Cán bộ đơn vị, Sở Nội vụ", "Cán bộ đơn vị, Công an tỉnh"
    ]  # fmt: skip
    assert "<h1>Công an tỉnh</h1>" in Client().get(ways[4][1]).content.decode()


def test_behind_https_nobody_is_made(db: None, settings: Any) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, https=True)
    assert (first_run(None, at=NOW), Person.objects.count()) == ([], 0)


def test_where_there_are_two_organisers_one_must_be_named(space: Workspace) -> None:
    assert new_staff("An", "an", "", at=NOW).endswith("/?to=password")
    build("khac", "Khác")
    with pytest.raises(WhichOrganiser):
        new_staff("Bình", "binh", "", at=NOW)


def test_what_is_forgotten_takes_the_second_factor_with_it(space: Workspace) -> None:
    person = space.people[Role.SECRETARIAT]
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    link_for(person.username, forget=True, at=NOW)
    assert Authenticator.objects.count() == 0
