"""What a person may be in an event, and what a link is for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """As what a person takes part; one person may hold several."""

    SECRETARIAT = "secretariat", _("Ban thư ký")
    OVERSEER = "overseer", _("Theo dõi, đôn đốc")
    LEADER = "leader", _("Lãnh đạo")
    OFFICER = "officer", _("Cán bộ đơn vị")
    BROADCASTER = "broadcaster", _("Đơn vị phát sóng")
    GATE = "gate", _("Kiểm soát cửa")
    RELAY = "relay", _("Điểm cầu")
    SCREEN = "screen", _("Màn hình")


OF_AN_AGENCY = (Role.OFFICER, Role.RELAY)
"""Roles that are held for one agency, and see nothing of the others."""

DEVICES = (Role.GATE, Role.SCREEN)
"""Roles whose link joins one device, once."""

BY_LINK = (Role.LEADER, Role.OFFICER, Role.BROADCASTER, Role.RELAY, *DEVICES)
"""Roles that a link may open; whoever may change the plan or send for the house signs in as staff."""


class Outcome(models.TextChoices):
    """What became of one use of a link."""

    ENTERED = "entered", _("đã vào")
    ASKED = "asked", _("bị hỏi mã")
    WRONG_CODE = "wrong_code", _("sai mã")
    REVOKED = "revoked", _("liên kết đã thu hồi")
    TOO_OFTEN = "too_often", _("sai mã quá nhiều lần")
