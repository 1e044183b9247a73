"""The delegation of an agency as it is shown: its quotas, one line a place, what is free, what is not met yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.delegates.choices import TAKING, Ordered, Standing
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    QuotaInfo,
    RegisterInfo,
    delegates_of,
    quotas_of_agency,
    register_of,
)
from giaoluu.web.agency.delegation.lines import PersonLine, line_of
from giaoluu.web.agency.marks import nearness
from giaoluu.web.live.region import topic
from giaoluu.web.ui.strip import Strip, strip_of

FREE_LINES = 3
"""Free places that stand as lines of their own; how many more there are is said in one."""


@dataclass(frozen=True, slots=True)
class QuotaEntry:
    """A quota on the page: those who take its places, those who are proposed for somebody, those who are gone."""

    quota: QuotaInfo
    strip: Strip
    lines: tuple[PersonLine, ...]
    proposed: tuple[PersonLine, ...]
    gone: tuple[PersonLine, ...]

    @property
    def place(self) -> str:
        return f"quota-{self.quota.id}"

    @property
    def is_full(self) -> bool:
        return self.quota.free == 0

    @property
    def named(self) -> int:
        return self.quota.named + self.quota.confirmed

    @property
    def free_lines(self) -> range:
        """The numbers of the free places that have a line of their own."""
        taken = self.quota.taken
        return range(taken + 1, taken + 1 + min(self.quota.free or 0, FREE_LINES))

    @property
    def more_free(self) -> int:
        return max((self.quota.free or 0) - FREE_LINES, 0)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the numbers on top say, over all quotas of an agency. `places` and `free` are of those that have a number,
    None where none has; `beside` are the names in the others.
    """

    places: int | None
    free: int | None
    named: int
    confirmed: int
    held: int
    beside: int

    @property
    def unanswered(self) -> int:
        return self.named - self.confirmed


@dataclass(frozen=True, slots=True)
class DelegationHead:
    """What stands above the quotas. `shows` tells of what the page below was made: it differs, the page is old."""

    title: str
    counts: Counts
    strip: Strip
    days: tuple[str, ...]
    unmet: int
    shows: str


@dataclass(frozen=True, slots=True)
class DelegationPage:
    """All of it."""

    head: DelegationHead
    quotas: tuple[QuotaEntry, ...]


def delegation_page(event_id: int, agency_id: int, today: date) -> DelegationPage:
    """The page of the delegation of an agency on a day."""
    quotas = quotas_of_agency(agency_id)
    people = _by_quota(delegates_of(event_id, agency_id=agency_id, ordered=Ordered.NAME))
    entries = tuple(_entry(quota, people.get(quota.id, [])) for quota in quotas)
    return DelegationPage(_head(quotas, register_of(event_id), today), entries)


def delegation_head(event_id: int, agency_id: int, today: date) -> DelegationHead:
    """The head alone, whoever looks."""
    return _head(quotas_of_agency(agency_id), register_of(event_id), today)


def quota_entry(quota: QuotaInfo, event_id: int) -> QuotaEntry:
    """A quota as it stands on every open page of it."""
    return _entry(quota, delegates_of(event_id, quota_id=quota.id, ordered=Ordered.NAME))


def topics_of(page: DelegationPage, head_key: str, *, can: bool) -> list[str]:
    """What is followed on the page by somebody who may write there, or may only look."""
    name = "delegation-quota" if can else "seen-quota"
    return [topic("delegation-head", head_key), *(topic(name, entry.quota.id) for entry in page.quotas)]


def counts_of(quotas: Iterable[QuotaInfo]) -> Counts:
    """The numbers of some quotas together."""
    quotas = list(quotas)
    numbered = [quota for quota in quotas if quota.places is not None]
    named, confirmed, held = (sum(getattr(each, name) for each in quotas) for name in ("named", "confirmed", "held"))
    return Counts(
        places=sum(quota.places or 0 for quota in numbered) if numbered else None,
        free=sum(quota.free or 0 for quota in numbered) if numbered else None,
        named=named + confirmed,
        confirmed=confirmed,
        held=held,
        beside=sum(each.named + each.confirmed for each in quotas if each.places is None) if numbered else 0,
    )


def _by_quota(people: Iterable[DelegateInfo]) -> dict[int, list[DelegateInfo]]:
    ordered = sorted(people, key=lambda each: each.quota_id)
    return {number: list(found) for number, found in groupby(ordered, key=lambda each: each.quota_id)}


def _entry(quota: QuotaInfo, people: list[DelegateInfo]) -> QuotaEntry:
    return QuotaEntry(
        quota,
        _strip(counts_of([quota])),
        _lines(each for each in people if each.standing in TAKING),
        _lines(each for each in people if each.standing == Standing.PROPOSED),
        _lines(each for each in people if each.standing not in (*TAKING, Standing.PROPOSED)),
    )


def _lines(people: Iterable[DelegateInfo]) -> tuple[PersonLine, ...]:
    return tuple(line_of(each) for each in people)


def _strip(counts: Counts) -> Strip:
    return strip_of(confirmed=counts.confirmed, named=counts.unanswered, held=counts.held, free=counts.free or 0)


def _head(quotas: list[QuotaInfo], register: RegisterInfo, today: date) -> DelegationHead:
    counts = counts_of(quotas)
    unmet = sum(each.missing > 0 for quota in quotas for each in quota.conditions)
    shows = " ".join(f"{each.id}:{each.free == 0}" for each in quotas)
    return DelegationHead(
        title_of(counts, bool(quotas)), counts, _strip(counts), days_of(register, today), unmet, shows
    )


def title_of(counts: Counts, has_quotas: bool) -> str:
    """The answer to what an officer asks first: how many names are missing."""
    if not has_quotas:
        return _("Kế hoạch chưa giao chỉ tiêu đại biểu cho đơn vị.")
    if counts.places is None:
        return ngettext("Đã có tên %(named)d đại biểu.", "Đã có tên %(named)d đại biểu.", counts.named) % {
            "named": counts.named
        }
    return " ".join(filter(None, (_of_number(counts), _by_composition(counts.beside))))


def _of_number(counts: Counts) -> str:
    named, places = counts.named - counts.beside, counts.places or 0
    words = {"named": named, "places": places, "free": counts.free or 0}
    if named == places:
        return ngettext("Đủ %(places)d đại biểu.", "Đủ %(places)d đại biểu.", places) % words
    if counts.free:
        return _("%(named)d/%(places)d đã có tên, còn %(free)d chỗ trống.") % words
    return _("%(named)d/%(places)d đã có tên, các chỗ khác đang giữ.") % words


def _by_composition(count: int) -> str:
    return (
        ngettext("Thêm %(count)d theo thành phần.", "Thêm %(count)d theo thành phần.", count) % {"count": count}
        if count
        else ""
    )


def days_of(register: RegisterInfo, today: date) -> tuple[str, ...]:
    """Until when lists are open, and what is still possible after that."""
    return tuple(filter(None, (_closing(register.closes_on, today), _freezing(register.frozen_on, today))))


def _closing(day: date | None, today: date) -> str:
    if day is None:
        return ""
    words = {"day": nearness(day, today)}
    if today <= day:
        return _("Nhận danh sách đến hết %(day)s.") % words
    return _(
        "Đã hết hạn nhận danh sách (%(day)s). Vẫn ghi được tên vào chỗ đã giữ, sửa, xác nhận, báo vắng, cử người đi "
        "thay; thêm người mới thì nhờ ban thư ký."
    ) % words  # fmt: skip


def _freezing(day: date | None, today: date) -> str:
    if day is None:
        return ""
    words = {"day": nearness(day, today)}
    if today <= day:
        return _("Sau %(day)s, đổi người phải được ban thư ký duyệt.") % words
    return _("Danh sách đã chốt (%(day)s): đổi người thì ban thư ký duyệt, thẻ cũ mất hiệu lực khi được duyệt.") % words
