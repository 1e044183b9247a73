"""At which stages a part of a task is reminded of."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    SOON = "soon", _("còn 3 ngày")
    NEXT_DAY = "next_day", _("còn 1 ngày")
    LATE = "late", _("quá hạn")
