"""How a message leaves the house, and how far it is."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    EMAIL = "email", _("thư điện tử")
    ZALO = "zalo", _("dán vào Zalo")
    SMS = "sms", _("tin nhắn")


class Leaving(models.TextChoices):
    """A draft is sent once. `HANDING` is the moment in which the other side may have it already."""

    DRAFT = "draft", _("nháp")
    QUEUED = "queued", _("chờ gửi")
    TAKEN = "taken", _("đang gửi")
    HANDING = "handing", _("đang trao")
    SENT = "sent", _("đã gửi")
    UNSURE = "unsure", _("không rõ đã tới chưa")
    REFUSED = "refused", _("bị từ chối")
    DROPPED = "dropped", _("đã bỏ")


class Arrival(models.TextChoices):
    """How far the plan has come to one of its recipients."""

    TO_SEND = "to_send", _("chưa gửi")
    SENT = "sent", _("đã gửi")
    OPENED = "opened", _("đã mở")
    ACKNOWLEDGED = "acknowledged", _("đã nhận")
