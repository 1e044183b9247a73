"""Mail handed to a real server: what arrives, and what is known when it does not."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lib.mail import Attached, Letter, MailServer, NotTaken, Unsure, compose, hand_over
from tests.mail_server import HANG_UP, STALL, MailBox, mail_server

LETTER = Letter(
    sender="btc@tinh.example",
    sender_name="Ban Tổ chức",
    to="ca@tinh.example",
    to_name="Đại úy Hà Thị Ngọc Mai",
    subject="Kế hoạch số 2683/KH-BTC: Chương trình giao lưu điển hình tiên tiến toàn tỉnh lần thứ nhất năm 2025",
    body="Kính gửi: Công an tỉnh.\n\n.một dòng bắt đầu bằng dấu chấm\n" + "dài " * 400 + "\nTrân trọng!\n",
    message_id="<giaoluu.bacson.7@tinh.example>",
    at=datetime(2026, 3, 2, 8, 0, tzinfo=timezone(timedelta(hours=7))),
)


@pytest.fixture
def box() -> Iterator[MailBox]:
    with mail_server() as box:
        yield box


def give(box: MailBox, letter: Letter = LETTER, timeout: float = 5) -> list[str]:
    told: list[str] = []
    hand_over(letter, MailServer("127.0.0.1", box.port, timeout=timeout), lambda: told.append("handing"))
    return told


def refusal(box: MailBox, timeout: float = 5) -> tuple[list[str], str, bool, bool]:
    told: list[str] = []
    with pytest.raises(NotTaken) as error:
        hand_over(LETTER, MailServer("127.0.0.1", box.port, timeout=timeout), lambda: told.append("handing"))
    return told, str(error.value), error.value.for_good, error.value.of_address


def test_a_letter_arrives_as_it_was_written(box: MailBox) -> None:
    assert give(box) == ["handing"]
    (message,) = box.received
    body = message.get_content().replace("\r\n", "\n")
    assert (body, str(message["Subject"]), str(message["Message-ID"]), box.recipients) == (
        LETTER.body, LETTER.subject, LETTER.message_id, ["ca@tinh.example"]
    )  # fmt: skip
    assert (str(message["From"]), str(message["Date"]), message.get_content_type()) == (
        "Ban Tổ chức <btc@tinh.example>", "Mon, 02 Mar 2026 08:00:00 +0700", "text/plain"
    )  # fmt: skip


def test_a_file_goes_along(box: MailBox) -> None:
    give(box, replace(LETTER, attached=Attached("kế hoạch.docx", bytes(range(256)) * 9), reply_to="tt@tinh.example"))
    (enclosed,) = box.received[0].iter_attachments()
    assert (enclosed.get_filename(), enclosed.get_content(), str(box.received[0]["Reply-To"])) == (
        "kế hoạch.docx", bytes(range(256)) * 9, "tt@tinh.example"
    )  # fmt: skip


@given(words=st.text(max_size=120), name=st.text(max_size=60))
def test_no_words_make_a_header_that_nobody_meant(words: str, name: str) -> None:
    named = {"from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version"}
    named |= {"content-type", "content-transfer-encoding"}
    evil = replace(
        LETTER, subject=f"a\r\nBcc: x@y.z{words}", to_name=f"{name}\nX-Evil: 1", message_id="<1@x>\r\nCc: x@y"
    )
    head = compose(evil).as_bytes().partition(b"\r\n\r\n")[0]
    lines = [line for line in head.splitlines() if not line.startswith((b" ", b"\t"))]
    assert {line.partition(b":")[0].decode().lower() for line in lines} == named


@pytest.mark.parametrize(
    "address", ["", "a", "a@", "@b", "a b@c.d", "a@b\r\nRCPT TO:<x@y.z>", "á@b.vn", "a@b..vn", "<a@b>"]
)
def test_what_is_no_address_is_refused_before_anybody_is_asked(address: str) -> None:
    with pytest.raises(NotTaken) as told:
        hand_over(replace(LETTER, to=address), MailServer("127.0.0.1", 1), lambda: None)
    assert (told.value.for_good, told.value.of_address) == (True, True)


@pytest.mark.parametrize(
    ("stage", "answer", "told", "for_good", "of_address"),
    [
        ("RCPT", "550 5.1.1 no such user", [], True, True),
        ("RCPT", "452 4.2.2 mailbox full", [], False, True),
        ("MAIL", "553 not you", [], True, False),
        ("MAIL", "451 later", [], False, False),
        ("DATA", "554 spam", ["handing"], True, False),
        ("DATA", "451 4.3.0 later", ["handing"], False, False),
    ],
)
def test_what_the_server_says_is_told(
    box: MailBox, stage: str, answer: str, told: list[str], for_good: bool, of_address: bool
) -> None:
    box.always[stage] = answer
    assert refusal(box) == (told, answer, for_good, of_address)
    assert box.received == []


@pytest.mark.parametrize("stage", ["EHLO", "MAIL", "RCPT"])
@pytest.mark.parametrize("answer", [HANG_UP, STALL])
def test_whoever_falls_silent_before_the_content_does_not_have_it(box: MailBox, stage: str, answer: str) -> None:
    box.always[stage] = answer
    told, _, for_good, _ = refusal(box, timeout=0.3)
    assert (told, for_good, box.received) == ([], False, [])


@pytest.mark.parametrize("answer", [HANG_UP, STALL])
def test_whoever_falls_silent_after_the_content_may_have_it(box: MailBox, answer: str) -> None:
    box.always["DATA"] = answer
    with pytest.raises(Unsure):
        give(box, timeout=0.3)
    assert len(box.received) == 1


def test_whoever_hangs_up_instead_of_asking_for_the_content_does_not_have_it() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    thread = Thread(target=_hangs_up_at_data, args=[listener])
    thread.start()
    with pytest.raises(NotTaken) as told:
        hand_over(LETTER, MailServer("127.0.0.1", listener.getsockname()[1], timeout=5), lambda: None)
    thread.join()
    listener.close()
    assert told.value.for_good is False


def _hangs_up_at_data(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection, connection.makefile("rwb") as lines:
        lines.write(b"220 here\r\n")
        lines.flush()
        for line in lines:
            if line.startswith(b"DATA"):
                return
            lines.write(b"250 fine\r\n")
            lines.flush()


def test_where_nobody_listens_it_is_tried_later() -> None:
    with pytest.raises(NotTaken) as told:
        hand_over(LETTER, MailServer("127.0.0.1", 1, timeout=1), lambda: None)
    assert (told.value.for_good, told.value.of_address) == (False, False)


def test_a_server_that_does_not_know_us_is_a_fault_of_the_place(box: MailBox) -> None:
    with pytest.raises(NotTaken) as told:
        hand_over(LETTER, MailServer("127.0.0.1", box.port, user="a", password="b", timeout=5), lambda: None)
    assert told.value.for_good is False


def test_a_server_without_the_wanted_encryption_gets_nothing(box: MailBox) -> None:
    with pytest.raises(NotTaken):
        hand_over(LETTER, MailServer("127.0.0.1", box.port, starttls=True, timeout=5), lambda: None)
    with pytest.raises(NotTaken):
        hand_over(LETTER, MailServer("127.0.0.1", box.port, tls=True, timeout=2), lambda: None)
    assert box.received == []


def test_nothing_is_handed_over_when_the_caller_may_not(box: MailBox) -> None:
    def refuse() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        hand_over(LETTER, MailServer("127.0.0.1", box.port, timeout=5), refuse)
    assert box.received == []
