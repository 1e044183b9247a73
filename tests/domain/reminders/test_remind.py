"""Reminders as drafts: one a person and day, none twice, leaving by itself only where that was wished."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.queries import events_to_remind
from giaoluu.domain.outbox.models import Message
from giaoluu.domain.reminders.actions import remind, urge
from giaoluu.domain.reminders.models import Reminder
from giaoluu.domain.tasks.models import Part
from tests.workspace import BY, NOW, Workspace, add_task

TODAY = date(2026, 3, 2)


def due(space: Workspace, in_days: int, agency: str = "Công an tỉnh") -> None:
    space.tasks.append(add_task(space, agency, f"Việc hạn {in_days}", due_on=TODAY + timedelta(in_days)))


def messages(space: Workspace) -> list[tuple[str, str, str]]:
    rows = Message.objects.filter(event=space.event).order_by("pk")
    return list(rows.values_list("to_name", "once", "state"))


def remind_at(space: Workspace, at: datetime = NOW, by_itself: bool = False) -> None:
    remind(space.event.pk, by_itself=by_itself, at=at)


def test_an_officer_gets_one_digest_of_all_that_is_due(space: Workspace) -> None:
    due(space, 1)
    due(space, 3)
    remind_at(space)
    officer = space.people[Role.OFFICER]
    assert messages(space) == [(officer.name, f"digest:{officer.pk}:2026-03-02", "draft")]
    body = Message.objects.get().body
    assert [line for line in body.splitlines() if line.startswith("- ")] == [
        "- Việc hạn 1 (hạn 03/03/2026, còn 1 ngày)", "- Việc hạn 3 (hạn 05/03/2026, còn 3 ngày)"
    ]  # fmt: skip
    assert body.split("\n\n")[-2] == "Mã mở liên kết trên máy khác: [mã]"


def test_asked_again_on_the_same_day_nothing_more_is_drafted(space: Workspace) -> None:
    due(space, -1)
    remind_at(space)
    count = len(messages(space))
    remind_at(space, NOW + timedelta(hours=3))
    assert (count, len(messages(space)), Reminder.objects.count()) == (2, 2, 1)


def test_what_is_overdue_goes_to_those_who_oversee_too(space: Workspace) -> None:
    due(space, -1)
    remind_at(space)
    assert [name for name, _, _ in messages(space)] == [
        space.people[Role.OFFICER].name, space.people[Role.OVERSEER].name
    ]  # fmt: skip


def test_the_next_day_the_unsent_digest_makes_room_for_the_new_one(space: Workspace) -> None:
    due(space, -1)
    remind_at(space)
    remind_at(space, NOW + timedelta(days=1))
    assert [state for _, _, state in messages(space)] == ["dropped", "dropped", "draft", "draft"]


def test_where_the_event_wishes_it_reminders_leave_by_themselves(space: Workspace) -> None:
    due(space, 1)
    remind_at(space, by_itself=True)
    assert [state for _, _, state in messages(space)] == ["queued"]


def test_where_nothing_is_due_nobody_is_written_to(space: Workspace) -> None:
    remind_at(space)
    assert messages(space) == []


def test_an_event_that_is_over_is_not_reminded_of(space: Workspace) -> None:
    assert [one.event_id for one in events_to_remind(date(2026, 3, 20))] == [space.event.pk]
    assert events_to_remind(date(2026, 3, 22)) == []


def test_urging_names_what_is_late_or_unopened_and_is_drafted_once_a_day(space: Workspace) -> None:
    due(space, -2)
    agency = space.agencies["Công an tỉnh"].pk
    first = urge(space.event.pk, [agency], by=BY, at=NOW)
    again = urge(space.event.pk, [agency, space.agencies["Sở Nội vụ"].pk], by=BY, at=NOW + timedelta(hours=2))
    assert (first, len(first), [state for _, _, state in messages(space)]) == (again, 1, ["draft"])
    body = Message.objects.get().body
    assert ("Công an tỉnh chưa mở liên kết" in body, "Việc hạn -2 (hạn 28/02/2026, quá 2 ngày)" in body) == (True, True)


def test_a_done_part_is_not_urged(space: Workspace) -> None:
    due(space, -2)
    Part.objects.update(progress="done")
    urge(space.event.pk, [space.agencies["Công an tỉnh"].pk], by=BY, at=NOW)
    assert "quá hạn" not in Message.objects.get().body
