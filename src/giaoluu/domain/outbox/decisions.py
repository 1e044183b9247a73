"""When a message is tried again, what it is called, what is set into it. No database, no clock, no chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from giaoluu.domain.outbox.choices import Channel, Leaving

BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
LONGEST_LINE = 300
LINK, CODE = "[liên kết]", "[mã]"
"""Where the personal link and its code are set into a text when it leaves."""

BY_WORKER = (Channel.EMAIL, Channel.SMS)
"""Channels that need nobody's hands."""

ON_ITS_WAY = (Leaving.QUEUED, Leaving.TAKEN, Leaving.HANDING)
NEEDS_A_PERSON = (Leaving.REFUSED, Leaving.UNSURE)


class CountDiffers(Exception):
    """As many people as somebody was shown are not what would be written to now."""

    def __init__(self, shown: int, now: int) -> None:
        super().__init__(f"{shown} people were shown, {now} would be written to")
        self.shown, self.now = shown, now


class EditedMeanwhile(Exception):
    """Somebody else changed the draft since it was shown; `subject`, `body` and `edition` are what it says now."""

    def __init__(self, subject: str, body: str, edition: int) -> None:
        super().__init__("the draft was changed meanwhile")
        self.subject, self.body, self.edition = subject, body, edition


class NoLongerPossible(Exception):
    """The message is not in a state in which this can be done; `state` is the one it is in."""

    def __init__(self, state: str) -> None:
        super().__init__(f"the message is {state}")
        self.state = state


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a message is for, as far as counting goes."""

    message_id: int
    channel: str
    state: str
    person_id: int | None
    address: str


def ready(messages: list[Addressee]) -> list[Addressee]:
    """Those that can be let leave: drafts that a worker can send, with an address."""
    return [one for one in messages if one.state == Leaving.DRAFT and one.channel in BY_WORKER and one.address]


def people(messages: list[Addressee]) -> int:
    """How many people they are for: two messages to one person are one person, two people may share an address."""
    return len({(one.person_id, "" if one.person_id else one.address.casefold()) for one in messages})


def to_send(messages: list[Addressee], shown: int) -> list[Addressee]:
    """What is to be sent of these; nothing where all of it is on its way already, as after a second press.

    Raises `CountDiffers` where other people would be written to than somebody was shown.
    """
    if messages and all(one.state in {*ON_ITS_WAY, Leaving.SENT} for one in messages):
        return []
    found = ready(messages)
    if people(found) != shown or not found:
        raise CountDiffers(shown, people(found))
    return found


def next_try(tries: int, at: datetime, chance: float) -> datetime | None:
    """When a message that failed for now is tried again; None where it was tried often enough.

    `chance` (0 to 1) moves the moment by up to a tenth, so that many that failed together do not come back together.
    """
    if tries > len(BACK_OFF):
        return None
    return at + BACK_OFF[tries - 1] * (0.9 + 0.2 * chance)


def message_id(event_key: str, number: int, domain: str) -> str:
    """The name of a message among all messages of the world; the same for every try."""
    return f"<giaoluu.{event_key}.{number}@{domain or 'giaoluu.invalid'}>"


def one_line(words: str) -> str:
    """Words for one line: what ends a line or cannot be seen becomes a space."""
    seen = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(seen.split())[:LONGEST_LINE]


def plain(body: str) -> str:
    """A text as tables and letters can hold it: lines end in one way, nothing in it ends a string."""
    return body.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def filled(body: str, link: str, code: str) -> str:
    """A text as it leaves. A code is written in two groups of three, as people read it aloud."""
    return body.replace(LINK, link).replace(CODE, f"{code[:3]} {code[3:]}".strip())
