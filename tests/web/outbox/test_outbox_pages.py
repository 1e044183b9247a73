"""The outbox in a browser: what is shown, what is asked before something leaves, who may."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Person
from giaoluu.domain.outbox.actions import draft, drop, reword
from giaoluu.domain.outbox.choices import Channel, Leaving
from giaoluu.domain.outbox.models import Message
from tests.letters import letter, queued, states, to_officer
from tests.workspace import BY, NOW, Workspace, build

OUTBOX = "/events/bacson/outbox/"


def seen(response: object) -> str:
    """The words of a page, without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())  # type: ignore[attr-defined]


def drafts(space: Workspace, count: int) -> list[int]:
    return draft(space.event.pk, [letter(number) for number in range(1, count + 1)], by=BY, at=NOW)


def test_an_empty_outbox_says_where_letters_come_from(space: Workspace) -> None:
    page = seen(space.client(Role.SECRETARIAT).get(OUTBOX))
    assert ("Không còn thư nào chờ" in page, "Chưa có thư nào." in page) == (True, True)


def test_what_needs_a_person_is_said_first(space: Workspace) -> None:
    ids = drafts(space, 3)
    Message.objects.filter(pk=ids[0]).update(state=Leaving.UNSURE, problem="mất kết nối")
    response = space.client(Role.SECRETARIAT).get(OUTBOX)
    titles = re.findall(r'<h2 id="h-(\w+)"', response.content.decode())
    assert (titles, "1 thư cần xem lại" in seen(response), "mất kết nối" in seen(response)) == (
        ["review", "drafts"], True, True
    )  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_letters(space: Workspace, count: int) -> None:
    client = space.client(Role.SECRETARIAT)
    drafts(space, count)
    with CaptureQueriesContext(connection) as asked:
        client.get(OUTBOX)
    assert len(asked) == 11


def test_before_anything_leaves_the_number_of_people_is_repeated(space: Workspace) -> None:
    client, ids = space.client(Role.SECRETARIAT), drafts(space, 7)
    page = client.post(f"{OUTBOX}confirmation/", {"all": "1"})
    assert ("Gửi 7 thư cho 7 người?" in seen(page), "và 2 thư nữa" in seen(page), states(space)) == (
        True, True, ["draft"] * 7
    )  # fmt: skip
    told = client.post(f"{OUTBOX}sending/", {"number": ids, "people": "7"})
    assert (told.status_code, told["Location"], states(space)) == (302, OUTBOX, ["queued"] * 7)


def test_pressed_twice_it_is_sent_once_and_nobody_is_frightened(space: Workspace) -> None:
    client, ids = space.client(Role.SECRETARIAT), drafts(space, 2)
    codes = [client.post(f"{OUTBOX}sending/", {"number": ids, "people": "2"}).status_code for _ in range(2)]
    assert (codes, Message.objects.filter(state="queued").count()) == ([302, 302], 2)


def test_where_the_people_have_changed_it_asks_again(space: Workspace) -> None:
    client, ids = space.client(Role.SECRETARIAT), drafts(space, 3)
    drop(space.event.pk, ids[:1], by=BY, at=NOW)
    told = client.post(f"{OUTBOX}sending/", {"number": ids, "people": "3"})
    assert (told.status_code, "trước là 3 người, nay là 2 người" in seen(told), states(space)) == (
        409, True, ["dropped", "draft", "draft"]
    )  # fmt: skip


def test_what_a_worker_cannot_send_is_named_and_left_out(space: Workspace) -> None:
    given = [letter(1), letter(2, address=""), letter(3, channel=Channel.ZALO)]
    ids = draft(space.event.pk, given, by=BY, at=NOW)
    page = space.client(Role.SECRETARIAT).post(f"{OUTBOX}confirmation/", {"number": ids})
    assert "Gửi 1 thư cho 1 người?" in seen(page)
    assert tuple(re.findall(r"Người [23] : [^N]+?(?= Người| Gửi)", seen(page))) == (
        "Người 2 : chưa có địa chỉ thư",
        "Người 3 : chép lời để dán vào Zalo",
    )


def test_a_draft_is_reworded(space: Workspace) -> None:
    client, (one,) = space.client(Role.OVERSEER), drafts(space, 1)
    told = client.post(f"{OUTBOX}{one}/", {"subject": "Mới", "body": "Lời\r\nmới", "edition": "0"})
    assert told.status_code == 302
    assert Message.objects.values_list("subject", "body", "edition").get() == ("Mới", "Lời\nmới", 1)


def test_two_who_reword_at_once_see_both_and_lose_nothing(space: Workspace) -> None:
    client, (one,) = space.client(Role.SECRETARIAT), drafts(space, 1)
    reword(space.event.pk, one, subject="Của kia", body="Lời của người kia", edition=0, by=BY, at=NOW)
    told = client.post(f"{OUTBOX}{one}/", {"subject": "Của tôi", "body": "Lời của tôi", "edition": "0"})
    page = seen(told)
    assert (told.status_code, "Người khác vừa sửa thư này" in page, "Lời của người kia" in page) == (409, True, True)
    assert ('value="Của tôi"' in told.content.decode(), "Lời của tôi" in page, Message.objects.get().subject) == (
        True, True, "Của kia"
    )  # fmt: skip


def test_an_empty_letter_is_not_kept(space: Workspace) -> None:
    client, (one,) = space.client(Role.SECRETARIAT), drafts(space, 1)
    told = client.post(f"{OUTBOX}{one}/", {"subject": "Mới", "body": " ", "edition": "x"})
    assert (told.status_code, Message.objects.get().edition) == (422, 0)


def test_a_text_for_zalo_has_the_link_in_it_and_leaves_when_it_was_pasted(space: Workspace) -> None:
    (one,) = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    client = space.client(Role.SECRETARIAT)
    text = re.search(r"<textarea[^>]*data-text>([^<]*)", client.get(f"{OUTBOX}{one}/").content.decode())
    assert text
    assert re.fullmatch(r"Mời xem:\nhttp://[\w.:]+/in/\d+-[\w-]{24}/\n\nMã: \d{3} \d{3}", text[1])
    client.post(f"{OUTBOX}{one}/pasted/")
    assert (states(space), Message.objects.get().sent_by) == (["sent"], "Người Ban thư ký")


def test_a_refused_address_is_shown_and_corrected(space: Workspace) -> None:
    (one,) = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    Message.objects.update(state=Leaving.REFUSED, problem="550 no such user")
    Person.objects.filter(pk=space.people[Role.OFFICER].pk).update(refused_address="550 no such user")
    client = space.client(Role.SECRETARIAT)
    assert "Máy chủ thư trả lời: 550 no such user" in seen(client.get(f"{OUTBOX}{one}/"))
    wrong = client.post(f"{OUTBOX}{one}/address/", {"address": "khong phai"})
    assert (wrong.status_code, 'value="khong phai"' in wrong.content.decode()) == (422, True)
    client.post(f"{OUTBOX}{one}/address/", {"address": "dung@xa.example"})
    assert (states(space), Message.objects.get().address) == (["draft"], "dung@xa.example")


@pytest.mark.parametrize(
    ("state", "doing", "after"),
    [
        ("draft", "drop", "dropped"), ("dropped", "again", "draft"), ("refused", "again", "draft"),
        ("queued", "hold", "draft"), ("unsure", "arrived", "sent"), ("unsure", "lost", "draft"),
        ("sent", "drop", "sent"), ("sent", "again", "sent"), ("sent", "lost", "sent"), ("taken", "hold", "taken"),
        ("queued", "pasted", "queued"),
    ],
)  # fmt: skip
def test_what_is_pressed_does_what_the_state_allows(space: Workspace, state: str, doing: str, after: str) -> None:
    (one,) = drafts(space, 1)
    Message.objects.update(state=state)
    space.client(Role.SECRETARIAT).post(f"{OUTBOX}{one}/{doing}/")
    assert states(space) == [after]


def test_letters_are_sought_without_marks(space: Workspace) -> None:
    draft(space.event.pk, [letter(1, to_name="Nông Văn Tân"), letter(2, to_name="Hà Mai")], by=BY, at=NOW)
    page = seen(space.client(Role.SECRETARIAT).get(OUTBOX, {"q": "nong van"}))
    assert ("Nông Văn Tân" in page, "Hà Mai" in page) == (True, False)
    nothing = seen(space.client(Role.SECRETARIAT).get(OUTBOX, {"q": "zzz"}))
    assert "Không thư nào có “zzz”" in nothing


ADDRESSES = ("", "confirmation/", "sending/", "1/", "1/drop/", "1/pasted/", "1/address/")


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.SECRETARIAT, Role.OVERSEER)])
def test_others_of_the_event_have_no_outbox(space: Workspace, role: Role) -> None:
    client = space.client(role)
    queued(space, 1)
    codes = {client.get(OUTBOX + part).status_code for part in ("", "1/")}
    codes |= {client.post(OUTBOX + part).status_code for part in ADDRESSES[1:]}
    assert (codes, states(space)) == ({403}, ["queued"])


def test_a_secretariat_of_another_office_is_told_that_there_is_no_such_page(space: Workspace) -> None:
    other = build("khac", "Khác").client(Role.SECRETARIAT)
    (one,) = drafts(space, 1)
    assert {other.get(OUTBOX).status_code, other.post(f"{OUTBOX}{one}/drop/").status_code} == {404}
    assert other.get(f"/events/khac/outbox/{one}/").status_code == 404


def test_words_of_a_letter_are_shown_as_words(space: Workspace) -> None:
    (one,) = draft(space.event.pk, [letter(to_name="<script>x", body="</textarea><script>y")], by=BY, at=NOW)
    client = space.client(Role.SECRETARIAT)
    pages = client.get(OUTBOX).content + client.get(f"{OUTBOX}{one}/").content
    pages += client.post(f"{OUTBOX}confirmation/", {"all": 1}).content
    assert (b"<script>x" in pages, b"<script>y" in pages) == (False, False)
