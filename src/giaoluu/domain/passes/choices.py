"""What is printed of a delegate."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Printed(models.TextChoices):
    """A badge hangs around the neck, a name plate stands on the table."""

    BADGE = "badge", _("thẻ đeo")
    PLATE = "plate", _("biển tên")
