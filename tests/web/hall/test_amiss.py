"""What is amiss with a seating is listed, each with the seat it leads to."""

from __future__ import annotations

import pytest

from giaoluu.domain.delegates.choices import Circle, Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.editing import marked
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.models import Seat, SeatNeed
from giaoluu.web.office.hall.seen import seen_of
from tests.hall import SMALL, add_hall, add_people, sit
from tests.workspace import Workspace


@pytest.fixture
def seats(space: Workspace) -> dict[str, Seat]:
    """Press tables at B3-4 and B3-3, a wheelchair's place at A3-1."""
    layout = marked(SMALL, [SeatName("B", "3", 4), SeatName("B", "3", 3)], SeatKind.PRESS)
    return add_hall(space, marked(layout, [SeatName("A", "3", 1)], SeatKind.WHEELCHAIR))


def amiss(space: Workspace) -> list[tuple[str, str, int | None]]:
    seen = seen_of(space.event.pk, "bacson", may_seat=True)
    assert seen
    return [(one.kind, one.says, one.seat_id) for one in seen.amiss]


def test_a_delegation_that_is_torn_apart_is_told_with_who_sits_apart(space: Workspace, seats: dict[str, Seat]) -> None:
    for delegate, name in zip(add_people(space, "Công an tỉnh", 3), ("A1-1", "A1-2", "B2-4"), strict=True):
        sit(delegate, seats[name])
    assert amiss(space) == [
        ("Xa đoàn", "Ông Phạm Thu Dung 3 ở B2-4, cách phần đông của đoàn Công an tỉnh.", seats["B2-4"].pk)
    ]


def test_who_sits_on_a_seat_that_is_kept_for_others_is_told(space: Workspace, seats: dict[str, Seat]) -> None:
    press, guest = add_people(space, "Công an tỉnh", 1, Circle.PRESS)[0], add_people(space, "Xã Bảo Lạc", 1)[0]
    sit(press, seats["B3-4"])
    sit(guest, seats["A3-1"])
    assert amiss(space) == [
        ("Ngồi nhầm chỗ", "Ông Lê Hoàng Cường 2 ở A3-1, chỗ dành cho người khác (chỗ xe lăn).", seats["A3-1"].pk)
    ]


def test_who_needs_a_wheelchair_place_and_has_none_is_told(space: Workspace, seats: dict[str, Seat]) -> None:
    (delegate,) = add_people(space, "Công an tỉnh", 1)
    SeatNeed.objects.create(delegate=delegate, event=space.event, kind=SeatKind.WHEELCHAIR)
    sit(delegate, seats["A1-1"])
    assert amiss(space) == [("Sai loại ghế", "Ông Trần Thị Bình 1 cần loại ghế khác, đang ở A1-1.", seats["A1-1"].pk)]


def test_who_does_not_come_any_more_leaves_a_free_seat_behind(space: Workspace, seats: dict[str, Seat]) -> None:
    first, gone = add_people(space, "Công an tỉnh", 2)
    sit(first, seats["A1-1"])
    sit(gone, seats["A1-2"])
    Delegate.objects.filter(pk=gone.pk).update(standing=Standing.DECLINED)
    assert amiss(space) == [
        ("Không dự nữa", "Ông Lê Hoàng Cường 2 không dự nữa; ghế A1-2 coi như trống.", seats["A1-2"].pk)
    ]


def test_those_without_a_seat_are_counted_once_somebody_has_one(space: Workspace, seats: dict[str, Seat]) -> None:
    people = add_people(space, "Công an tỉnh", 3)
    assert amiss(space) == []
    sit(people[0], seats["A1-1"])
    assert amiss(space) == [("Chưa có ghế", "2 người dự chưa có ghế.", None)]


def test_somebody_registered_twice_with_two_seats_is_told(space: Workspace, seats: dict[str, Seat]) -> None:
    people = add_people(space, "Công an tỉnh", 2)
    for delegate, name in zip(people, ("A1-1", "A1-2"), strict=True):
        sit(delegate, seats[name])
    Delegate.objects.filter(event=space.event).update(name="Nguyễn Văn An", twin_key="nguyen van an")
    says = "Ông Nguyễn Văn An (Công an tỉnh) có thể cũng là Ông Nguyễn Văn An (Công an tỉnh), mỗi người một ghế."
    assert amiss(space) == [("Có thể trùng", says, seats["A1-1"].pk)]


def test_whoever_goes_before_and_sits_behind_is_told(space: Workspace, seats: dict[str, Seat]) -> None:
    (behind,), (before,) = add_people(space, "Công an tỉnh", 1), add_people(space, "Xã Bảo Lạc", 1)
    sit(behind, seats["A3-2"])
    sit(before, seats["A1-1"])
    says = "Công an tỉnh ngồi từ A3-2, sau Ông Lê Hoàng Cường 2 (Xã Bảo Lạc) ở A1-1."
    assert amiss(space) == [("Ngược thứ tự", says, seats["A3-2"].pk)]


def test_an_exemplar_in_the_middle_of_a_row_has_no_free_way(space: Workspace, seats: dict[str, Seat]) -> None:
    (exemplar,) = add_people(space, "Sở Nội vụ", 1, Circle.EXEMPLAR)
    left, right = add_people(space, "Công an tỉnh", 1), add_people(space, "Xã Bảo Lạc", 1)
    for delegate, name in ((exemplar, "A2-2"), (left[0], "A2-1"), (right[0], "A2-3")):
        sit(delegate, seats[name])
    assert [(kind, seat) for kind, _says, seat in amiss(space)] == [("Khó lên sân khấu", seats["A2-2"].pk)]


def test_pupils_far_from_their_teacher_are_told(space: Workspace, seats: dict[str, Seat]) -> None:
    (teacher,), (pupil,) = (add_people(space, "Công an tỉnh", 1, circle) for circle in (Circle.TEACHER, Circle.PUPIL))
    sit(teacher, seats["A1-1"])
    sit(pupil, seats["B1-4"])
    assert [kind for kind, _says, _seat in amiss(space)] == ["Xa đoàn", "Xa giáo viên"]
