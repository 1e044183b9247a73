"""What a scan is, and what the door says to it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    """What happened at the door."""

    IN = "in", _("vào")
    OUT = "out", _("ra")
    UNDO = "undo", _("hoàn tác")


class Verdict(models.TextChoices):
    """What was said: let in, or the reason why not. The same words in `admission.js`."""

    ADMITTED = "admitted", _("mời vào")
    ALREADY_IN = "already_in", _("đã vào rồi")
    NOT_IN = "not_in", _("chưa vào")
    LEFT = "left", _("đã ra")
    REVOKED = "revoked", _("thẻ đã thu hồi")
    REPLACED = "replaced", _("đã có người đi thay")
    NOT_COMING = "not_coming", _("đã báo không dự")
    EXPIRED = "expired", _("thẻ hết hạn")
    OTHER_EVENT = "other_event", _("thẻ của chương trình khác")
    WRONG_GATE = "wrong_gate", _("vào cửa khác")
    FORGED = "forged", _("thẻ không do Ban Tổ chức cấp")
    UNKNOWN = "unknown", _("không có trong danh sách")
