"""Facts of quotas, delegates and the order of precedence."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "QuotaAdded": _("thêm chỉ tiêu cho %(agency)s: %(words)s, số chỗ %(places)s"),
    "PlacesSet": _("đổi số chỗ của %(agency)s (%(words)s) từ %(was)s thành %(now)s. %(why)s"),
    "PlacesTakenBack": _("thu hồi %(count)s chỗ chưa dùng của %(quotas_count)s chỉ tiêu. %(why)s"),
    "PlacesGiven": _("giao thêm %(count)s chỗ cho %(agency)s (%(words)s). %(why)s"),
    "DaysSet": _("đặt ngày khóa danh sách %(closes_on)s, ngày chốt danh sách %(frozen_on)s"),
    "ConditionSet": _("đặt điều kiện cho %(agency)s: %(words)s, ít nhất %(at_least)s người"),
    "ConditionDropped": _("bỏ điều kiện của %(agency)s: %(words)s"),
    "PlacesHeld": _("giữ %(count)s chỗ cho %(agency)s"),
    "PlaceReleased": _("thôi giữ một chỗ của %(agency)s"),
    "DelegateNamed": _("ghi tên %(name)s, %(agency)s"),
    "DelegateCorrected": _("sửa thông tin của %(name)s, %(agency)s"),
    "DelegateConfirmed": _("xác nhận %(name)s dự, %(agency)s"),
    "DelegatesConfirmed": _("xác nhận %(count)s đại biểu dự"),
    "DelegateDeclined": _("ghi %(name)s không dự, %(agency)s. %(reason)s"),
    "DelegateExcused": _("ghi %(name)s vắng có lý do, %(agency)s. %(reason)s"),
    "DelegateWithdrawn": _("rút tên %(name)s, %(agency)s. %(reason)s"),
    "DelegateRestored": _("đưa %(name)s trở lại danh sách, %(agency)s"),
    "DelegateReplaced": _("cho %(substitute)s đi thay %(name)s, %(agency)s"),
    "SubstituteProposed": _("đề nghị cho %(substitute)s đi thay %(name)s, %(agency)s"),
    "SubstituteRefused": _("không duyệt %(substitute)s đi thay %(name)s, %(agency)s. %(reason)s"),
    "RankSet": _("đổi thứ tự lễ tân của %(name)s từ “%(was)s” thành “%(now)s”"),
    "ConditionTicked": _("đánh dấu %(name)s cho điều kiện “%(words)s”"),
    "RanksSet": _("ghi lại thứ tự lễ tân: %(count)s chức vụ"),
    "RanksGiven": _("xếp %(count)s đại biểu theo chức vụ ghi trong danh sách"),
    "ListTaken": _("nhận danh sách “%(name)s”: thêm %(added)s đại biểu, sửa %(changed)s"),
}
LABELS: dict[str, Any] = {}
