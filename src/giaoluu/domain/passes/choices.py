"""What a pass may be, and what is printed of a delegate."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Whether a pass lets its delegate in. It is worked out of the pass and of its delegate, and kept nowhere."""

    OK = "ok", _("còn hiệu lực")
    REVOKED = "revoked", _("đã thu hồi")
    REPLACED = "replaced", _("đã có người đi thay")
    NOT_COMING = "not_coming", _("không dự")


class Printed(models.TextChoices):
    """A badge hangs around the neck, a name plate stands on the table."""

    BADGE = "badge", _("thẻ đeo")
    PLATE = "plate", _("biển tên")
