"""The places that a plan gives: asked of agencies in their duties, given by a table, or left open by composition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoluu.compiler.plan import Exemplar, Plan, Quota, Task
from giaoluu.compiler.source import Span
from giaoluu.domain.adoption.decisions.proposal import Allotment, Duty, Invited
from giaoluu.domain.adoption.decisions.roll import Roll
from giaoluu.domain.adoption.decisions.units import key_of

FIXED, EACH, OPEN = "fixed", "each", "open"
LONGEST = 500
_PEOPLE = re.compile(
    r"đại biểu|điển hình|người|đoàn viên|hội viên|thanh niên|học sinh|sinh viên|giáo viên|nhà giáo|cán bộ|chiến s[ỹĩ]"
    r"|đồng chí|lãnh đạo|công nhân|thành viên|đại diện"
)
_ATTENDS = re.compile(
    r"\b(?:tham dự|dự (?!toán|án|thảo|báo|phòng|kiến|thi\b)|tham gia (?:đại hội|hội nghị|lễ\b))", re.I
)
_SENDS = re.compile(r"\b(?:chọn|cử|giới thiệu|mời)\b[^.;]*\bđại biểu\b", re.I)
_LEADERS = re.compile(r"đại diện lãnh đạo[^.;]*?(?=,?\s+(?:và\s+)?mỗi đơn vị|,?\s+(?:tham )?dự\b|[.;]|$)", re.I)
_FIRST = (
    ("press", re.compile(r"báo chí|thông tấn|phóng viên", re.I)),
    ("guest", re.compile(r"trung ương|khách mời|tỉnh bạn|cụm thi đua|\d+ tỉnh", re.I)),
    ("leader", re.compile(r"lãnh đạo|thường trực", re.I)),
)
_ALONE = (
    ("forces", re.compile(r"chiến s[ỹĩ](?! thi đua)|lực lượng vũ trang|^(?:công an|bộ chỉ huy|bộ đội)", re.I)),
    ("pupil", re.compile(r"học sinh|sinh viên", re.I)),
    ("teacher", re.compile(r"giáo viên|nhà giáo", re.I)),
    ("ordinary", re.compile(r"đoàn viên|công chức|nghệ s[ỹĩ]", re.I)),
)
HONOURED = "exemplars"
"""The key of the places of those whom the plan itself honours."""


def allotments_of(plan: Plan, roll: Roll, duties: Sequence[Duty], standing: str) -> tuple[Allotment, ...]:
    """All places in the order of the plan. What is given to nobody by name is kept by the standing agency."""
    tasks = [task for assignment in plan.assignments for task in assignment.tasks]
    asked = [one for task, duty in zip(tasks, duties, strict=False) for one in _of_duty(task, duty, roll)]
    having = {unit for one in asked if one.kind != OPEN for unit in one.units}
    keeper = standing or next(iter(roll.units), "")
    if not keeper:
        return ()
    given = _Given(plan, roll, keeper, having)
    return _numbered([*given.exemplars(), *asked, *given.by_table(), *given.circles()])


def duty_of(key: str) -> str:
    """The key of the duty that asks for these places; empty where no duty does."""
    duty, mark, number = key.rpartition("/")
    return duty if mark and number.isdigit() else ""


def _numbered(found: Iterable[Allotment]) -> tuple[Allotment, ...]:
    """Each once, by its key, in order."""
    kept: dict[str, Allotment] = {}
    for one in found:
        kept.setdefault(one.key, one)
    return tuple(kept.values())


def _of_duty(task: Task, duty: Duty, roll: Roll) -> Iterable[Allotment]:
    """What one duty asks to come: so many, or leaders without a number."""
    if not _ATTENDS.search(task.text) and not _SENDS.search(task.text):
        return
    many = bool(duty.groups) or len(duty.leads) > 1
    people = [quota for quota in task.quotas if _PEOPLE.match(quota.noun) and not _serves(task.text, quota)]
    for number, quota in enumerate(people, 1):
        each, words = quota.per == "agency", _words(task.text, quota)
        least, most = _bounds(quota) if each or not many else (None, None)
        yield Allotment(
            f"{duty.key}/{number}", EACH if each else OPEN if many else FIXED, words, circle_of(words), duty.leads,
            duty.groups, duty.only, most, least, quota.includes, said=roll.said(quota.at) or duty.said,
        )  # fmt: skip
    if led := _LEADERS.findall(re.sub(r"\s*;\s*", " và ", task.text) if people else task.text):
        yield Allotment(
            f"{duty.key}/0", OPEN, led[0][:1].upper() + led[0][1:LONGEST], "leader", duty.leads, duty.groups, duty.only,
            said=duty.said,
        )  # fmt: skip


def _serves(text: str, quota: Quota) -> bool:
    """Somebody sent to do something there, no delegate: to host, to interpret, to stand by."""
    here = text.find(quota.noun)
    return bool(
        re.search(r"dẫn chương trình|\bMC\b|phiên dịch|tình nguyện|trực\b|hỗ trợ|phục vụ", text[here : here + 60])
    )


def _bounds(quota: Quota) -> tuple[int | None, int | None]:
    """The lower end and the number of places: "ít nhất 20" has no upper end."""
    if quota.count_max:
        return quota.count, quota.count_max
    return (quota.count, None) if quota.bound == "at_least" else (None, quota.count)


def _words(text: str, quota: Quota) -> str:
    """The words of the plan from the number on, without what is said to be among them."""
    begin = re.search(rf"\b0*{quota.count}\b", text)
    words = text[begin.start() :] if begin else f"{quota.count} {quota.noun}"
    return re.sub(r"\s*(?:;|[(,]\s*\*?trong đó).*$", "", words).strip(" *.,")[:LONGEST]


def circle_of(words: str) -> str:
    """As what they come, by the words of the plan; people of several circles have none of their own."""
    first = next((circle for circle, pattern in _FIRST if pattern.search(words)), "")
    alone = [circle for circle, pattern in _ALONE if pattern.search(words)]
    return first or (alone[0] if len(alone) == 1 else "ordinary")


@dataclass(frozen=True, slots=True)
class _Given:
    """Places that the plan gives elsewhere than in duties."""

    plan: Plan
    roll: Roll
    keeper: str
    having: set[str]

    def exemplars(self) -> Iterable[Allotment]:
        """Those whom the plan honours by name; it says of no number of places that they are among them."""
        people = tuple(self._invited(one) for one in self.plan.exemplars)
        if people:
            words = "Điển hình tiên tiến tham gia giao lưu"  # not translated: as plans write
            said = self.roll.said(self.plan.exemplars[0].at)
            yield Allotment(HONOURED, OPEN, words, "exemplar", (self.keeper,), people=people, said=said)

    def _invited(self, one: Exemplar) -> Invited:
        is_person = one.kind != "collective"
        return Invited(
            one.name, is_person, one.honorific or "", one.position or "", one.address or "", self.roll.said(one.at)
        )

    def by_table(self) -> Iterable[Allotment]:
        """A table of places; a row that is no agency by name is kept by the standing one, to be divided."""
        for row in self.plan.delegates.allocation:
            key = key_of(row.agency)
            if key in self.having:
                continue
            holder = key if key in self.roll.units else self.keeper
            yield self._open(f"table/{key}", row.agency, holder, row.at, row.count)

    def circles(self) -> Iterable[Allotment]:
        """Who is named by composition, without a number."""
        tabled = [row.at for row in self.plan.delegates.allocation]
        for group in (*self.plan.delegates.groups, *self.plan.delegates.press):
            if not any(group.at[0] <= at[0] < group.at[1] or at == group.at for at in tabled):
                yield self._open(f"circle/{key_of(group.name)}", group.name, self.keeper, group.at, None)

    def _open(self, key: str, words: str, holder: str, at: Span, count: int | None) -> Allotment:
        kind = OPEN if count is None else FIXED
        return Allotment(
            key[:90], kind, words[:LONGEST], circle_of(words), (holder,), planned=count, said=self.roll.said(at)
        )
