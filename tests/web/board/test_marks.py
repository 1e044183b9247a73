"""What the board says of tasks and rows."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.domain.tasks.choices import Progress
from giaoluu.domain.tasks.queries.board import Tally
from giaoluu.web.office.board.days import MOST, columns
from giaoluu.web.office.board.marks import Mark, cell_of, count_of, mark_of, state_words

TODAY = date(2026, 3, 2)
TALLIES = st.lists(
    st.builds(
        Tally, st.just(1), st.none() | st.dates(date(2026, 2, 1), date(2026, 4, 1)),
        st.sampled_from([state.value for state in Progress]), st.integers(1, 50),
    )
)  # fmt: skip


def test_a_task_is_amber_before_it_is_red() -> None:
    days = (-1, 0, 1, 3, 4)
    assert [mark_of(Progress.WAITING, TODAY + timedelta(days=step), TODAY) for step in days] == [
        Mark.LATE, Mark.SOON, Mark.SOON, Mark.SOON, Mark.TODO
    ]  # fmt: skip


def test_what_is_done_or_cannot_be_done_is_never_late() -> None:
    gone = TODAY - timedelta(days=9)
    assert [mark_of(state, gone, TODAY) for state in (Progress.DONE, Progress.CANNOT)] == [Mark.DONE, Mark.CANNOT]


def test_a_cell_shows_the_worst_of_its_day_and_how_many_there_are() -> None:
    cell = cell_of([Tally(1, TODAY, "done", 2), Tally(1, TODAY, "waiting", 1)], TODAY)
    assert cell
    assert (cell.mark, cell.count, cell.words) == (Mark.SOON, 3, "3 việc sắp đến hạn")


@given(TALLIES)
def test_every_task_is_counted_once(tallies: list[Tally]) -> None:
    count = count_of(tallies, TODAY)
    assert count.total == sum(one.number for one in tallies)
    assert count.done + count.late + count.cannot + count.doing <= count.total


def test_a_row_says_how_late_it_is() -> None:
    assert state_words(count_of([Tally(1, TODAY - timedelta(days=2), "doing", 1)], TODAY)) == "Trễ 2 ngày"


def test_a_short_programme_shows_every_day_and_marks_the_closed_ones() -> None:
    days = columns(date(2025, 8, 25), date(2025, 9, 3), date(2025, 8, 29), [date(2025, 8, 29), date(2025, 9, 2)])
    assert [day.day.day for day in days] == [25, 26, 27, 28, 29, 30, 31, 1, 2, 3]
    assert [day.classes for day in days] == ["", "", "", "", "now", "off", "off", "", "off", "show"]


@given(st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31))))
def test_a_long_programme_shows_the_event_today_and_the_nearest_deadlines(show: date, due: list[date]) -> None:
    days = [day.day for day in columns(None, show, TODAY, due)]
    assert (len(days) <= MOST, show in days, days == sorted(days)) == (True, True, True)
