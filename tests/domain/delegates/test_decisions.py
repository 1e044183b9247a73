"""What is decided on plain values."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.domain.delegates.choices import TAKING, Approval, Asks, Standing
from giaoluu.domain.delegates.decisions.conditions import (
    Person,
    Wanted,
    asked_columns,
    conditions_from,
    meets,
)
from giaoluu.domain.delegates.decisions.precedence import READY, rank_key, rank_proposed
from giaoluu.domain.delegates.decisions.searching import LAST, search_words, sort_key, twin_key, wanted_words
from giaoluu.domain.delegates.decisions.standings import (
    STEPS,
    Step,
    Why,
    after,
    is_over,
    places_more,
    refused,
    steps_open_to,
)
from giaoluu.domain.delegates.decisions.twins import MOST_COMPARED, Named, twins
from giaoluu.domain.delegates.decisions.writing import (
    Fault,
    Problem,
    Proposal,
    Written,
    another_person,
    keys_of,
    old_letters,
    tidy,
    written,
)
from giaoluu.lib.vietnamese import fold, given_name_key

NAMES = st.lists(
    st.sampled_from(
        "Nguyễn Nông Hoàng Đàm Bế Lý Ma Thị Văn Quỳnh Bảo Ái Anh Ánh An Ân Đạt Đông Dũng Hoà Hòa Hoa H'Điệp Ýt".split()  # noqa: SIM905
    ),
    min_size=1, max_size=5,
).map(" ".join)  # fmt: skip


# --- by what somebody is found


@given(st.lists(NAMES, max_size=8))
def test_sort_keys_put_people_in_the_order_of_given_names(names: list[str]) -> None:
    assert [given_name_key(one) for one in sorted(names, key=sort_key)] == sorted(map(given_name_key, names))


@given(st.text(max_size=200))
def test_a_sort_key_is_digits_that_fit_and_come_before_those_who_have_no_name(text: str) -> None:
    key = sort_key(text)
    assert (key.isascii() and key.isdigit(), len(key) <= 400, key <= LAST) == (True, True, True)


@given(NAMES, NAMES, st.integers(1, 99_999))
def test_every_word_of_a_name_and_unit_finds_it_with_marks_or_without(name: str, unit: str, number: int) -> None:
    words = search_words(number, name, "", unit)
    for text in (name, unit, fold(name).upper(), str(number), "".join(word[0] for word in fold(name).split())):
        assert [word for word in wanted_words(text) if word not in words] == []


def test_a_letter_that_no_database_takes_is_not_looked_for() -> None:
    assert wanted_words("Nông\0 Tân") == ["nong", "tan"]


def test_search_words_hold_first_letters_and_the_number_with_two_digits() -> None:
    assert search_words(3, "Đàm Quỳnh Anh", "", "Tân Giang") == "dam quynh anh tan giang dqa tg 03"


def test_two_writings_of_one_name_have_one_twin_key() -> None:
    assert {
        twin_key(one) for one in ("Ðinh Thị Hoà", "ĐINH  THỊ HÒA", unicodedata.normalize("NFD", "Đinh thị Hoa"))
    } == {"dinh thi hoa"}


# --- how somebody is written down


@given(st.text(max_size=80))
def test_what_is_kept_is_clean_once_and_for_all_and_no_letter_changes_its_case(text: str) -> None:
    kept = tidy(text)
    assert (tidy(kept), kept.strip(), "  " in kept, unicodedata.is_normalized("NFC", kept)) == (kept, kept, False, True)
    assert [one for one in kept if unicodedata.category(one) in ("Cc", "Cf", "Cs")] == []


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_letter_case_stays_as_it_was_written(name: str, case: object) -> None:
    shown = unicodedata.normalize("NFC", case(name))  # type: ignore[operator]
    assert written(Written(shown)).columns["name"] == shown


def test_marks_that_stand_apart_are_put_together_and_spaces_are_made_one() -> None:
    person = Written(unicodedata.normalize("NFD", "  Bế  Ngọc\u00a0Ánh\u200b\n"), unit="Sở\tNội vụ")
    told = written(person)
    assert (told.columns["name"], told.columns["unit"], told.problems, told.proposals) == (
        "Bế Ngọc Ánh", "Sở Nội vụ", (), ()
    )  # fmt: skip


def test_a_wrong_d_is_proposed_and_not_changed() -> None:
    told = written(Written("Ðinh Thị Hằng"))
    assert told.columns["name"] == "\u00d0inh Thị Hằng"
    assert (told.problems, told.proposals) == ((), (Proposal("name", "\u00d0inh Thị Hằng", "\u0110inh Thị Hằng"),))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NguyÔn V¨n An", "Nguyễn Văn An"),
        ("Nguyeãn Vaên An", "Nguyễn Văn An"),
        ("§inh ThÞ Lª", "Đinh Thị Lê"),
        ("TrÇn", "Trần"),
        ("Hoàng Thị Hà", None),
        ("Lê Bá Tân", None),
        ("José Müller", None),
        ("H'Điệp Êban", None),
        ("Ksor Y Bhăm", None),
        ("Vang A Pao", None),
    ],
)
def test_text_of_an_old_encoding_is_known_and_told_what_it_would_be(typed: str, meant: str | None) -> None:
    assert old_letters(typed) == meant


@given(NAMES)
def test_no_name_in_unicode_is_taken_for_an_old_encoding(name: str) -> None:
    assert old_letters(name) is None


def test_everything_that_is_wrong_is_told_at_once() -> None:
    person = Written(
        " ", title="x" * 41, position="Phã Gi¸m ®èc", email="a@b", born=90, is_minor=True, phone="0912"
    )  # fmt: skip
    assert written(person).problems == (
        Problem("name", Fault.NO_NAME),
        Problem("title", Fault.TOO_LONG),
        Problem("email", Fault.NO_ADDRESS),
        Problem("born", Fault.NO_YEAR),
        Problem("guardian", Fault.NO_GUARDIAN),
        Problem("position", Fault.OLD_LETTERS, "Phó Giám đốc"),
    )


def test_a_person_without_mail_or_telephone_is_whole() -> None:
    pupil = Written("Hoàng Bảo An", position="Học sinh lớp 9", is_minor=True, guardian="Nông Thị Ái")
    assert written(pupil).problems == ()


def test_the_keys_are_made_of_what_is_kept() -> None:
    columns = written(Written("Bế Ngọc Ánh", unit="Sở Y tế", honour="Nhà giáo Ưu tú")).columns
    assert keys_of(7, columns) == {
        "search": "be ngoc anh so y te nha giao uu tu bna syt ngut 07", "sort_key": sort_key("Bế Ngọc Ánh"),
        "twin_key": "be ngoc anh",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("was", "now", "another"),
    [
        ("Nguyễn Văn Nam", "Nguyễn Văn Năm", False),
        ("Hoàng Thi Ho", "Hoàng Thị Hoa", False),
        ("Nam Nguyễn Văn", "Nguyễn Văn Nam", False),
        ("Nguyễn Văn Nam", "Trần Thị Hoa", True),
        ("Nguyễn Văn Nam", "Trần Văn Hòa", True),
        ("", "Trần Văn Hòa", False),
    ],
)
def test_a_correction_is_told_from_somebody_else(was: str, now: str, another: bool) -> None:
    assert another_person(was, now) is another


# --- what becomes of them


def test_what_may_follow_what() -> None:
    told = {standing.value: [step.name for step in steps_open_to(standing, Approval.NONE)] for standing in Standing}
    assert told == {
        "proposed": ["WITHDRAW"],
        "held": ["WITHDRAW"],
        "named": ["CONFIRM", "DECLINE", "EXCUSE", "WITHDRAW"],
        "confirmed": ["DECLINE", "EXCUSE", "WITHDRAW", "RESTORE"],
        "declined": ["EXCUSE", "WITHDRAW", "RESTORE"],
        "excused": ["DECLINE", "WITHDRAW", "RESTORE"],
        "replaced": ["RESTORE"],
        "withdrawn": ["RESTORE"],
    }


@given(st.sampled_from(Standing), st.lists(st.sampled_from(Step), max_size=12))
def test_whatever_is_said_places_are_counted_by_who_takes_one(standing: Standing, steps: list[Step]) -> None:
    taken = int(standing in TAKING)
    for step in steps:
        now = after(standing, step)
        if now is not None:
            taken, standing = taken + places_more(standing, now), now
    assert taken == int(standing in TAKING)


@given(st.sampled_from(Standing), st.sampled_from(Step))
def test_a_step_twice_is_once(standing: Standing, step: Step) -> None:
    now = after(standing, step)
    assert now is None or after(now, step) is now


def test_no_absence_without_a_reason_and_nobody_in_by_a_side_door() -> None:
    assert refused(Standing.NAMED, Approval.NONE, Step.EXCUSE, "") is Why.NEEDS_REASON
    assert refused(Standing.WITHDRAWN, Approval.REFUSED, Step.RESTORE, "") is Why.NOT_APPROVED
    assert refused(Standing.WITHDRAWN, Approval.AWAITED, Step.RESTORE, "") is Why.NOT_APPROVED
    assert refused(Standing.HELD, Approval.NONE, Step.CONFIRM, "") is Why.DOES_NOT_FOLLOW
    assert [step for step in Step if Standing.HELD in STEPS[step].values()] == []


@given(st.dates(max_value=date(9000, 1, 1)))
def test_a_day_that_was_set_still_belongs_to_what_is_open(day: date) -> None:
    assert (is_over(day, day), is_over(day, day + timedelta(1)), is_over(None, day)) == (False, True, False)


# --- conditions


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["có đại diện học sinh Tiểu học, học sinh THCS"], [Wanted("học sinh Tiểu học"), Wanted("học sinh THCS")]),
        (["học sinh Tiểu học", "học sinh THCS"], [Wanted("học sinh Tiểu học"), Wanted("học sinh THCS")]),
        (["ít nhất 02 nữ"], [Wanted("ít nhất 02 nữ", "sex", "female", 2)]),
        (["(trong đó có 05 nữ)"], [Wanted("05 nữ", "sex", "female", 5)]),
        (["dân tộc thiểu số"], [Wanted("dân tộc thiểu số", "ethnic")]),
        (
            ["tối thiểu hai nữ và ít nhất 01 người dân tộc Mông"],
            [
                Wanted("tối thiểu hai nữ", "sex", "female", 2),
                Wanted("ít nhất 01 người dân tộc Mông", "ethnic", "mong", 1),
            ],
        ),
        (["ít nhất 30% nữ"], [Wanted("ít nhất 30% nữ", "sex", "female", 6)]),
        (["sinh sau năm 1995"], [Wanted("sinh sau năm 1995", "born_after", "1995")]),
        (["sinh từ năm 1995 trở đi"], [Wanted("sinh từ năm 1995 trở đi", "born_after", "1994")]),
        (["03 già làng"], [Wanted("già làng", "tick", "", 3)]),
        (["", "có", "  "], []),
    ],
)
def test_conditions_are_read_out_of_the_words_of_the_plan(words: list[str], wanted: list[Wanted]) -> None:
    assert conditions_from(words, places=20) == wanted


@given(st.lists(st.text(max_size=40), max_size=4))
def test_whatever_the_words_are_conditions_come_out_that_fit_their_columns(words: list[str]) -> None:
    for one in conditions_from(words):
        assert (0 < len(one.words) <= 300, Asks(one.asks) in Asks, one.at_least >= 1) == (True, True, True)


def test_what_is_not_known_of_somebody_does_not_count() -> None:
    people = [
        Person(sex="female", ethnic="Tày", born=1999, circle="pupil", ticked=frozenset({7})),
        Person(sex="male", ethnic="Kinh", born=1980),
        Person(ethnic="dân tộc Mông"),
        Person(),
    ]
    counted = {
        asks + value: sum(meets(person, Wanted("", asks, value), 7) for person in people)
        for asks, value in [
            ("sex", "female"), ("ethnic", ""), ("ethnic", "mong"), ("born_after", "1995"), ("circle", "pupil"),
            ("tick", ""),
        ]
    }  # fmt: skip
    assert counted == {
        "sexfemale": 1, "ethnic": 2, "ethnicmong": 1, "born_after1995": 1, "circlepupil": 1, "tick": 1
    }  # fmt: skip


def test_only_what_a_condition_counts_is_asked() -> None:
    assert asked_columns(["sex", "tick", "circle"]) == {"sex"}
    assert asked_columns(["ethnic", "born_after"]) == {"ethnic", "born"}
    assert asked_columns([]) == set()


def test_a_year_that_is_none_counts_nobody() -> None:
    assert meets(Person(born=1999), Wanted("", "born_after", "x")) is False


# --- precedence


def test_the_ready_list_names_every_position_once() -> None:
    assert len({rank_key(one) for one in READY}) == len(READY)


@given(st.integers(0, len(READY) - 1))
def test_every_line_is_named_by_its_own_words(place: int) -> None:
    assert rank_proposed(READY[place].upper(), READY) == place


@pytest.mark.parametrize(
    ("position", "line"),
    [
        ("Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy"),
        ("Chủ tịch UBND tỉnh Cao Bằng", "Chủ tịch Ủy ban nhân dân tỉnh"),
        ("Giám đốc Sở Nội vụ", "Giám đốc Sở"),
        ("Phó Giám đốc Sở Nội vụ", "Phó Giám đốc Sở"),
        ("Chủ tịch UBND xã Bảo Lạc", "Chủ tịch Ủy ban nhân dân xã"),
        ("Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh uỷ", "Ủy viên Ban Chấp hành Trung ương Đảng"),
        ("Hiệu trưởng Trường THPT Bảo Lâm", "Hiệu trưởng"),
        ("hiệu trưởng trường THPT Bảo Lâm", "Hiệu trưởng"),
        ("nguyên Bí thư Tỉnh ủy", None),
        ("Nguyên Giám đốc Sở Nội vụ, Hiệu trưởng", None),
        ("Thư ký Bí thư Tỉnh ủy", None),
        ("Quyền Chủ tịch UBND tỉnh", None),
        ("Chuyên viên Văn phòng Tỉnh ủy", None),
        ("Trưởng Ban Công tác Mặt trận xóm Lũng Tiến", None),
        ("Bí thư Tỉnh ủy viên", None),
        ("Vợ Chủ tịch nước", None),
        ("", None),
        ("Học sinh lớp 11", None),
    ],
)
def test_a_position_names_its_line_or_none(position: str, line: str | None) -> None:
    found = rank_proposed(position, READY)
    assert (None if found is None else READY[found]) == line


def test_somebody_who_was_something_once_may_have_a_line_of_their_own() -> None:
    ranks = ["Bí thư Tỉnh ủy", "Nguyên Bí thư Tỉnh ủy"]
    assert rank_proposed("nguyên Bí thư Tỉnh uỷ", ranks) == 1


def test_the_longest_line_is_meant() -> None:
    assert rank_proposed("Giám đốc Sở Nội vụ", ["Giám đốc", "Giám đốc Sở", "Giám đốc Sở Nội vụ"]) == 2


@given(st.text(max_size=60), st.sampled_from(READY))
def test_words_before_a_position_never_make_it_that_position(before: str, line: str) -> None:
    word = "".join(letter for letter in before if letter.isalpha())
    found = rank_proposed(f"nguyên {word} {line}", READY)
    assert found is None


# --- twins


def named(number: int, unit: str = "Xã Bảo Lạc", born: int | None = None, key: str = "nguyen thi hoa") -> Named:
    return Named(number, key, unit, "Công an tỉnh", born)


@pytest.mark.parametrize(
    ("people", "groups"),
    [
        ([named(1), named(2)], [(1, 2)]),
        ([named(1), named(2, key="ma van dong")], []),
        ([named(1), named(2, "Trường THCS Hợp Giang")], []),
        ([named(1), named(2, "UBND xã Bảo Lạc")], [(1, 2)]),
        ([named(1, born=1990), named(2, born=1991)], []),
        ([named(1, born=1990), named(2)], [(1, 2)]),
        ([named(1, ""), named(2, "Phòng PC04, Công an tỉnh")], [(1, 2)]),
        ([named(1, key=""), named(2, key="")], []),
    ],
)
def test_who_may_be_one_person(people: list[Named], groups: list[tuple[int, ...]]) -> None:
    assert twins(people) == groups


def test_a_name_of_thousands_costs_no_more_than_comparing_those_that_are_the_same() -> None:
    people = [named(number, f"Xã số {number % 20_000}") for number in range(40_000)]
    assert len(twins(people)) == 20_000 > MOST_COMPARED
