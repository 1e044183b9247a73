from __future__ import annotations

from dataclasses import replace

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.plan import Agency, Allocation, Assignment, DelegateGroup, Delegates, Plan, Quota, Task
from giaoluu.web.office.plan.headline import headline
from giaoluu.web.office.plan.page import plan_page
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Part
from giaoluu.web.office.plan.understood.people import delegates

NOWHERE = (0, 1)


def answer(compilation: Compilation, question: str) -> list[tuple[str, str]]:
    (found,) = [one for one in plan_page(compilation).understood.answers if one.question == question]
    return [(f"{entry.sought}{entry.text}", entry.place.name if entry.place else "") for entry in found.entries]


def test_the_reference_plan_answers_the_first_questions(reference: Compilation) -> None:
    assert answer(reference, "Thời gian") == [("19:30 – 21:30, thứ Tư 03/9/2025", "mục II.1, ý 1")]
    assert answer(reference, "Địa điểm") == [("Trung tâm Hội nghị tỉnh Cao Bằng", "mục II.1, ý 2")]
    assert answer(reference, "Giấy mời") == [("Kế hoạch này thay giấy mời", "đoạn cuối")]


def test_what_a_plan_does_not_say_is_said(compiled: Compilation) -> None:
    silent = [one.question for one in plan_page(compiled).understood.answers if not one.entries]
    assert silent == ["Hình thức", "Kinh phí", "Đầu mối", "Giấy mời"]


def test_the_title_answers_with_numbers_and_silences(reference: Compilation) -> None:
    said = headline(reference.plan, [])
    assert said.title == "Đã đọc xong Kế\u00a0hoạch\u00a02683/KH-BTC"
    assert [(number.count, number.href) for number in said.numbers] == [
        (6, "#programme"),
        (7, "#exemplars"),
        (450, "#delegates"),
        (32, "#tasks"),
    ]
    assert said.silences == ("thời lượng của 5 phần", "hạn của 32 nhiệm vụ")


def test_every_number_of_the_title_leads_to_a_part_of_the_page(reference: Compilation) -> None:
    page = plan_page(reference)
    parts = {f"#{part.id}" for part in page.understood.parts}
    assert {number.href for number in page.headline.numbers} - parts == set()


def part(compilation: Compilation, **changes: object) -> Part:
    plan: Plan = replace(compilation.plan, **changes)
    found = delegates(plan, Places(compilation.document))
    assert found
    return found


def asked(count: int, per: str, *agencies: Agency) -> Assignment:
    quota = Quota(count, None, "exact", "đại biểu", None, per, (), NOWHERE)
    return Assignment(1, None, agencies, False, (Task("", "own", (), None, None, (), (quota,), NOWHERE),), NOWHERE)


ONE = Agency("Sở Nội vụ", "department", "one", NOWHERE)
OTHER = Agency("Sở Tài chính", "department", "one", NOWHERE)
EACH = Agency("Các xã", "commune", "each", NOWHERE)


def test_places_given_to_named_agencies_are_added_and_the_rest_stays_open(compiled: Compilation) -> None:
    found = part(
        compiled,
        delegates=Delegates(100, (), (), NOWHERE),
        assignments=(asked(30, "total", ONE), asked(20, "agency", ONE, OTHER), asked(5, "agency", EACH)),
    )
    assert [(entry.text, entry.figure) for entry in found.entries] == [
        ("Sở Nội vụ", "30"),
        ("Sở Nội vụ; Sở Tài chính", "40"),
        ("Đã ghi số cố định", "70"),
    ]
    assert found.says == "30 chỗ chưa ghi giao cho ai."
    assert found.bar
    assert (found.bar.widths, found.bar.total) == (((0, 30), (30, 40)), 100)


def test_places_that_exceed_the_total_are_said_and_not_drawn(compiled: Compilation) -> None:
    found = part(compiled, delegates=Delegates(20, (), (), NOWHERE), assignments=(asked(30, "total", ONE),))
    assert found.says == "Các số ghi cho từng đơn vị cộng lại là 30, nhiều hơn tổng số 20."
    assert found.bar is None


def test_a_table_of_places_counts_before_the_tasks_and_names_its_groups_once(compiled: Compilation) -> None:
    rows = (Allocation("Sở Nội vụ", 15, NOWHERE), Allocation("Các xã", None, NOWHERE))
    groups = (DelegateGroup("Các xã", NOWHERE), DelegateGroup("Báo chí", NOWHERE))
    found = part(compiled, delegates=Delegates(20, groups, rows, NOWHERE), assignments=(asked(30, "total", ONE),))
    assert [(entry.text, entry.figure or entry.silent) for entry in found.entries] == [
        ("Sở Nội vụ", "15"),
        ("Các xã", "không ghi"),
        ("Đã ghi số cố định", "15"),
        ("Báo chí", "không ghi số"),
    ]


def test_a_fact_that_rests_on_doubtful_words_carries_the_number_of_their_note(reference: Compilation) -> None:
    page = plan_page(reference)
    (exemplars,) = [one for one in page.understood.parts if one.id == "exemplars"]
    doubted = {
        entry.sought: [note.change and note.change.becomes for note in entry.notes] for entry in exemplars.entries
    }
    assert {name: said for name, said in doubted.items() if said} == {"Chung": ["Thục Phán"]}


def test_places_of_the_reference_plan_leave_two_hundred_open(reference: Compilation) -> None:
    (found,) = [one for one in plan_page(reference).understood.parts if one.id == "delegates"]
    assert found.says == "200 chỗ chưa ghi giao cho ai. Các thành phần sau được mời nhưng không ghi số."
    assert [entry.figure for entry in found.entries if entry.figure] == ["30", "50", "50", "60", "60", "250"]
