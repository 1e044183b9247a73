"""A page asks the database as often in a large event as in a small one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.models import Agency, Group
from giaoluu.domain.outbox.actions import draft
from giaoluu.domain.tasks.models import Obstacle, Part
from tests.letters import letter
from tests.workspace import BY, NOW, Workspace, add_task

HERE = "/events/bacson/"


@pytest.fixture
def client(space: Workspace) -> Client:
    return space.client(Role.SECRETARIAT)


def grow(space: Workspace, many: int) -> None:
    """So many more tasks, units of a group, obstacles and letters."""
    group = Group.objects.create(event=space.event, name="Các xã", order=1, settled=True)
    for number in range(many):
        name = f"Xã {number}"
        agency = Agency.objects.create(
            event=space.event, name=name, key=name.lower(), order=10 + number, group=group, opened_at=NOW
        )
        space.agencies[name] = agency
        day = NOW.date() - timedelta(number)
        space.tasks.append(add_task(space, name, f"Việc của {name}", due_on=day, support=("Sở Nội vụ",)))
        part = Part.objects.filter(agency=agency).first()
        Obstacle.objects.create(event=space.event, agency=agency, part=part, text="Chưa có xe.", at=NOW)
    draft(space.event.pk, [letter(number) for number in range(1, many + 1)], by=BY, at=NOW)


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("page", "queries"),
    [
        ("board/", 20),
        ("board/?by=deadline", 17),
        ("board/?by=section", 17),
        ("board/group/{group}/", 9),
        ("ready/", 13),
        ("journal/", 5),
        ("obstacles/", 7),
        ("outbox/", 11),
        ("outbox/?all=drafts", 7),
        ("outbox/?q=xa", 9),
        ("people/?q=nguoi", 9),
    ],
)
def test_a_page_asks_the_database_as_often_however_much_there_is(
    space: Workspace, client: Client, many: int, page: str, queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    grow(space, many)
    address = HERE + page.format(group=Group.objects.get().pk)
    client.get(address)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


def test_a_long_list_is_shown_in_pages(space: Workspace, client: Client) -> None:
    grow(space, 17)
    group = f"{HERE}board/group/{Group.objects.get().pk}/"
    first, second = (client.get(f"{group}?page={number}").content.decode() for number in (1, 2))
    assert ("Việc của Xã 14" in first, "Việc của Xã 15" in first, "?page=2" in first) == (True, False, True)
    assert ("Việc của Xã 15" in second, "Việc của Xã 16" in second, "?page=1" in second) == (True, True, True)


def test_every_row_of_the_board_stands_on_one_of_its_pages(
    space: Workspace, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(space, 1)
    monkeypatch.setattr("giaoluu.web.office.board.page.ROWS", 2)
    pages = [client.get(f"{HERE}board/?page={number}").content.decode() for number in (1, 2)]
    assert [page.count('<th scope="row">') for page in pages] == [2, 2]
    assert ("Các xã</a><small>" in pages[0], "Các xã</a><small>" in pages[1]) == (False, True)


def test_an_agency_that_the_event_does_not_have_is_not_taken_as_a_fact(space: Workspace, client: Client) -> None:
    taken = [
        client.post(f"{HERE}facts/", {"name": "overseeing", "now": name, "edition": "0", "why": ""}).status_code
        for name in ("Sở Không Có", "Công an tỉnh")
    ]
    space.event.refresh_from_db()
    assert (taken, space.event.overseeing_id) == ([422, 302], space.agencies["Công an tỉnh"].pk)
