"""Which parts are reminded of on a day, by what must be so of any parts and any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.domain.reminders.calendar import is_closed, open_day_before
from giaoluu.domain.reminders.choices import Stage
from giaoluu.domain.reminders.decisions import PartState, due_reminders
from giaoluu.domain.tasks.choices import Progress

MONDAY = date(2026, 3, 2)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
parts = st.builds(
    PartState, part_id=st.integers(1, 99), agency_id=st.integers(1, 9), title=st.just("Việc"),
    due_on=st.none() | days, progress=st.sampled_from(Progress), reported_on=st.none() | days, waits=st.booleans(),
    reminded_on=st.dictionaries(st.sampled_from(Stage), days),
)  # fmt: skip


def part(due_in: int, progress: Progress = Progress.WAITING, today: date = MONDAY, **other: object) -> PartState:
    return PartState(1, 1, "Việc", today + timedelta(due_in), progress, **other)  # type: ignore[arg-type]


def stages(*parts: PartState, today: date = MONDAY, event_on: date | None = None) -> list[str]:
    return [due.stage.value for due in due_reminders(parts, today, event_on)]


@pytest.mark.parametrize(
    ("due_in", "stage"),
    [(5, []), (4, []), (3, ["soon"]), (2, ["soon"]), (1, ["next_day"]), (0, ["next_day"]), (-1, ["late"])],
)
def test_three_days_and_one_day_before_and_afterwards(due_in: int, stage: list[str]) -> None:
    assert stages(part(due_in)) == stage


def test_each_warning_is_given_once_and_overdue_daily() -> None:
    day = MONDAY - timedelta(1)
    yesterday = {
        Stage.SOON: day,
        Stage.NEXT_DAY: day,
        Stage.LATE: MONDAY - timedelta(1),
    }
    assert [stages(part(days, reminded_on=yesterday)) for days in (3, 1, -4)] == [[], [], ["late"]]
    assert stages(part(-4, reminded_on={Stage.LATE: MONDAY})) == []


@pytest.mark.parametrize(
    ("progress", "reported", "expected"),
    [
        (Progress.RECEIVED, -1, []), (Progress.DOING, 0, []), (Progress.DOING, -3, ["late"]),
        (Progress.WAITING, 0, ["late"]), (Progress.DONE, -30, []), (Progress.CANNOT, -30, []),
    ],
)  # fmt: skip
def test_who_has_answered_since_the_last_reminder_is_left_in_peace(
    progress: Progress, reported: int, expected: list[str]
) -> None:
    last = {Stage.LATE: MONDAY - timedelta(1)}
    told = part(-5, progress, reported_on=MONDAY + timedelta(reported), reminded_on=last)
    assert stages(told) == expected


def test_who_waits_for_an_answer_is_not_asked() -> None:
    assert stages(part(-5, waits=True)) == []


def test_what_is_due_on_monday_is_reminded_of_on_friday() -> None:
    friday = MONDAY - timedelta(3)
    assert stages(PartState(1, 1, "Việc", MONDAY, Progress.WAITING), today=friday) == ["next_day"]


def test_on_a_closed_day_only_what_is_overdue_on_the_eve_of_the_event() -> None:
    sunday = MONDAY - timedelta(1)
    both = (part(-2, today=sunday), part(1, today=sunday))
    assert (stages(*both, today=sunday), stages(*both, today=sunday, event_on=MONDAY)) == ([], ["late"])


@pytest.mark.parametrize(
    "day", [date(2026, 9, 2), date(2026, 4, 30), date(2026, 5, 1), date(2026, 3, 7), date(2026, 3, 8)]
)
def test_holidays_and_weekends_are_closed(day: date) -> None:
    assert (is_closed(day), is_closed(day + timedelta(7 if day.weekday() < 5 else 2))) == (True, False)


@given(due=days, before=st.integers(0, 9))
def test_a_day_of_reminding_is_open_and_never_later(due: date, before: int) -> None:
    day = open_day_before(due, before)
    assert (is_closed(day), day <= due - timedelta(before)) == (False, True)


@given(parts=st.lists(parts, max_size=8), today=days, event_on=st.none() | days)
def test_what_must_be_so_of_any_reminders(parts: list[PartState], today: date, event_on: date | None) -> None:
    dues = due_reminders(parts, today, event_on)
    for due in dues:
        assert due.part.due_on is not None
        assert (due.stage is Stage.LATE) == (due.part.due_on < today)
        assert due.days == (due.part.due_on - today).days
        assert not due.part.waits
        assert due.part.progress not in {Progress.DONE, Progress.CANNOT}
        assert due.part.reminded_on.get(due.stage) is None or due.part.reminded_on[due.stage] < today
        assert not is_closed(today) or (due.stage is Stage.LATE and event_on == today + timedelta(1))
    assert [due.part for due in dues] == [part for part in parts if part in [due.part for due in dues]]


@given(due=days)
def test_no_deadline_passes_without_a_warning_on_an_open_day_before(due: date) -> None:
    week = [due - timedelta(days) for days in range(15)]
    assert [day for day in week if stages(PartState(1, 1, "Việc", due, Progress.WAITING), today=day) != []] != []
