"""Obstacles: from the desk of the agency to the standing agency, to others, to the committee, and back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.tasks.models import Obstacle, ObstacleStep
from giaoluu.web.live.finding import regions
from giaoluu.web.permissions import LINK
from tests.web.agency.test_desk import desk_of, part_of, text
from tests.workspace import BY, NOW, Workspace

ROLES = {
    Role.SECRETARIAT: 200, Role.OVERSEER: 200, Role.LEADER: 200, Role.OFFICER: 404, Role.BROADCASTER: 403,
    Role.GATE: 403, Role.RELAY: 404, Role.SCREEN: 403,
}  # fmt: skip


def page_of(space: Workspace) -> str:
    return f"/events/{space.event.key}/obstacles/"


def stuck(space: Workspace, words: str = "Chưa có xe chở nhạc cụ.") -> Obstacle:
    space.client(Role.OFFICER).post(f"{desk_of(space)}obstacles/", {"text": words, "part": part_of(space).pk})
    return Obstacle.objects.get(text=words)


def press(client: Client, space: Workspace, found: Obstacle, step: str, **typed: object) -> object:
    found.refresh_from_db()
    given = {"step": step, "edition": found.edition, **typed}
    return client.post(f"{page_of(space)}{found.pk}/steps/", given)


def officer_of(space: Workspace, agency: str) -> Client:
    """A browser of an officer of another agency, come by a link."""
    person = make_person(space.event.organiser_id, f"Cán bộ {agency}", at=NOW)
    grant = give_role(person, space.event.pk, Role.OFFICER, space.agencies[agency].pk, by=BY, at=NOW)
    client = Client()
    client.force_login(person)
    session = client.session
    session[LINK] = make_link(grant, by=BY, at=NOW).pk
    session.save()
    return client


@pytest.mark.parametrize("role", Role)
def test_who_may_see_all_obstacles(space: Workspace, role: Role) -> None:
    assert space.client(role).get(page_of(space)).status_code == ROLES[role]


@pytest.mark.parametrize(("role", "step", "status"), [
    (Role.SECRETARIAT, "answered", 302), (Role.SECRETARIAT, "decided", 409), (Role.OVERSEER, "answered", 302),
    (Role.LEADER, "answered", 409), (Role.LEADER, "decided", 409), (Role.OFFICER, "answered", 404),
    (Role.GATE, "answered", 403), (Role.SECRETARIAT, "nonsense", 422), (Role.SECRETARIAT, "reported", 409),
])  # fmt: skip
def test_who_may_do_what_while_it_waits_for_the_standing_agency(
    space: Workspace, role: Role, step: str, status: int
) -> None:
    found = stuck(space)
    assert press(space.client(role), space, found, step, text="Lời").status_code == status  # type: ignore[attr-defined]
    assert ObstacleStep.objects.filter(obstacle=found).count() == (2 if status == 302 else 1)


def test_an_officer_of_the_standing_agency_answers_by_a_link_on_their_desk(space: Workspace) -> None:
    found, client = stuck(space), officer_of(space, "Sở Nội vụ")
    assert page_of(space) in client.get(desk_of(space, "Sở Nội vụ")).content.decode()
    assert "1 vướng mắc chờ bạn trả lời." in text(client.get(page_of(space)))
    press(client, space, found, "answered", text="Có xe của Sở.")
    assert "Sở Nội vụ trả lời Có xe của Sở. Cán bộ Sở Nội vụ" in text(space.client(Role.OFFICER).get(desk_of(space)))


def test_what_is_passed_on_is_answered_from_the_desk_it_was_passed_to(space: Workspace) -> None:
    found, xa = stuck(space), space.agencies["Xã Bảo Lạc"]
    press(space.client(Role.SECRETARIAT), space, found, "passed", to=xa.name, text="Xã xem giúp.")
    client = officer_of(space, "Xã Bảo Lạc")
    assert "Công an tỉnh đang vướng, cần bạn trả lời" in text(client.get(desk_of(space, "Xã Bảo Lạc")))
    path = f"{desk_of(space, 'Xã Bảo Lạc')}obstacles/{found.pk}/steps/"
    assert client.post(path, {"step": "answered", "text": "Xã có xe.", "edition": "1"}).status_code == 302
    assert "Xã Bảo Lạc trả lời Xã có xe." in text(space.client(Role.OFFICER).get(desk_of(space)))
    assert client.post(path, {"step": "closed", "text": "", "edition": "2"}).status_code == 409


def test_the_committee_decides_and_whoever_asked_reads_it(space: Workspace) -> None:
    found, leader = stuck(space), space.client(Role.LEADER)
    press(space.client(Role.SECRETARIAT), space, found, "brought", text="Đề xuất thuê một xe.")
    assert "1 vướng mắc chờ bạn quyết định." in text(leader.get(page_of(space)))
    assert press(leader, space, found, "decided").status_code == 422  # type: ignore[attr-defined]
    press(leader, space, found, "agree", text="Thuê trước 10/3.")
    page = text(space.client(Role.OFFICER).get(desk_of(space)))
    assert "Đã quyết định" in page
    assert "Ban Tổ chức quyết định Đồng ý. Thuê trước 10/3. Người Lãnh đạo" in page


def test_whoever_asked_closes_it_or_opens_it_again_and_nobody_else_does(space: Workspace) -> None:
    found, client = stuck(space), space.client(Role.OFFICER)
    path = f"{desk_of(space)}obstacles/{found.pk}/steps/"
    client.post(path, {"step": "closed", "edition": "0"})
    client.post(path, {"step": "closed", "edition": "0"})
    client.post(path, {"step": "added", "text": "Lại vướng", "edition": "1"})
    found.refresh_from_db()
    assert (found.holding, found.edition) == ("standing", 2)
    other = f"{desk_of(space, 'Xã Bảo Lạc')}obstacles/{found.pk}/steps/"
    assert officer_of(space, "Xã Bảo Lạc").post(other, {"step": "closed", "edition": "2"}).status_code == 404


def test_the_slower_of_two_answers_keeps_what_was_typed_and_sees_the_faster(space: Workspace) -> None:
    found = stuck(space)
    press(space.client(Role.OVERSEER), space, found, "answered", text="Có xe rồi.")
    answer = press(space.client(Role.SECRETARIAT), space, found, "brought", text="Đề xuất <thuê>", edition=0)
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert answer.status_code == 409  # type: ignore[attr-defined]
    assert ("nay đã trả lời" in page, "Có xe rồi." in page, "Đề xuất &lt;thuê&gt;</textarea>" in page) == (True,) * 3


def test_an_obstacle_needs_words_and_the_same_words_twice_are_one(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    assert client.post(f"{desk_of(space)}obstacles/", {"text": " ", "part": ""}).status_code == 422
    for _ in range(2):
        client.post(f"{desk_of(space)}obstacles/", {"text": "Thiếu phòng", "part": ""})
    assert [each.part_id for each in Obstacle.objects.all()] == [None]
    foreign = part_of(space, "Sở Nội vụ").pk
    assert client.post(f"{desk_of(space)}obstacles/", {"text": "x", "part": foreign}).status_code == 404


def test_the_page_answers_for_whom_it_is(space: Workspace) -> None:
    assert "Chưa đơn vị nào báo vướng mắc." in text(space.client(Role.LEADER).get(page_of(space)))
    found = stuck(space)
    assert "1 vướng mắc đang chờ người khác." in text(space.client(Role.LEADER).get(page_of(space)))
    press(space.client(Role.SECRETARIAT), space, found, "answered", text="Có")
    assert "Không còn vướng mắc nào." in text(space.client(Role.SECRETARIAT).get(page_of(space)))


def test_what_is_sent_to_an_open_page_is_what_a_reload_would_show(space: Workspace) -> None:
    found = stuck(space)
    press(space.client(Role.SECRETARIAT), space, found, "answered", text="Có xe.")
    region = f'<div data-live="obstacle:{found.pk}:vi">{regions()["obstacle"].render(str(found.pk), "vi")}</div>'
    for client, path in ((space.client(Role.OFFICER), desk_of(space)), (space.client(Role.LEADER), page_of(space))):
        assert region in client.get(path).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_however_many_there_are(
    space: Workspace, many: int, django_assert_num_queries: object
) -> None:
    for number in range(many):
        found = stuck(space, f"Vướng {number}")
        ObstacleStep.objects.create(obstacle=found, kind="added", at=timezone.now(), by="x")
    client = space.client(Role.SECRETARIAT)
    with django_assert_num_queries(7):  # type: ignore[operator]
        client.get(page_of(space))
