"""What a quota, a place and a delegate may be."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """How a plan gives places: a number, so many to each unit, or by composition, without a number."""

    FIXED = "fixed", _("số cụ thể")
    EACH = "each", _("theo mỗi đơn vị")
    OPEN = "open", _("theo thành phần")


class Standing(models.TextChoices):
    """Where a place or the person in it stands. Somebody proposed has no place before the substitution is granted."""

    PROPOSED = "proposed", _("đề nghị đi thay")
    HELD = "held", _("giữ chỗ")
    NAMED = "named", _("đã có tên")
    CONFIRMED = "confirmed", _("xác nhận dự")
    DECLINED = "declined", _("không dự")
    EXCUSED = "excused", _("vắng có lý do")
    REPLACED = "replaced", _("đã có người đi thay")
    WITHDRAWN = "withdrawn", _("đã rút tên")


TAKING = (Standing.HELD, Standing.NAMED, Standing.CONFIRMED)
"""Those that take a place of the quota."""

COMING = (Standing.NAMED, Standing.CONFIRMED)
"""Those that have a name and may come: they have a seat and a pass."""


class Approval(models.TextChoices):
    """What the secretariat says of a change after the day on which lists are frozen."""

    NONE = "", _("không cần duyệt")
    AWAITED = "awaited", _("chờ duyệt")
    GRANTED = "granted", _("đã duyệt")
    REFUSED = "refused", _("không duyệt")


class Circle(models.TextChoices):
    """As what somebody comes; the hall and the doors care, precedence does not."""

    GUEST = "guest", _("khách mời")
    LEADER = "leader", _("lãnh đạo")
    EXEMPLAR = "exemplar", _("điển hình")
    FORCES = "forces", _("lực lượng vũ trang")
    TEACHER = "teacher", _("giáo viên")
    PUPIL = "pupil", _("học sinh, sinh viên")
    PRESS = "press", _("báo chí")
    ORDINARY = "ordinary", _("đại biểu")


class Sex(models.TextChoices):
    """Asked only where a condition asks for it."""

    UNKNOWN = "", _("chưa ghi")
    FEMALE = "female", _("nữ")
    MALE = "male", _("nam")


class Asks(models.TextChoices):
    """What a condition inside a quota counts: something known of each delegate, or a tick that somebody sets."""

    SEX = "sex", _("giới tính")
    ETHNIC = "ethnic", _("dân tộc")
    BORN_AFTER = "born_after", _("sinh sau năm")
    CIRCLE = "circle", _("diện đại biểu")
    TICK = "tick", _("đánh dấu")


class Ordered(models.TextChoices):
    """In what order people are listed: agencies as in the plan, by precedence alone, or by given name alone."""

    AGENCY = "agency", _("theo đơn vị")
    PRECEDENCE = "precedence", _("theo thứ tự lễ tân")
    NAME = "name", _("theo tên")
