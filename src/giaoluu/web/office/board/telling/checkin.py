"""Facts of the doors."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "ScansRecorded": _("ghi %(scans)s lượt quét ở cửa, %(conflicts)s lượt cần xem lại; %(inside)s người đang ở trong"),
    "ConflictSettled": _("xử lý lượt quét của %(person)s: %(how)s"),
    "GateOpened": _("mở hoặc sửa %(gate)s"),
    "GateClosed": _("đóng %(gate)s"),
    "DeviceJoined": _("máy “%(device)s” vào trực %(gate)s"),
    "DeviceChanged": _("đổi máy “%(device)s” sang %(gate)s"),
    "DeviceRevoked": _("thu hồi máy “%(device)s”"),
    "NewcomerAdmitted": _("cho %(person)s vào tại %(gate)s ngoài danh sách. %(problem)s"),
}
LABELS: dict[str, object] = {}
