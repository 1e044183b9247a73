"""Where a value comes from, and what an event may be in."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Origin(models.TextChoices):
    """Who says so: the plan, the product that proposes it, or a person who decided."""

    PLAN = "plan", _("kế hoạch")
    PROPOSED = "proposed", _("đề xuất")
    PERSON = "person", _("người sửa")
