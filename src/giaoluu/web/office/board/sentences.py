"""The journal in plain sentences: after the name of whoever did it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from giaoluu.web.office.board import telling


SENTENCES: dict[str, str | Promise] = {
    "PlanAdopted": _("lập chương trình từ kế hoạch %(code)s"),
    "PlanAmended": _("lấy bản %(revision)s của kế hoạch: %(accepted_count)s thay đổi, bỏ %(refused_count)s"),
    "GroupSettled": _("chọn %(names_count)s đơn vị cho nhóm “%(group)s”"),
    "FactEdited": _("sửa “%(was)s” thành “%(now)s”. %(why)s"),
    "ArchiveTaken": _("lấy về toàn bộ hồ sơ của chương trình"),
    "RoleGiven": _("giao vai %(role)s cho %(person)s"),
    "RoleEnded": _("thôi giao vai %(role)s cho %(person)s; các liên kết đã đóng"),
    "LinkMade": _("tạo liên kết cho %(person)s (%(role)s)"),
    "LinkUsed": _("dùng liên kết: %(outcome)s"),
    "LinkRevoked": _("thu hồi liên kết của %(person)s"),
    "PersonCorrected": _("sửa thông tin của %(person)s"),
    "PhoneSet": _("ghi số điện thoại của %(agency)s: %(phone)s"),
    "DeskOpened": _("mở trang việc của %(agency)s lần đầu"),
    "ProgressReported": _("báo cho %(agency)s: %(was)s → %(now)s. %(note)s"),
    "EvidenceAdded": _("thêm minh chứng “%(name)s”"),
    "EvidenceRemoved": _("bỏ minh chứng “%(name)s”"),
    "DeliverableMarked": _("đánh dấu “%(text)s”"),
    "DeliverableAdded": _("thêm sản phẩm “%(text)s”"),
    "DeadlineSet": _("đổi hạn từ %(was)s thành %(now)s. %(why)s"),
    "ProposalAccepted": _("chấp nhận đề xuất của phần mềm (hạn %(due_on)s)"),
    "TaskReworded": _("gọi gọn việc “%(was)s” là “%(now)s”"),
    "ObstacleReported": _("báo vướng mắc cho %(agency)s: %(text)s"),
    "ObstacleMoved": _("vướng mắc của %(agency)s: %(step)s. %(text)s"),
    "MessageDrafted": _("soạn nháp gửi %(to)s"),
    "MessageReworded": _("sửa nháp gửi %(to)s"),
    "MessageDropped": _("bỏ nháp gửi %(to)s"),
    "MessageDraftedAgain": _("soạn lại nháp gửi %(to)s"),
    "MessageQueued": _("cho gửi tới %(to)s"),
    "MessageSent": _("đã gửi tới %(to)s"),
    "MessageDelayed": _("chưa gửi được tới %(to)s, sẽ thử lại: %(problem)s"),
    "MessageRefused": _("không gửi được tới %(to)s: %(problem)s"),
    "MessageUnsure": _("không rõ thư đã tới %(to)s chưa: %(problem)s"),
    "PlanSent": _("gửi kế hoạch cho “%(text)s”"),
    "PlanOpened": _("“%(text)s” mở kế hoạch lần đầu"),
    "PlanAcknowledged": _("“%(text)s” đã nhận kế hoạch. %(how)s"),
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
"""Kind of a fact -> what was done. Named values are those that the fact keeps, lists as their number too."""

_LABELS = {"role": Role, "outcome": Outcome, "was": Progress, "now": Progress, "step": Step}
@cache
def tellings() -> tuple[ModuleType, ...]:
    """The modules of `telling`: `SENTENCES` are kinds of facts with what was done (named values are those that the fact
    keeps, lists as their number too), `LABELS` values that are choices.
    """
    return tuple(import_module(f"{telling.__name__}.{found.name}") for found in iter_modules(telling.__path__))


def sentence(kind: str, data: Mapping[str, Any]) -> str:
    """What happened, in one sentence without a subject; a kind that a later version wrote is named as it is."""
    module = next((one for one in tellings() if kind in one.SENTENCES), None)
    if module is None:
        return kind
    return " ".join((str(module.SENTENCES[kind]) % _Values(kind, data, module.LABELS)).split())


class _Values(dict[str, str]):
    """The values of a fact in words; one that it lacks is left out rather than breaking the page."""

    def __init__(self, kind: str, data: Mapping[str, Any], labels: Mapping[str, Any]) -> None:
        super().__init__({name: _said(kind, value, labels.get(name)) for name, value in data.items()})
        self.update({f"{name}_count": str(len(value)) for name, value in data.items() if isinstance(value, list)})

    def __missing__(self, name: str) -> str:
        return ""


def _said(kind: str, value: object, choices: Any) -> str:
    if choices is not None and kind != "FactEdited" and value in choices.values:
        return str(choices(value).label)
    return "–" if value is None else str(value)
