from __future__ import annotations

import pytest

from giaoluu.lib.live_hub.change import LONGEST, Change, parts


def test_a_change_is_told_in_one_line_and_understood() -> None:
    change = Change("event:3", 12, ("desk:1", "bảng:2"), ("link:4",), 7.5)
    assert (Change.of(change.message()), "\n" in change.message()) == (change, False)


def test_more_topics_than_fit_are_told_as_all_of_the_scope() -> None:
    change = Change("e", 12, tuple(f"desk:{number}" for number in range(2000)), ("link:4",), 7.5)
    assert Change.of(change.message()) == Change("e", 12, None, ("link:4",), 7.5)


def test_of_many_who_lost_their_right_none_is_left_out() -> None:
    holders = [f"link:{number}" for number in range(120)]
    told = parts("e", 1, ["a"], holders, 7.5)
    assert ([who for change in told for who in change.revoked], told[0].topics, told[1].topics) == (
        holders,
        ("a",),
        (),
    )
    assert max(len(change.message()) for change in told) < LONGEST


@pytest.mark.parametrize("line", ["", "null", "[1]", '["e", "1", [], [], 0]', "{"])
def test_a_line_that_is_no_change_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of whatever kind
        Change.of(line)
