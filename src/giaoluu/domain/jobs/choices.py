"""What a job may be in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    WAITING = "waiting", _("đang chờ")
    RUNNING = "running", _("đang làm")
    DONE = "done", _("xong")
    FAILED = "failed", _("không làm được")
    CANCELLED = "cancelled", _("đã dừng")


OPEN = (Stage.WAITING, Stage.RUNNING)
"""A job that may still come to an end of its own."""
