"""The text by which somebody is sent their link: ready to be pasted into Zalo, a mail or a message."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from giaoluu.domain.accounts.queries import OpenLink, Taking
from giaoluu.domain.events.queries import EventInfo

TEXT = (
    "Kính gửi {whom}.\n"  # not translated: an officer reads it, whatever language the office has chosen
    "Xin mời vào trang công việc của {event}:\n"
    "{address}\n"
    "Mã khi mở ở máy khác: {code}\n"
    "Bấm vào đường dẫn rồi bấm “Vào”, không cần mật khẩu. Chỉ dùng trong đơn vị, xin không chuyển tiếp."
)
DAY = " ngày {day:%d/%m/%Y}"  # not translated: a part of that letter


@dataclass(frozen=True, slots=True)
class Letter:
    """A text to send, with whom it is for."""

    grant_id: int
    to: str
    text: str
    is_opened: bool


def address_of_link(request: HttpRequest, link: OpenLink) -> str:
    """The whole address of a link, as it is pasted and photographed."""
    return request.build_absolute_uri(reverse("door:link", args=[link.token(settings.SECRET_KEY)]))


def letter(request: HttpRequest, event: EventInfo, taking: Taking) -> Letter | None:
    """The text for somebody who has a link."""
    if taking.link is None:
        return None
    text = TEXT.format(
        whom=", ".join(filter(None, [taking.name, taking.position, taking.agency])),
        event=event.name + (DAY.format(day=event.starts_at) if event.starts_at else ""),
        address=address_of_link(request, taking.link),
        code=taking.link.code(settings.SECRET_KEY),
    )
    to = ", ".join(filter(None, [taking.agency, taking.name]))
    return Letter(taking.grant_id, to, text, taking.link.first_used_at is not None)
