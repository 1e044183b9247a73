"""What may follow what, how far things are, and who may do what about an obstacle: for all values there are."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.domain.tasks.choices import OPEN, Condition, Hat, Holding, Progress, Step
from giaoluu.domain.tasks.decisions import (
    OFFERED,
    SOON_DAYS,
    WORST_FIRST,
    State,
    Why,
    agency_state,
    move,
    report_refused,
    state_of,
    steps_open_to,
)

TODAY = date(2026, 3, 2)
progresses = st.sampled_from(Progress)
days = st.none() | st.integers(-400, 400).map(lambda n: TODAY + timedelta(n))
notes = st.text(max_size=20)
hats = st.frozensets(st.sampled_from(Hat))
holdings = st.sampled_from(Holding)
steps = st.sampled_from(Step)


@given(progresses, progresses, notes, st.none() | progresses)
def test_whoever_cannot_says_why(was: Progress, becomes: Progress, note: str, before: Progress | None) -> None:
    refused = report_refused(was, becomes, note, before)
    assert (refused is Why.NEEDS_NOTE) == (becomes is Progress.CANNOT and not note.strip())


@given(progresses, progresses)
def test_the_last_report_can_always_be_taken_back(was: Progress, before: Progress) -> None:
    assert report_refused(was, before, "lý do", before) is None


@given(progresses, notes)
def test_the_words_of_a_report_can_always_be_changed(was: Progress, note: str) -> None:
    assert report_refused(was, was, note + "x") is None


@given(progresses)
def test_nobody_goes_back_to_never_having_received_it_but_by_taking_back(was: Progress) -> None:
    expected = None if was is Progress.WAITING else Why.DOES_NOT_FOLLOW
    assert report_refused(was, Progress.WAITING, "") is expected


@given(st.lists(progresses, max_size=12))
def test_done_is_never_further_than_one_report_away_whatever_was_reported(wished: list[Progress]) -> None:
    now, before = Progress.WAITING, None
    for becomes in wished:
        if report_refused(now, becomes, "lý do", before) is None:
            now, before = becomes, now
    assert now is Progress.DONE or report_refused(now, Progress.DONE, "", before) is None


def test_done_may_be_taken_back_to_doing() -> None:
    assert OFFERED[Progress.DONE] == (Progress.DOING,)


@given(progresses, days)
def test_whoever_has_reported_an_end_is_neither_early_nor_late(progress: Progress, due_on: date | None) -> None:
    over = progress in {Progress.DONE, Progress.CANNOT}
    state = state_of(progress, due_on, TODAY)
    assert (state == State(Condition(progress.value))) or not (over or due_on is None)


@given(st.sampled_from([Progress.WAITING, Progress.RECEIVED, Progress.DOING]), st.integers(-400, 400))
def test_amber_comes_before_red(progress: Progress, left: int) -> None:
    state = state_of(progress, TODAY + timedelta(left), TODAY)
    if left < 0:
        assert state == State(Condition.LATE, -left)
    elif left == 0:
        assert state == State(Condition.TODAY)
    elif left <= SOON_DAYS:
        assert state == State(Condition.SOON, left)
    else:
        assert state == State(Condition(progress.value))


@given(st.lists(st.tuples(progresses, days), max_size=8))
def test_an_agency_is_as_bad_as_its_worst_duty(duties: list[tuple[Progress, date | None]]) -> None:
    state = agency_state(duties, TODAY)
    conditions = [state_of(progress, due_on, TODAY).condition for progress, due_on in duties]
    worst = min(conditions, key=WORST_FIRST.index, default=Condition.DONE)
    assert (state.worst.condition, state.total, state.late) == (worst, len(duties), conditions.count(Condition.LATE))


def test_every_condition_has_its_place_among_the_worst() -> None:
    assert sorted(WORST_FIRST) == sorted(Condition)


@given(holdings, steps, hats)
def test_more_hats_never_close_a_way(holding: Holding, step: Step, worn: frozenset[Hat]) -> None:
    alone = any(move(holding, step, {hat}) for hat in worn)
    assert (move(holding, step, worn) is not None) == alone


@given(st.lists(st.tuples(st.sampled_from(Hat), steps), max_size=15))
def test_an_open_obstacle_always_has_somebody_who_can_answer_it(pressed: list[tuple[Hat, Step]]) -> None:
    holding = Holding.STANDING
    for hat, step in pressed:
        taken = move(holding, step, {hat})
        holding = taken.holding if taken else holding
    by_whom = {Holding.STANDING: Hat.STANDING, Holding.AGENCY: Hat.PASSED, Holding.COMMITTEE: Hat.COMMITTEE}
    ends = {Step.ANSWERED, Step.DECIDED}
    assert holding not in OPEN or ends & set(steps_open_to({by_whom[holding]}, holding))


@given(holdings, hats)
def test_only_the_committee_decides_and_only_the_standing_agency_passes_on(
    holding: Holding, worn: frozenset[Hat]
) -> None:
    possible = set(steps_open_to(worn, holding))
    assert Hat.COMMITTEE in worn or not possible & {Step.DECIDED, Step.ASKED_BACK}
    assert Hat.STANDING in worn or not possible & {Step.PASSED, Step.BROUGHT}


@given(holdings)
def test_whoever_is_in_difficulties_can_always_speak_up_again(holding: Holding) -> None:
    taken = move(holding, Step.ADDED, {Hat.ASKER})
    assert taken is not None
    assert taken.holding in OPEN
