"""Facts of lists that come in."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "ListTaken": _("nhận danh sách “%(name)s”: thêm %(added)s đại biểu, sửa %(changed)s"),
}
LABELS: dict[str, Any] = {}
