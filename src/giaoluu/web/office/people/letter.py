"""The text by which somebody is sent their link: ready to be pasted into Zalo, a mail or a message."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.domain.accounts.queries import OpenLink, Taking
from giaoluu.domain.events.queries import EventInfo


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
    lines = [
        _("Kính gửi %(whom)s.") % {"whom": ", ".join(filter(None, [taking.name, taking.position, taking.agency]))},
        _("Xin mời vào trang công việc của %(event)s%(day)s:") % {"event": event.name, "day": _day(event)},
        address_of_link(request, taking.link),
        _("Mã khi mở ở máy khác: %(code)s") % {"code": taking.link.code(settings.SECRET_KEY)},
        _("Bấm vào đường dẫn rồi bấm “Vào”, không cần mật khẩu. Chỉ dùng trong đơn vị, xin không chuyển tiếp."),
    ]
    to = ", ".join(filter(None, [taking.agency, taking.name]))
    return Letter(taking.grant_id, to, "\n".join(lines), taking.link.first_used_at is not None)


def _day(event: EventInfo) -> str:
    return _(" ngày %(day)s") % {"day": f"{event.starts_at:%d/%m/%Y}"} if event.starts_at else ""
