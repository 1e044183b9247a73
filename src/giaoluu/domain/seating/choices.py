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


class Numbering(models.TextChoices):
    """From where the seats of a row are counted, as whoever sits there looks."""

    LEFT = "left", _("từ trái sang phải")
    RIGHT = "right", _("từ phải sang trái")
    MIDDLE = "middle", _("từ giữa ra: lẻ bên phải, chẵn bên trái")


class Labels(models.TextChoices):
    """What the rows of a block are called."""

    NUMBERS = "numbers", _("số: 1, 2, 3")
    LETTERS = "letters", _("chữ: A, B, C")


class Align(models.TextChoices):
    """Where shorter rows of a block stand."""

    LEFT = "left", _("dồn trái")
    MIDDLE = "middle", _("cân giữa")
    RIGHT = "right", _("dồn phải")


class StageShape(models.TextChoices):
    """The edge of the stage towards the hall."""

    STRAIGHT = "straight", _("mép thẳng")
    CURVED = "curved", _("mép cong")
    SPLAYED = "splayed", _("mép cong, hai cánh xòe")


class Drawing(models.TextChoices):
    """What was done to the drawing of a hall in one step."""

    READY = "ready", _("lấy hội trường có sẵn")
    SHEET = "sheet", _("lấy sơ đồ từ Excel")
    STAGE = "stage", _("sửa sân khấu")
    ADD = "add", _("thêm khu")
    CHANGE = "change", _("sửa khu")
    MOVE = "move", _("dời khu")
    TURN = "turn", _("xoay khu")
    DROP = "drop", _("bỏ khu")
    OUT = "out", _("bỏ ghế")
    BACK = "back", _("lấy lại ghế")
    WHEELCHAIR = "wheelchair", _("đánh dấu chỗ xe lăn")
    PRESS = "press", _("đánh dấu bàn báo chí")
    UNDO = "undo", _("hoàn tác")
    REDO = "redo", _("làm lại")


NEEDS = (SeatKind.WHEELCHAIR, SeatKind.PRESIDIUM)
"""The kinds of seat that are for nobody but those who are marked for them, or put there by hand."""
