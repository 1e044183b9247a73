from __future__ import annotations

from giaoluu.lib.live_hub.ring import Ring


def ring(*changes: tuple[int, tuple[str, ...] | None], floor: int = 0, size: int = 3) -> Ring:
    made = Ring(floor, size)
    for version, topics in changes:
        made.add(version, topics)
    return made


def test_a_page_that_is_up_to_date_missed_nothing() -> None:
    assert ring((1, ("a",)), (2, ("b",))).touched_since(2) == set()


def test_a_page_that_is_late_missed_what_came_after_it() -> None:
    assert ring((1, ("a",)), (2, ("b",)), (5, ("c", "a"))).touched_since(1) == {"a", "b", "c"}


def test_what_lies_before_the_beginning_is_not_known() -> None:
    assert [ring(floor=7).touched_since(since) for since in (6, 7, 8)] == [None, set(), set()]


def test_what_fell_out_is_not_known() -> None:
    full = ring((1, ("a",)), (2, ("b",)), (3, ("c",)), (4, ("d",)))
    assert [full.touched_since(since) for since in (0, 1, 3)] == [None, {"b", "c", "d"}, {"d"}]


def test_a_change_of_everything_touches_all() -> None:
    assert [ring((1, None), (2, ("a",))).touched_since(since) for since in (0, 1)] == [None, {"a"}]


def test_a_version_that_arrives_late_is_missed_by_whoever_saw_only_the_newer_one() -> None:
    late = ring((5, ("a",)), (4, ("b",)), (6, ("c",)))
    assert [late.touched_since(since) for since in (5, 6)] == [{"b", "c"}, set()]


def test_a_second_change_of_the_same_version_is_of_that_version() -> None:
    assert [ring((5, ("a",)), (5, ("b",))).touched_since(since) for since in (4, 5)] == [{"a", "b"}, set()]
