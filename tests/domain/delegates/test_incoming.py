"""Lists that come in: everything at once, nothing before it is accepted, nobody twice."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.domain.delegates.actions import hold_places, set_days, withdraw
from giaoluu.domain.delegates.actions.incoming import (
    ListClosed,
    ListMoved,
    Taken,
    accept_incoming,
    assess_incoming,
    take_columns,
)
from giaoluu.domain.delegates.decisions.incoming_columns import Columns, Field
from giaoluu.domain.delegates.models import Delegate, Incoming, Quota
from giaoluu.domain.delegates.queries.incoming import incoming_by_id, latest_incoming
from giaoluu.domain.journal.models import Entry
from tests.domain.delegates.incoming_lists import assess, keep, line, sheets, take, troubles
from tests.domain.delegates.register import OFFICER, quota, register, taken
from tests.workspace import BY, NOW, Workspace, build

SURNAMES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bế", "Nông", "Đàm", "Lý", "Triệu", "Vương", "Hứa", "Ma", "Lục", "Phan"
)  # fmt: skip
MIDDLES = ["Văn", "Thị", "Ngọc", "Đức", "Minh", "Thu"]
GIVEN = ["An", "Ánh", "Bình", "Cường", "Dũng", "Hà", "Hằng"]


@pytest.fixture
def space(db: None) -> Workspace:
    return build()


def names(space: Workspace) -> dict[int, str]:
    return dict(Delegate.objects.filter(event=space.event).order_by("number").values_list("number", "name"))


def crowd(count: int) -> list[tuple[str, ...]]:
    """So many people, each with a name of their own."""
    every = [f"{one} {two} {three}" for one in SURNAMES for two in MIDDLES for three in GIVEN]
    return [line(name, position="Giáo viên", unit="Trường THPT Bắc Sơn") for name in every[:count]]


PLANTED = {
    4: (line("", position="Hiệu trưởng"), "B4", "no_name"),
    20: (line("12345"), "B20", "no_letters"),
    37: (line("=cmd|' /C calc'!A0"), "B37", "formula"),
    55: (line("A" * 201), "B55", "too_long"),
    70: (line("Mai Văn Năm", born="19x5"), "G70", "no_year"),
    71: (line("Mai Văn Sau", born="2031"), "G71", "no_year"),
    99: (line("Mai Văn Giới", sex="nửa"), "F99", "no_sex"),
    120: (line("Mai Văn Diện", circle="lảnh đạo tỉnh"), "E120", "no_circle"),
    133: (line("Mai Văn Máy", phone="gọi cho tôi"), "H133", "no_phone"),
    150: (line("Mai Văn Thư", email="thu@"), "I150", "no_email"),
    177: (line("Mai Văn Bé", minor="chắc vậy"), "J177", "no_yes"),
    190: (line("Mai Văn Trẻ", minor="x"), "K190", "no_guardian"),
    201: (line("Mai Văn Mã", number="99999"), "A201", "no_number"),
    222: (line("Mai Văn Chữ", number="mười"), "A222", "no_number"),
    250: (line("Mai Văn Rút", number="2"), "A250", "number_gone"),
    275: (line("Trương Quốc Khác", number="1"), "B275", "another_person"),
    300: (line("Nguyễn Văn Ánh", unit="Trường THPT Bắc Sơn"), "B300", "doubled"),
    333: (line("Mai Văn Suất", quota="suất lạ"), "M333", "no_quota"),
    360: (line("Mai Văn Cơ", agency="Công an tĩnh nhà"), "N360", "no_agency"),
    400: (line("Mai Văn Dài", note="x" * 501), "L400", "too_long"),
}


def planted() -> list[tuple[str, ...]]:
    rows = crowd(450)
    for number, (cells, _cell, _wrong) in PLANTED.items():
        rows[number - 2] = cells
    return rows


def test_twenty_planted_errors_in_450_rows_are_all_shown_at_once_with_their_cells(space: Workspace) -> None:
    places = quota(space, 500)
    register(places, "Hà Thị Một")
    withdraw(register(places, "Hà Văn Hai").pk, by=OFFICER, at=NOW)
    outcome = assess(space, *planted())
    assert [(cell, wrong) for cell, wrong, _ in troubles(outcome)] == [
        (cell, wrong) for _, cell, wrong in PLANTED.values()
    ]
    assert (outcome["counts"]["added"], outcome["counts"]["refused"], outcome["rows"]) == (430, 20, 450)
    assert names(space) == {1: "Hà Thị Một", 2: "Hà Văn Hai"}


def test_a_corrected_file_adds_who_was_missing_and_doubles_nobody(space: Workspace) -> None:
    places = quota(space, 500)
    register(places, "Hà Thị Một")
    withdraw(register(places, "Hà Văn Hai").pk, by=OFFICER, at=NOW)
    first = take(space, *planted())
    corrected = [cells if row not in PLANTED else line(f"Đúng Văn {row:03}") for row, cells in enumerate(planted(), 2)]
    second = take(space, *corrected)
    third = take(space, *corrected)
    assert (first, second, third) == (Taken(430, 0), Taken(20, 0), Taken(0, 0))
    assert taken(places) == 451


@pytest.mark.parametrize(
    ("cells", "cell", "nearest"),
    [
        (line("A B", circle="học sinh"), "E2", "học sinh, sinh viên"),
        (line("A B", born="mới"), "G2", "2026"),
        (line("A B", quota="3 dai bieux"), "M2", "3 đại biểu"),
        (line("A B", agency="Sở Nội vụ"), "N2", "Công an tỉnh"),
        (line("A B", note="x" * 501), "L2", "500"),
    ],
)
def test_a_refusal_says_what_would_have_been_taken(
    space: Workspace, cells: tuple[str, ...], cell: str, nearest: str
) -> None:
    quota(space)
    assert [(one, near) for one, _, near in troubles(assess(space, cells))] == [(cell, nearest)]


def test_an_unknown_agency_is_named_with_the_nearest(space: Workspace) -> None:
    quota(space)
    outcome = assess(
        space, line("A B", agency="So Noi Vụ"), line("C D", agency="Sở Nội vu tỉnh"), line("E F"), agency=None
    )
    assert troubles(outcome) == [
        ("B2", "no_places", ""), ("N3", "no_agency", "Sở Nội vụ"), ("N4", "no_agency", "")
    ]  # fmt: skip


def test_what_is_new_changed_and_the_same_is_told_apart(space: Workspace) -> None:
    places = quota(space, 9)
    register(places, "Bế Ngọc Ánh", position="Giáo viên", unit="Trường A")
    register(places, "Lý Văn Cường", position="Hiệu trưởng")
    outcome = assess(
        space, line("Bế Ngọc Ánh", position="Hiệu phó", unit="Trường A"), line("Lý Văn Cường"), line("Ma Văn Đông")
    )
    assert [(one["row"], one["number"], one["to"]) for one in outcome["changed"]] == [
        (2, 1, [["position", "Giáo viên", "Hiệu phó"]])
    ]
    assert [(one["row"], one["name"]) for one in outcome["added"]] == [(4, "Ma Văn Đông")]
    assert outcome["counts"]["unchanged"] == 1


def test_whoever_has_a_number_is_corrected_by_it_also_in_the_name(space: Workspace) -> None:
    places = quota(space)
    register(places, "Bế Ngọc Anh")
    assert take(space, line("Bế Ngọc Ánh", number="1", position="Giáo viên")) == Taken(0, 1)
    [one] = Delegate.objects.all()
    assert (one.name, one.position, one.search, one.edition) == (
        "Bế Ngọc Ánh", "Giáo viên", "be ngoc anh giao vien bna gv 01", 1
    )  # fmt: skip


def test_the_year_tells_namesakes_apart(space: Workspace) -> None:
    places = quota(space, 5)
    register(places, "Bế Ngọc Ánh", born=1985)
    assert take(space, line("Bế Ngọc Ánh", born="1990"), line("Bế Ngọc Ánh", born="1985")) == Taken(1, 0)


def test_of_several_namesakes_nobody_is_guessed(space: Workspace) -> None:
    places = quota(space, 5)
    register(places, "Bế Ngọc Ánh", unit="Trường A")
    register(places, "Bế Ngọc Ánh", unit="Trường B")
    outcome = assess(space, line("Bế Ngọc Ánh"), line("Bế Ngọc Ánh", unit="trường b", position="Giáo viên"))
    assert [one["number"] for one in outcome["changed"]] == [2]
    assert [one["to"] for one in outcome["changed"]] == [
        [["position", "", "Giáo viên"], ["unit", "Trường B", "trường b"]]
    ]
    assert outcome["counts"]["troubles"] == 0


def test_two_left_namesakes_are_asked_for_by_number(space: Workspace) -> None:
    places = quota(space, 5)
    register(places, "Bế Ngọc Ánh", unit="Trường A")
    register(places, "Bế Ngọc Ánh", unit="Trường B")
    assert troubles(assess(space, line("Bế Ngọc Ánh", position="x"))) == [("B2", "several", "1, 2")]


def test_somebody_in_the_list_of_another_agency_is_a_warning(space: Workspace) -> None:
    register(quota(space, agency="Sở Nội vụ"), "Bế Ngọc Ánh", born=1985)
    quota(space)
    outcome = assess(space, line("BẾ NGỌC ÁNH", born="1985"), line("Lý Văn Cường", born="1985"))
    assert troubles(outcome) == [("B2", "twin", "Sở Nội vụ (#1)")]
    assert (outcome["counts"]["added"], outcome["counts"]["warnings"]) == (2, 1)


def test_a_namesake_further_up_in_the_same_list_is_a_warning(space: Workspace) -> None:
    quota(space)
    quota(space, agency="Sở Nội vụ")
    rows = (line("Bế Ngọc Ánh", born="1985", agency=one) for one in ("Công an tỉnh", "Sở Nội vụ"))
    assert troubles(assess(space, *rows, agency=None)) == [("B3", "twin", "Công an tỉnh, B2")]


def test_a_quota_is_kept_and_named_with_its_numbers(space: Workspace) -> None:
    places = quota(space, 3)
    register(places, "Hà Thị Một")
    rows = [line("Lý Văn An"), line("Lý Văn Ba"), line("Lý Văn Ca"), line("Lý Văn Da")]
    outcome = assess(space, *rows)
    assert outcome["over"] == [
        {"agency": space.agencies["Công an tỉnh"].pk, "words": "3 đại biểu", "places": 3, "taken": 1, "asked": 4,
         "rows": [4, 5], "more": 2}
    ]  # fmt: skip
    assert [cell for cell, wrong, _ in troubles(outcome) if wrong == "over"] == ["B4", "B5"]
    assert take(space, *rows) == Taken(2, 0)
    assert taken(places) == 3


def test_places_that_are_held_are_filled_first(space: Workspace) -> None:
    places = quota(space, 3)
    hold_places(places.pk, 2, by=OFFICER, at=NOW)
    assert take(space, line("Lý Văn An"), line("Lý Văn Ba", number="1"), line("Lý Văn Ca")) == Taken(3, 0)
    assert (names(space), taken(places)) == ({1: "Lý Văn Ba", 2: "Lý Văn An", 3: "Lý Văn Ca"}, 3)


def test_a_place_that_is_held_and_stays_without_a_name_is_no_error(space: Workspace) -> None:
    hold_places(quota(space, 3).pk, 1, by=OFFICER, at=NOW)
    outcome = assess(space, line(number="1", circle="đại biểu"))
    assert (outcome["counts"]["troubles"], outcome["counts"]["added"]) == (0, 0)


def test_of_several_quotas_the_one_of_that_circle_is_taken(space: Workspace) -> None:
    quota(space, 5, circle="teacher")
    pupils = quota(space, 5, circle="pupil")
    take(space, line("Lý Văn An", circle="học sinh, sinh viên"), line("Lý Văn Ba", circle="giáo viên"))
    assert [one.name for one in pupils.delegates.all()] == ["Lý Văn An"]


def test_old_encodings_and_other_letters_are_shown_with_what_they_would_be(space: Workspace) -> None:
    quota(space, 5)
    rows = (line("NguyÔn V¨n Hïng"), line("Ðàm Thị Lan"), line("Lý Văn An", phone="912345678"))
    outcome = assess(space, *rows)
    assert outcome["repairs"] == [
        ["B2", "NguyÔn V¨n Hïng", "Nguyễn Văn Hùng"], ["B3", "Ðàm Thị Lan", "Đàm Thị Lan"],
        ["H4", "912345678", "0912345678"],
    ]  # fmt: skip
    take(space, *rows)
    assert list(names(space).values()) == ["Nguyễn Văn Hùng", "Đàm Thị Lan", "Lý Văn An"]


def test_whoever_does_not_want_cells_mended_keeps_them(space: Workspace) -> None:
    quota(space, 5)
    number, rows = keep(space), sheets(line("NguyÔn V¨n Hïng"), line("Ðàm Thị Lan"))
    take_columns(number, Columns(0, 1, {Field.NAME: 1}, mend=False))
    assert troubles(assess_incoming(number, rows, at=NOW)) == [("B2", "old_letters", "Nguyễn Văn Hùng")]
    accept_incoming(number, rows, by=BY, at=NOW, behalf=True)
    assert list(names(space).values()) == ["Ðàm Thị Lan"]


def test_letters_keep_their_case_and_an_empty_cell_takes_nothing_away(space: Workspace) -> None:
    register(quota(space), "bế NGỌC ánh", phone="0912 345 678")
    assert take(space, line("bế NGỌC ánh", position="gIÁO viên")) == Taken(0, 1)
    [one] = Delegate.objects.all()
    assert (one.name, one.position, one.phone) == ("bế NGỌC ánh", "gIÁO viên", "0912 345 678")


def test_accepting_twice_writes_once_and_one_fact_says_it(space: Workspace) -> None:
    quota(space)
    number, rows = keep(space), sheets(line("Lý Văn An"), line("Lý Văn Ba"))
    assess_incoming(number, rows, at=NOW)
    told = [accept_incoming(number, rows, by=BY, at=NOW, behalf=True) for _ in range(2)]
    assert told == [Taken(2, 0)] * 2
    assert names(space) == {1: "Lý Văn An", 2: "Lý Văn Ba"}
    [fact] = Entry.objects.filter(kind="ListTaken")
    assert (fact.subject, fact.data) == (f"incoming:{number}", {"name": "ds.xlsx", "added": 2, "changed": 0})
    assert set(Delegate.objects.values_list("behalf", "registered_by")) == {("Công an tỉnh", BY.name)}


def test_nothing_is_written_where_the_lists_have_changed_since_they_were_shown(space: Workspace) -> None:
    places = quota(space, 5)
    number, rows = keep(space), sheets(line("Lý Văn An"), line("Lý Văn Ba"))
    assess_incoming(number, rows, at=NOW)
    register(places, "Lý Văn An")
    with pytest.raises(ListMoved):
        accept_incoming(number, rows, by=BY, at=NOW)
    assert names(space) == {1: "Lý Văn An"}
    now = Incoming.objects.get().outcome["counts"]
    assert (now["added"], now["unchanged"]) == (1, 1)
    assert accept_incoming(number, rows, by=BY, at=NOW) == Taken(1, 0)


def test_closed_lists_take_nobody_new_from_an_agency_itself(space: Workspace) -> None:
    register(quota(space), "Lý Văn An")
    set_days(space.event.pk, closes_on=NOW.date().replace(day=1), frozen_on=None, edition=0, by=BY, at=NOW)
    with pytest.raises(ListClosed):
        take(space, line("Lý Văn Ba"), behalf=False)
    assert take(space, line("Lý Văn An", position="Giáo viên"), behalf=False) == Taken(0, 1)
    assert take(space, line("Lý Văn Ba"), behalf=True) == Taken(1, 0)


def test_ten_thousand_hostile_names_are_refused_or_kept_as_the_text_they_are(space: Workspace) -> None:
    quota(space, 20_000)
    hostile = ("=cmd|' /C calc'!A0", "<script>alert({n})</script>", "Robert'); DROP TABLE x;-- {n}", "A\u202eB {n}",
               "A" * 3_000, "é" + "\u0301" * 40 + "{n}", "{n}", "@SUM({n})", "Lý\u200b Văn {n}",
               "%s %(x)s {n} a")  # fmt: skip
    rows = [line(one.replace("{n}", str(n))) for n in range(1_000) for one in hostile]
    outcome = assess(space, *rows)
    assert (outcome["counts"]["troubles"], outcome["counts"]["added"]) == (4_000, 6_000)
    assert take(space, *rows) == Taken(6_000, 0)
    kept = set(Delegate.objects.filter(number__lte=6).values_list("name", flat=True))
    assert kept >= {"<script>alert(0)</script>", "Robert'); DROP TABLE x;-- 0", "AB 0", "Lý Văn 0", "%s %(x)s 0 a"}


@pytest.mark.parametrize("count", [1, 300])
def test_how_often_the_database_is_asked_does_not_grow_with_the_rows(space: Workspace, count: int) -> None:
    quota(space, 500)
    number, rows = keep(space), sheets(*crowd(count))
    assess_incoming(number, rows, at=NOW)
    with CaptureQueriesContext(connection) as asked:
        accept_incoming(number, rows, by=BY, at=NOW)
    inserts = [one for one in asked if 'INSERT INTO "delegates_delegate"' in one["sql"]]
    assert len(asked) - len(inserts) == 30


def test_a_list_that_came_in_is_found_by_its_event_only(space: Workspace) -> None:
    number = keep(space)
    other = build("khac", "Khác")
    assert incoming_by_id(other.event.pk, number) is None
    assert [one.id for one in latest_incoming(space.event.pk, space.agencies["Công an tỉnh"].pk)] == [number]
    assert latest_incoming(space.event.pk) == []


def test_quotas_of_others_are_not_touched(space: Workspace) -> None:
    own, other = quota(space, 3), quota(space, 3, agency="Sở Nội vụ")
    take(space, line("Lý Văn An"))
    assert dict(Quota.objects.values_list("pk", "taken")) == {own.pk: 1, other.pk: 0}
