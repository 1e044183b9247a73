"""Everybody but staff comes in by a link."""

from __future__ import annotations

import pytest
from django.test import Client

from giaoluu.domain.accounts.actions import make_staff_link, revoke_link
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import MOST_WRONG
from giaoluu.domain.accounts.models import LinkUse
from giaoluu.domain.events.models import Agency
from tests.web.door.conftest import path_of, right_code, wrong_code
from tests.workspace import BY, NOW, Workspace


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """The door's clock stands at the time of the small event."""
    monkeypatch.setattr("giaoluu.web.door.links.timezone.now", lambda: NOW)


def page_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_to_look_at_a_link_uses_nothing_up(space: Workspace) -> None:
    path = path_of(space.link(Role.OFFICER))
    robot = [Client().get(path), Client().head(path), Client().get(path)]
    assert ([response.status_code for response in robot], LinkUse.objects.count()) == ([200] * 3, 0)
    assert Client().post(path)["Location"] == "/"


def test_the_page_tells_for_whom_it_is_and_nothing_else(space: Workspace) -> None:
    response = Client().get(path_of(space.link(Role.OFFICER)))
    page = page_of(response)
    assert ("<h1>Công an tỉnh</h1><p>Hội nghị biểu dương Bắc Sơn</p>" in page, page.count('<button class="act')) == (
        True,
        1,
    )
    told = [word in page for word in ("Người Cán bộ đơn vị", "0900000000", "officer@", "Việc thứ")]
    assert told == [False] * 4
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store, private", "noindex, nofollow")


def test_the_first_browser_is_in_and_goes_straight_on_from_then(space: Workspace) -> None:
    browser, path = Client(), path_of(space.link(Role.OFFICER))
    browser.post(path)
    assert (browser.get(path)["Location"], browser.get("/account/").status_code) == ("/", 200)


def test_a_second_browser_is_asked_for_the_code(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    first, second = Client(), Client()
    first.post(path_of(link))
    asked = second.post(path_of(link))
    assert (asked.status_code, "Gõ mã sáu chữ số được gửi kèm liên kết." in page_of(asked)) == (200, True)
    assert second.get("/account/").status_code == 302
    refused = second.post(path_of(link), {"code": wrong_code(link)})
    assert (refused.status_code, "Mã chưa đúng." in page_of(refused)) == (422, True)
    typed = f"{right_code(link)[:3]} {right_code(link)[3:]}"
    assert second.post(path_of(link), {"code": typed})["Location"] == "/"
    assert [browser.get("/account/").status_code for browser in (first, second)] == [200, 200]


def test_codes_cannot_be_tried_one_after_the_other(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    Client().post(path_of(link))
    Agency.objects.filter(name="Sở Nội vụ").update(phone="0206 385 2000")
    tries = [Client().post(path_of(link), {"code": wrong_code(link)}).status_code for _ in range(MOST_WRONG)]
    assert tries == [422] * MOST_WRONG
    stopped = Client().post(path_of(link), {"code": right_code(link)})
    assert stopped.status_code == 429
    assert 'Gọi <b>Sở Nội vụ</b>, điện thoại <a href="tel:0206 385 2000">' in page_of(stopped)


def test_a_link_that_is_closed_puts_out_who_is_in(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    browser = Client()
    browser.post(path_of(link))
    revoke_link(link.pk, by=BY, at=NOW)
    assert browser.get("/")["Location"] == "/account/login/?next=/"
    assert browser.get("/account/login/").status_code == 200
    closed = browser.get(path_of(link))
    assert (closed.status_code, "Hỏi <b>Sở Nội vụ</b> để được gửi liên kết mới." in page_of(closed)) == (410, True)
    assert browser.post(path_of(link)).status_code == 410


@pytest.mark.parametrize("token", ["1-abc", "x", "999999999-" + "a" * 24])
def test_what_is_no_link_says_whom_to_ask(db: None, token: str) -> None:
    answers = [Client().get(f"/in/{token}/"), Client().post(f"/in/{token}/")]
    assert [answer.status_code for answer in answers] == [410, 410]
    assert ["Hỏi người đã gửi liên kết" in page_of(answer) for answer in answers] == [True, True]


def test_a_link_replaces_whoever_was_in_this_browser_and_says_so(space: Workspace) -> None:
    browser = space.client(Role.SECRETARIAT)
    before = browser.cookies["sessionid"].value
    path = path_of(space.link(Role.OFFICER))
    assert "Trình duyệt này đang vào với tên Người Ban thư ký" in page_of(browser.get(path))
    browser.post(path)
    assert browser.cookies["sessionid"].value != before
    assert browser.get(f"/events/{space.event.key}/people/").status_code == 403


def test_signing_out_leaves_the_link_to_be_used_with_its_code(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    browser = Client()
    browser.post(path_of(link))
    browser.post("/account/logout/")
    assert browser.get("/account/").status_code == 302
    assert browser.post(path_of(link), {"code": right_code(link)})["Location"] == "/"


def test_every_use_is_kept_with_address_and_agent(space: Workspace) -> None:
    Client().post(path_of(space.link(Role.OFFICER)), REMOTE_ADDR="10.1.2.3", headers={"user-agent": "Zalo/24"})
    assert list(LinkUse.objects.values_list("outcome", "address", "agent")) == [("entered", "10.1.2.3", "Zalo/24")]


def test_an_address_that_somebody_claims_is_not_believed(space: Workspace) -> None:
    Client().post(path_of(space.link(Role.OFFICER)), headers={"x-forwarded-for": "6.6.6.6"})
    assert LinkUse.objects.get().address == "127.0.0.1"


def test_a_device_is_joined_once(space: Workspace) -> None:
    path = path_of(space.link(Role.GATE))
    gate, other = Client(), Client()
    assert "<h1>Nối thiết bị: Kiểm soát cửa</h1>" in page_of(gate.get(path))
    gate.post(path)
    assert gate.get("/")["Location"] == f"/events/{space.event.key}/gate/"
    assert "<h1>Đã vào với tư cách: Kiểm soát cửa</h1>" in page_of(gate.get("/joined/"))
    assert (other.get(path).status_code, other.post(path).status_code) == (410, 410)


def test_a_link_of_staff_opens_all_they_hold_once(space: Workspace) -> None:
    link = make_staff_link(space.people[Role.SECRETARIAT].pk, at=NOW)
    browser = Client()
    page = page_of(browser.get(path_of(link)))
    assert ("<h1>Sở Nội vụ tỉnh Bắc Sơn</h1>" in page, "Người Ban thư ký" in page) == (True, False)
    assert browser.post(path_of(link))["Location"] == "/"
    assert browser.get(f"/events/{space.event.key}/people/").status_code == 200
    assert Client().post(path_of(link)).status_code == 410


def test_new_staff_go_on_to_choose_a_password(space: Workspace) -> None:
    browser, link = Client(), make_staff_link(space.people[Role.SECRETARIAT].pk, at=NOW)
    assert browser.post(path_of(link) + "?to=password")["Location"] == "/account/password/first/"
    word = "con đò qua sông Bằng"
    assert browser.post("/account/password/first/", {"password1": word, "password2": word})["Location"] == "/account/"
    space.people[Role.SECRETARIAT].refresh_from_db()
    assert space.people[Role.SECRETARIAT].check_password(word)


def test_whoever_came_by_a_link_cannot_make_themselves_a_key_for_later(space: Workspace) -> None:
    browser = Client()
    browser.post(path_of(space.link(Role.LEADER)))
    pages = ("app/", "keys/", "keys/add/", "password/", "password/first/", "codes/")
    assert [browser.get(f"/account/{page}").status_code for page in pages] == [403] * len(pages)


def test_each_goes_to_where_they_work(space: Workspace) -> None:
    roles = (Role.SECRETARIAT, Role.OVERSEER, Role.LEADER, Role.GATE)
    seen = [space.client(role).get("/")["Location"] for role in roles]
    assert seen == ["/events/", "/events/", "/events/bacson/ready/", "/events/bacson/gate/"]
