"""What a seat may be, and who put somebody there."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class SeatKind(models.TextChoices):
    """What a seat is for."""

    ORDINARY = "ordinary", _("ghế thường")
    PRESIDIUM = "presidium", _("đoàn chủ tịch")
    WHEELCHAIR = "wheelchair", _("chỗ xe lăn")
    PRESS = "press", _("bàn báo chí")
    OUT = "out", _("không dùng")


class PlacedBy(models.TextChoices):
    """Who put a delegate on a seat."""

    RULE = "rule", _("xếp theo quy tắc")
    HAND = "hand", _("xếp tay")


MARKS = (SeatKind.WHEELCHAIR, SeatKind.PRESIDIUM)
"""The kinds of seat that are for nobody but those who are marked for them, or put there by hand."""
