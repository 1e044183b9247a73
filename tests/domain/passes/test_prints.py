"""What was printed is known by its words: what is stale, what is undone, what was taken back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import PrintedSince, Stale, changes, digest_of, stale
from giaoluu.domain.passes.models import Print, Run
from giaoluu.domain.passes.printing import note_printed, take_back, undo_run
from giaoluu.domain.passes.queries import prints_of, run_of, runs_of, words_printed
from tests.domain.passes.guests import guest
from tests.workspace import BY, NOW, Workspace

AN = {"name": "Nguyễn Văn An", "position": "Chủ tịch", "seat": "A3-12"}


def printed(space: Workspace, words: Mapping[int, Mapping[str, str]], kind: Printed = Printed.BADGE) -> int:
    return note_printed(space.event.pk, kind, "single", words, by=BY, at=NOW)


def now_on_paper(space: Workspace) -> Mapping[int, Mapping[str, str]]:
    return words_printed(space.event.pk, Printed.BADGE)


def test_the_digest_is_of_the_words_whatever_their_order() -> None:
    turned = dict(reversed(AN.items()))
    assert digest_of(AN) == digest_of(turned)
    assert len({digest_of({**AN, name: "khác"}) for name in AN} | {digest_of(AN)}) == 4


@pytest.mark.parametrize("field", AN)
def test_one_other_word_makes_a_print_stale(field: str) -> None:
    due = {1: AN, 2: {**AN, field: "khác"}, 3: AN}
    assert stale(due, {1: AN, 2: AN, 4: AN}) == Stale(new=(3,), changed=(2,), back=(4,))
    assert changes(due[2], AN) == [(field, AN[field], "khác")]


def test_what_is_on_paper_is_the_last_print(space: Workspace) -> None:
    one, other = guest(space, "An"), guest(space, "Bình")
    first = printed(space, {one.pk: AN, other.pk: AN})
    second = printed(space, {one.pk: {**AN, "seat": "B1-1"}})
    assert now_on_paper(space) == {one.pk: {**AN, "seat": "B1-1"}, other.pk: AN}
    assert [(run.id, run.count, run.is_undone) for run in runs_of(space.event.pk, Printed.BADGE)] == [
        (second, 1, False), (first, 2, False),
    ]  # fmt: skip
    found = run_of(space.event.pk, first)
    assert found is not None
    assert found.delegates == (other.pk,)
    assert Print.objects.get(delegate=one).digest == digest_of({**AN, "seat": "B1-1"})


def test_a_badge_is_no_plate(space: Workspace) -> None:
    one = guest(space, "An")
    printed(space, {one.pk: AN}, Printed.PLATE)
    assert (now_on_paper(space), list(prints_of(space.event.pk, Printed.PLATE))) == ({}, [one.pk])


def test_a_run_is_undone_to_what_was_printed_before(space: Workspace) -> None:
    one, other = guest(space, "An"), guest(space, "Bình")
    printed(space, {one.pk: AN})
    second = printed(space, {one.pk: {**AN, "seat": "B1-1"}, other.pk: AN})
    for _ in range(2):
        undo_run(space.event.pk, second, by=BY, at=NOW)
    assert now_on_paper(space) == {one.pk: AN}
    assert Print.objects.get().digest == digest_of(AN)


def test_only_the_last_run_is_undone_and_then_the_one_before(space: Workspace) -> None:
    one = guest(space, "An")
    first, second = printed(space, {one.pk: AN}), printed(space, {one.pk: {**AN, "seat": "B1-1"}})
    with pytest.raises(PrintedSince):
        undo_run(space.event.pk, first, by=BY, at=NOW)
    undo_run(space.event.pk, second, by=BY, at=NOW)
    undo_run(space.event.pk, first, by=BY, at=NOW)
    assert [run.is_undone for run in runs_of(space.event.pk, Printed.BADGE)] == [True, True]


def test_what_was_taken_back_is_no_longer_out(space: Workspace) -> None:
    one, other = guest(space, "An"), guest(space, "Bình")
    printed(space, {one.pk: AN, other.pk: AN})
    assert take_back(space.event.pk, Printed.BADGE, [one.pk], by=BY, at=NOW) == 1
    assert take_back(space.event.pk, Printed.BADGE, [one.pk], by=BY, at=NOW) == 0
    assert list(now_on_paper(space)) == [other.pk]


def test_nothing_to_print_is_no_run(space: Workspace) -> None:
    assert (printed(space, {}), Run.objects.count()) == (0, 0)
