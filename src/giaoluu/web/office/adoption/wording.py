"""Facts of an event in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from giaoluu.web.office.plan.wording import clock, dated


def fact_label(name: str) -> str:
    """What a fact of the event is called on the page."""
    return {
        "name": _("Tên chương trình"),
        "code": _("Số, ký hiệu"),
        "issued_on": _("Ngày ban hành"),
        "starts_at": _("Bắt đầu"),
        "ends_at": _("Kết thúc"),
        "venue": _("Địa điểm"),
        "delegates_total": _("Số đại biểu"),
        "standing": _("Cơ quan thường trực"),
        "overseeing": _("Đơn vị theo dõi, đôn đốc"),
    }[name]


def what_label(what: str) -> str:
    """What a change is about."""
    return {
        "event": _("Sự kiện"),
        "unit": _("Đơn vị"),
        "duty": _("Nhiệm vụ"),
        "quota": _("Chỉ tiêu"),
        "deadline": _("Thời hạn"),
        "who": _("Ai làm"),
        "places": _("Chỗ đại biểu"),
        "reader": _("Nơi nhận"),
        "item": _("Chương trình"),
        "person": _("Người"),
    }[what]


def kind_label(kind: str) -> str:
    """Whether something is new, other or gone."""
    return {"added": _("thêm"), "changed": _("đổi"), "dropped": _("bỏ")}[kind]


def day(iso: str) -> str:
    """A day with its weekday."""
    return dated(iso)


def moment(iso: str) -> str:
    """A moment as the plan is precise: with its hour, or the day alone."""
    return f"{clock(iso)} {dated(iso)}".strip() if iso else ""
