"""The sender with a real mail server: what each answer does to a message, and to its person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from giaoluu.domain.accounts.actions import end_role
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import code_of, path_of, token_of
from giaoluu.domain.accounts.models import Link, Person
from giaoluu.domain.outbox.actions import draft, send
from giaoluu.domain.outbox.models import Message
from giaoluu.lib.mail import MailServer
from giaoluu.lib.shelf import Shelf
from giaoluu.workers.post import Post
from giaoluu.workers.surroundings import Surroundings
from tests.letters import letter, queued, states, to_officer
from tests.mail_server import HANG_UP, MailBox, mail_server
from tests.workspace import BY, NOW, Workspace, build

SECRET = "a secret of the house"


@pytest.fixture
def space(db: None) -> Workspace:
    return build()


@pytest.fixture
def box() -> Iterator[MailBox]:
    with mail_server() as box:
        yield box


@pytest.fixture
def post(box: MailBox, tmp_path: Path) -> Post:
    server = MailServer("127.0.0.1", box.port, timeout=5)
    place = Surroundings("https://giaoluu.example", SECRET, Shelf(tmp_path), server, "btc@tinh.example")
    return Post(place, lambda: NOW)


def work(post: Post) -> int:
    """Sends until nothing is due; how many messages were taken."""
    count = 0
    while post.once(NOW):
        count += 1
    return count


def test_each_message_is_sent_once(space: Workspace, post: Post, box: MailBox) -> None:
    ids = queued(space, 3)
    assert (work(post), work(post)) == (3, 0)
    assert box.names() == [f"<giaoluu.bacson.{number}@tinh.example>" for number in ids]
    assert states(space) == ["sent"] * 3


def test_the_link_and_the_code_are_set_in_when_it_leaves(space: Workspace, post: Post, box: MailBox) -> None:
    ids = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    send(space.event.pk, ids, people=1, by=BY, at=NOW)
    work(post)
    link = Link.objects.get(grant=space.grants[Role.OFFICER])
    code = code_of(link.pk, link.nonce, SECRET)
    address = "https://giaoluu.example" + path_of(token_of(link.pk, link.nonce, SECRET))
    assert box.received[0].get_content().split() == ["Mời", "xem:", address, "Mã:", code[:3], code[3:]]


def test_whoever_has_no_role_any_more_is_given_no_way_in(space: Workspace, post: Post, box: MailBox) -> None:
    ids = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    send(space.event.pk, ids, people=1, by=BY, at=NOW)
    end_role(space.grants[Role.OFFICER].pk, by=BY, at=NOW)
    work(post)
    assert (box.received, states(space)) == ([], ["refused"])


def test_the_plan_goes_along(space: Workspace, post: Post, box: MailBox) -> None:
    kept = post.surroundings.shelf.keep(b"the plan", "ke-hoach.docx")
    given = [letter(attached_sha256=kept.sha256, attached_name="12-KH-SNV"), letter(2, attached_sha256="0" * 64)]
    ids = draft(space.event.pk, given, by=BY, at=NOW)
    send(space.event.pk, ids, people=2, by=BY, at=NOW)
    work(post)
    (enclosed,) = box.received[0].iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content(), states(space)) == (
        "12-KH-SNV.docx", b"the plan", ["sent", "refused"]
    )  # fmt: skip


def test_a_refused_address_is_refused_at_once_and_kept_with_the_person(
    space: Workspace, post: Post, box: MailBox
) -> None:
    ids = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    send(space.event.pk, ids, people=1, by=BY, at=NOW)
    box.always["RCPT"] = "550 5.1.1 no such user"
    work(post)
    person = Person.objects.get(pk=space.people[Role.OFFICER].pk)
    assert (states(space), person.refused_address) == (["refused"], "550 5.1.1 no such user")


def test_one_bad_message_costs_that_message_only(space: Workspace, post: Post, box: MailBox) -> None:
    given = [
        letter(1, address="kh\u00f4ng ph\u1ea3i"),
        letter(2),
        letter(3, subject="a\x00b\ud800c".encode("utf-8", "replace").decode()),
    ]
    ids = draft(space.event.pk, given, by=BY, at=NOW)
    send(space.event.pk, ids, people=3, by=BY, at=NOW)
    work(post)
    assert states(space) == ["refused", "sent", "sent"]


def test_a_full_mailbox_is_tried_again_later(space: Workspace, post: Post, box: MailBox) -> None:
    queued(space, 1)
    box.answers["RCPT"] = ["452 full"]
    assert (work(post), states(space), box.received) == (1, ["queued"], [])
    waits = Message.objects.get().next_at
    assert waits is not None
    assert timedelta(seconds=54) <= waits - NOW <= timedelta(seconds=66)
    post.once(NOW + timedelta(minutes=2))
    assert (states(space), len(box.received)) == (["sent"], 1)


def test_a_server_that_hangs_up_with_the_content_leaves_it_to_a_person(
    space: Workspace, post: Post, box: MailBox
) -> None:
    queued(space, 2)
    box.answers["DATA"] = [HANG_UP]
    work(post)
    assert (states(space), len(box.received)) == (["unsure", "sent"], 2)


def test_where_no_server_is_named_everything_waits(space: Workspace, tmp_path: Path) -> None:
    queued(space, 1)
    assert Post(Surroundings("", "", Shelf(tmp_path))).once(NOW) is False
    assert states(space) == ["queued"]
