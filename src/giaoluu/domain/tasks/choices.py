"""What a part of a task and an obstacle may be in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Share(models.TextChoices):
    """A task has one lead; whoever supports it reports a part of its own."""

    LEAD = "lead", _("chủ trì")
    SUPPORT = "support", _("phối hợp")


class Progress(models.TextChoices):
    """How far an agency is with its part."""

    WAITING = "waiting", _("chưa nhận")
    RECEIVED = "received", _("đã nhận")
    DOING = "doing", _("đang làm")
    DONE = "done", _("xong")
    CANNOT = "cannot", _("không làm được")


class Condition(models.TextChoices):
    """What a part or a task is like at a moment: amber (`SOON`, `TODAY`) comes before red (`LATE`)."""

    WAITING = "waiting", _("chưa nhận")
    RECEIVED = "received", _("đã nhận")
    DOING = "doing", _("đang làm")
    DONE = "done", _("xong")
    CANNOT = "cannot", _("không làm được")
    SOON = "soon", _("sắp đến hạn")
    TODAY = "today", _("hạn hôm nay")
    LATE = "late", _("trễ")


class Hat(models.TextChoices):
    """As what somebody speaks about an obstacle."""

    ASKER = "asker", _("đơn vị báo")
    STANDING = "standing", _("cơ quan thường trực")
    PASSED = "passed", _("đơn vị được chuyển")
    COMMITTEE = "committee", _("Ban Tổ chức")


class Holding(models.TextChoices):
    """Who has an obstacle in hand."""

    STANDING = "standing", _("chờ cơ quan thường trực")
    AGENCY = "agency", _("đã chuyển đơn vị khác")
    COMMITTEE = "committee", _("chờ Ban Tổ chức quyết định")
    ANSWERED = "answered", _("đã trả lời")
    DECIDED = "decided", _("đã quyết định")
    CLOSED = "closed", _("hết vướng")


OPEN = (Holding.STANDING, Holding.AGENCY, Holding.COMMITTEE)
"""An obstacle that somebody still has to answer."""


class Step(models.TextChoices):
    """What was done about an obstacle."""

    REPORTED = "reported", _("báo")
    ADDED = "added", _("viết thêm")
    ANSWERED = "answered", _("trả lời")
    PASSED = "passed", _("chuyển")
    BROUGHT = "brought", _("trình Ban Tổ chức")
    DECIDED = "decided", _("quyết định")
    ASKED_BACK = "asked_back", _("hỏi lại")
    CLOSED = "closed", _("hết vướng")
