"""Hands one message to a mail server, and tells its caller the moment from which the other side may have it.

Mail is handed over in two phases. Until DATA nothing has left, whatever happens: it can be tried again. From the moment
the content is on its way until the answer is read, nobody knows. `hand_over` calls `before_data` between the two, so
that whoever calls can write it down where a death of the process does not erase it.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

DATA_IS_WANTED, GONE_FOR_GOOD = 354, 500
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
_LINE_BEGINS_WITH_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over. `tls` from the first byte (SMTPS), `starttls` after the greeting, or neither."""

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    starttls: bool = False
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with a letter."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is to be handed over, in plain words."""

    sender: str
    sender_name: str
    to: str
    to_name: str
    subject: str
    body: str
    message_id: str
    at: datetime
    reply_to: str = ""
    attached: Attached | None = None


class NotTaken(Exception):
    """The server has not taken the message, for certain. `str(error)` are its words.

    `for_good` where it will not take it later either; `of_address` where it refused the recipient.
    """

    def __init__(self, words: str, *, for_good: bool, of_address: bool = False) -> None:
        super().__init__(words)
        self.for_good, self.of_address = for_good, of_address


class Unsure(Exception):
    """The content was under way and no answer came: the server may have the message or not."""


def hand_over(letter: Letter, server: MailServer, before_data: Callable[[], None]) -> None:
    """Hands a letter over. Raises `NotTaken` or `Unsure`, and whatever `before_data` raises, having sent nothing then.

    A server that does not let us in at all is `NotTaken` for now: that is a fault of the place, not of the message.
    """
    content = _LINE_BEGINS_WITH_DOT.sub(b"..", compose(letter).as_bytes(policy=SMTP))
    with _session(server) as session:
        _name_both(session, letter)
        before_data()
        _begin(session)
        _finish(session, content)


def compose(letter: Letter) -> EmailMessage:
    """The letter as a message; nothing in it can become a header that nobody meant. Raises `NotTaken` for an address
    that is none.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(_one_line(letter.sender_name), addr_spec=_checked(letter.sender))
    message["To"] = Address(_one_line(letter.to_name), addr_spec=_checked(letter.to))
    if letter.reply_to:
        message["Reply-To"] = Address(addr_spec=_checked(letter.reply_to))
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = _one_line(letter.message_id)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body.replace("\r\n", "\n").replace("\r", "\n"), cte="quoted-printable")
    if letter.attached:
        message.add_attachment(
            letter.attached.content, "application", "octet-stream", filename=_one_line(letter.attached.name)
        )
    return message


def _one_line(words: str) -> str:
    """Words of a header: whatever ends a line or cannot be seen becomes a space."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def _checked(address: str) -> str:
    if not _ADDRESS.fullmatch(address) or ".." in address:
        raise NotTaken(f"{address!r}: không phải địa chỉ thư điện tử", for_good=True, of_address=True)
    return address


@contextmanager
def _session(server: MailServer) -> Iterator[smtplib.SMTP]:
    """A server that greeted us and knows who we are; it is left politely or not at all."""
    try:
        session = _reach(server)
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(_words(error), for_good=False) from error
    try:
        yield session
    finally:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            session.quit()
        session.close()


def _reach(server: MailServer) -> smtplib.SMTP:
    trusted = ssl.create_default_context() if server.tls or server.starttls else None
    if server.tls:
        session: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=server.timeout, context=trusted)
    else:
        session = smtplib.SMTP(server.host, server.port, timeout=server.timeout)
    try:
        _come_in(session, server, trusted)
    except BaseException:
        session.close()
        raise
    return session


def _come_in(session: smtplib.SMTP, server: MailServer, trusted: ssl.SSLContext | None) -> None:
    if server.starttls:
        session.starttls(context=trusted)
    session.ehlo_or_helo_if_needed()
    if server.user:
        session.login(server.user, server.password)


def _name_both(session: smtplib.SMTP, letter: Letter) -> None:
    try:
        _ask(session.mail(letter.sender), of_address=False)
        _ask(session.rcpt(letter.to), of_address=True)
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(_words(error), for_good=False) from error


def _begin(session: smtplib.SMTP) -> None:
    try:
        code, words = session.docmd("DATA")
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(_words(error), for_good=False) from error
    if code != DATA_IS_WANTED:
        _ask((code, words), of_address=False)
        raise NotTaken(_said(code, words), for_good=False)


def _finish(session: smtplib.SMTP, content: bytes) -> None:
    try:
        session.send(content + b".\r\n")
        answer = session.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise Unsure(_words(error)) from error
    _ask(answer, of_address=False)


def _ask(answer: tuple[int, bytes], *, of_address: bool) -> None:
    code, words = answer
    if not 200 <= code < 300:
        raise NotTaken(_said(code, words), for_good=code >= GONE_FOR_GOOD, of_address=of_address)


def _said(code: int, words: bytes) -> str:
    return f"{code} {words.decode('utf-8', 'replace')}".replace("\n", " ")


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return _said(error.smtp_code, said if isinstance(said, bytes) else said.encode())
    return str(error) or type(error).__name__
