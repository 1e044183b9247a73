"""The page of people: who takes part, their links, tables and texts."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.actions import give_role, make_person, use_link
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import code_of, token_of
from giaoluu.domain.accounts.models import Grant, Link, Person
from tests.workspace import BY, NOW, Workspace, build

PEOPLE = "/events/bacson/people/"


@pytest.fixture
def secretary(space: Workspace) -> Client:
    return space.client(Role.SECRETARIAT)


def officers(space: Workspace) -> int:
    return Grant.objects.filter(event=space.event, role=Role.OFFICER, ended_at=None).count()


def page_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_the_page_says_how_many_agencies_have_no_link(space: Workspace, secretary: Client) -> None:
    assert "<h1>3 trong 3 đơn vị chưa có liên kết</h1>" in page_of(secretary.get(PEOPLE))
    letters = secretary.post(f"{PEOPLE}links/", follow=True)
    assert "<h1>3 tin nhắn để gửi</h1>" in page_of(letters)
    assert "<h1>Cả 3 đơn vị đã có liên kết</h1>" in page_of(secretary.get(PEOPLE))


@pytest.mark.parametrize("wanted", ["cong an", "CÔNG AN", "officer@bacson", "0900000000", "can bo don vi"])
def test_somebody_is_found_by_any_field_with_or_without_marks(secretary: Client, wanted: str) -> None:
    assert "Người Cán bộ đơn vị" in page_of(secretary.get(PEOPLE, {"q": wanted}))


def test_what_is_not_there_is_not_found(secretary: Client) -> None:
    assert "0 người khớp với “zzz”." in page_of(secretary.get(PEOPLE, {"q": "zzz"}))


def test_the_number_of_queries_does_not_grow(
    space: Workspace, secretary: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(8):
        secretary.get(PEOPLE)
    for number in range(3):
        person = make_person(space.event.organiser_id, f"Người {number}", at=NOW)
        give_role(person, space.event.pk, Role.OFFICER, space.agencies["Sở Nội vụ"].pk, by=BY, at=NOW)
    with django_assert_num_queries(8):
        secretary.get(PEOPLE)


def test_the_text_to_send_holds_event_link_and_code(space: Workspace, secretary: Client) -> None:
    link = space.link(Role.OFFICER)
    page = page_of(secretary.get(f"{PEOPLE}{space.grants[Role.OFFICER].pk}/"))
    text = re.search(r'<pre class="text"[^>]*>(.*?)</pre>', page, re.DOTALL)
    assert text
    assert text[1].splitlines() == [
        "Kính gửi Người Cán bộ đơn vị, Công an tỉnh.",
        "Xin mời vào trang công việc của Hội nghị biểu dương Bắc Sơn ngày 20/03/2026:",
        f"http://testserver/in/{token_of(link.pk, link.nonce, settings.SECRET_KEY)}/",
        f"Mã khi mở ở máy khác: {code_of(link.pk, link.nonce, settings.SECRET_KEY)}",
        "Bấm vào đường dẫn rồi bấm “Vào”, không cần mật khẩu. Chỉ dùng trong đơn vị, xin không chuyển tiếp.",
    ]


def test_uses_are_shown_and_the_link_is_closed(space: Workspace, secretary: Client) -> None:
    link = space.link(Role.OFFICER)
    token = token_of(link.pk, link.nonce, settings.SECRET_KEY)
    use_link(token, "", secret=settings.SECRET_KEY, at=NOW, address="10.1.2.3", agent="Zalo <24>")
    address = f"{PEOPLE}{space.grants[Role.OFFICER].pk}/"
    page = page_of(secretary.get(address))
    assert ("10.1.2.3" in page, "Zalo &lt;24&gt;" in page, "đã vào" in page, "08:00 02/03/2026" in page) == (True,) * 4
    assert secretary.post(f"{address}revoke/")["Location"] == address
    assert Link.objects.get(pk=link.pk).revoked_at is not None
    assert "Chưa có liên kết." in page_of(secretary.get(address))
    secretary.post(f"{address}link/")
    assert '<pre class="text"' in page_of(secretary.get(address))


def test_a_refused_address_is_seen_and_corrected_here(space: Workspace, secretary: Client) -> None:
    officer = space.people[Role.OFFICER]
    Person.objects.filter(pk=officer.pk).update(refused_address=officer.email)
    assert "thư bị trả lại" in page_of(secretary.get(PEOPLE))
    address = f"{PEOPLE}{space.grants[Role.OFFICER].pk}/"
    assert f"Thư gửi tới {officer.email} bị trả lại." in page_of(secretary.get(address))
    secretary.post(address, {"name": officer.name, "email": "dung@congan.example"})
    assert "bị trả lại" not in page_of(secretary.get(address))


def test_an_officer_is_added_to_an_agency(space: Workspace, secretary: Client) -> None:
    fields = {"role": "officer", "agency": space.agencies["Sở Nội vụ"].pk, "name": "Trần Văn An", "phone": "0912345678"}
    added = secretary.post(f"{PEOPLE}add/", fields)
    assert added.status_code == 302
    assert "<h1>Trần Văn An</h1>" in page_of(secretary.get(added["Location"]))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"role": "officer"}, "Chọn đơn vị mà người này làm cho."),
        ({"role": "leader", "agency": "1"}, "Vai trò này không thuộc một đơn vị"),
        ({"role": "secretariat"}, "Vai trò này đăng nhập bằng tên"),
        ({"role": "gate", "username": "cua1"}, "Vai trò này vào bằng liên kết"),
        ({"role": "overseer", "username": "overseer@khac"}, "Tên đăng nhập này đã có người dùng."),
    ],
)
def test_what_cannot_be_added_is_said_and_what_was_typed_is_kept(
    space: Workspace, secretary: Client, fields: dict[str, str], said: str
) -> None:
    build("khac", "Khác")
    if "agency" in fields:
        fields = fields | {"agency": str(space.agencies["Sở Nội vụ"].pk)}
    refused = secretary.post(f"{PEOPLE}add/", {"name": "Trần Văn An", **fields})
    page = page_of(refused)
    assert (refused.status_code, said in page, 'value="Trần Văn An"' in page) == (422, True, True)


def test_new_staff_get_a_link_to_choose_a_password_and_those_of_other_events_do_not(
    space: Workspace, secretary: Client
) -> None:
    fields = {"role": "secretariat", "name": "Lê Bình", "username": "Binh@So.vn"}
    address = secretary.post(f"{PEOPLE}add/", fields)["Location"]
    secretary.post(f"{address}link/")
    assert "/?to=password" in page_of(secretary.get(address))
    person = Person.objects.get(username="binh@so.vn")
    key = Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data={})
    assert "/?to=password" not in page_of(secretary.get(address))
    key.delete()
    other = build("khac", "Khác")
    give_role(person, other.event.pk, Role.OVERSEER, by=BY, at=NOW)
    assert "/?to=password" not in page_of(secretary.get(address))
    assert secretary.post(f"{address}link/").status_code == 403


def test_a_device_is_shown_a_code_to_photograph(space: Workspace, secretary: Client) -> None:
    address = f"{PEOPLE}{space.grants[Role.GATE].pk}/"
    secretary.post(f"{address}link/")
    page = page_of(secretary.get(address))
    assert ('<div class="qr" role="img" aria-label="Mã QR nối thiết bị">' in page, "style=" in page) == (True, False)


def test_nobody_ends_their_own_role(space: Workspace, secretary: Client) -> None:
    assert secretary.post(f"{PEOPLE}{space.grants[Role.SECRETARIAT].pk}/end/").status_code == 403
    assert secretary.post(f"{PEOPLE}{space.grants[Role.OVERSEER].pk}/end/")["Location"] == PEOPLE
    assert Grant.objects.get(pk=space.grants[Role.OVERSEER].pk).ended_at is not None


def test_somebody_of_another_event_is_not_there(space: Workspace, secretary: Client) -> None:
    other = build("khac", "Khác")
    assert secretary.get(f"{PEOPLE}{other.grants[Role.OFFICER].pk}/").status_code == 404
    assert secretary.post(f"{PEOPLE}{other.grants[Role.OFFICER].pk}/revoke/").status_code == 404


def test_a_table_is_checked_shown_and_only_then_written(space: Workspace, secretary: Client) -> None:
    good = "Sở Nội vụ\tTrần An\tChuyên viên\t0912345678\tan@so.vn\nXã Bảo Lạc\tLê Bình"
    bad = good + "\nXã Bảo Lâm\tVũ Hà\t\tgọi sau"
    refused = secretary.post(f"{PEOPLE}paste/", {"rows": bad, "accept": "1"})
    page = page_of(refused)
    assert refused.status_code == 422
    assert "Dòng 3: không có đơn vị “Xã Bảo Lâm”; gần nhất là “Xã Bảo Lạc”." in page
    assert "Dòng 3: “gọi sau” không phải số điện thoại; ghi như 0912 345 678." in page
    assert ("Vũ Hà" in page, officers(space)) == (True, 1)
    preview = secretary.post(f"{PEOPLE}paste/", {"rows": good})
    assert ("<h1>Sẽ thêm 2 cán bộ</h1>" in page_of(preview), officers(space)) == (True, 1)
    assert secretary.post(f"{PEOPLE}paste/", {"rows": good, "accept": "1"})["Location"] == PEOPLE
    assert officers(space) == 3


def test_what_people_are_called_is_text_and_never_a_script(space: Workspace, secretary: Client) -> None:
    rows = "Sở Nội vụ\t<script>alert(1)</script>"
    secretary.post(f"{PEOPLE}paste/", {"rows": rows, "accept": "1"})
    secretary.post(f"{PEOPLE}links/")
    pages = [page_of(secretary.get(PEOPLE + end)) for end in ("", "letters/")]
    assert ["<script>alert" in page for page in pages] == [False, False]
