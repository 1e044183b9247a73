"""What leaves the house: takes one message after the other and hands it over."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import random

from django.utils.timezone import localtime, now

from giaoluu.domain.accounts.decisions import code_of, path_of, token_of
from giaoluu.domain.outbox import leaving
from giaoluu.domain.outbox.choices import Channel
from giaoluu.domain.outbox.decisions import CODE, filled, message_id
from giaoluu.domain.outbox.leaving import Taken
from giaoluu.lib import mail, sms_gateway
from giaoluu.workers.surroundings import Surroundings

log = logging.getLogger(__name__)
NO_FILE = "Tệp gửi kèm không còn trên máy chủ."
NO_ROLE = "Người nhận không còn được giao việc nên không có liên kết riêng."
FAULT = "Thư này làm máy gửi gặp lỗi."


@dataclass(frozen=True, slots=True)
class Post:
    """One sender; any number of them may work beside each other. `clock` gives the time of each step."""

    surroundings: Surroundings
    clock: Callable[[], datetime] = now

    @property
    def channels(self) -> tuple[Channel, ...]:
        """What this place has a server for; the rest waits until it has one."""
        place = self.surroundings
        return (*((Channel.EMAIL,) if place.mail else ()), *((Channel.SMS,) if place.sms else ()))

    def once(self, at: datetime) -> bool:
        """Sends the next message that is due; whether there was one. What lost its worker is looked after first."""
        leaving.recover(at=at, chance=random())  # noqa: S311 - spreads moments, guards nothing
        taken = leaving.take(self.channels, at=at)
        if taken is None:
            return False
        self._send(taken)
        return True

    def _send(self, taken: Taken) -> None:
        """One bad message costs that message only: what nobody foresaw is treated as a failure of this try."""
        try:
            self._hand_over(taken)
        except mail.NotTaken as refusal:
            self._note(taken, refusal)
        except mail.Unsure as unsure:
            leaving.note_unsure(taken, str(unsure), at=self.clock())
        except leaving.TakenByAnother:
            log.warning("message %s is in other hands", taken.id)
        except Exception:
            log.exception("message %s could not be handed over", taken.id)
            leaving.note_broken(taken, FAULT, at=self.clock(), chance=random())  # noqa: S311
        else:
            leaving.note_left(taken, at=self.clock())

    def _note(self, taken: Taken, refusal: mail.NotTaken) -> None:
        words = str(refusal)
        if refusal.for_good:
            leaving.note_refused(taken, words, of_address=refusal.of_address, at=self.clock())
        else:
            leaving.note_failed(taken, words, at=self.clock(), chance=random())  # noqa: S311

    def _hand_over(self, taken: Taken) -> None:
        place = self.surroundings
        if taken.channel == Channel.SMS and place.sms:
            sms_gateway.hand_over(self._text(taken), place.sms, lambda: leaving.hand(taken, at=self.clock()))
        elif place.mail:
            mail.hand_over(self._letter(taken), place.mail, lambda: leaving.hand(taken, at=self.clock()))

    def _letter(self, taken: Taken) -> mail.Letter:
        sender = self.surroundings.mail_from
        return mail.Letter(
            sender=sender,
            sender_name="Ban Tổ chức",
            to=taken.address,
            to_name=taken.to_name,
            subject=taken.subject,
            body=self._body(taken),
            message_id=message_id(taken.event_key, taken.id, sender.rpartition("@")[2]),
            at=localtime(self.clock()),
            reply_to=sender,
            attached=self._attached(taken),
        )

    def _attached(self, taken: Taken) -> mail.Attached | None:
        if not taken.attached_sha256:
            return None
        kept = self.surroundings.shelf.look(taken.attached_sha256)
        if kept is None:
            raise mail.NotTaken(NO_FILE, for_good=True)
        return mail.Attached(taken.attached_name + kept.path.with_name(kept.name).suffix, kept.path.read_bytes())

    def _text(self, taken: Taken) -> sms_gateway.Text:
        name = message_id(taken.event_key, taken.id, "sms").strip("<>")
        return sms_gateway.Text(taken.address, self._body(taken), name)

    def _body(self, taken: Taken) -> str:
        place = self.surroundings
        if taken.way is None and CODE in taken.body:
            raise mail.NotTaken(NO_ROLE, for_good=True)
        if taken.way is None:
            return filled(taken.body, f"{place.address}/events/{taken.event_key}/", "")
        way = (taken.way.link_id, taken.way.nonce, place.secret)
        return filled(taken.body, place.address + path_of(token_of(*way)), code_of(*way))
