"""The reference plan (2683/KH-BTC of Cao Bằng, 25 August 2025): every fact of its key, and the faults that it has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.contract import plan_json
from giaoluu.compiler.findings.finding import Finding
from tests.compiler.keys import as_asked, compiled, key_of


@pytest.fixture(scope="module")
def path(shared_plans: Path) -> Path:
    return shared_plans / "2683-KH-BTC.txt"


@pytest.fixture(scope="module")
def compilation(path: Path) -> Compilation:
    return compiled(path, check=True)


@pytest.fixture(scope="module")
def plan(compilation: Compilation) -> dict[str, Any]:
    return plan_json(compilation)


@pytest.fixture(scope="module")
def key(path: Path) -> dict[str, Any]:
    return key_of(path)


@pytest.mark.parametrize(
    "part",
    [
        "document",
        "bases",
        "occasions",
        "programme",
        "exemplars",
        "delegates",
        "budget",
        "reporting",
        "replaces_invitation",
        "recipients",
        "signature",
    ],
)
def test_the_plan_says_what_its_key_says(plan: dict[str, Any], key: dict[str, Any], part: str) -> None:
    assert as_asked(plan[part], key[part]) == key[part]


def test_its_sections_are_those_of_the_key(plan: dict[str, Any], key: dict[str, Any]) -> None:
    assert [section["label"] for section in plan["sections"]] == key["section_labels"]


@pytest.mark.parametrize("order", range(1, 12))
def test_every_assignment_is_that_of_the_key(plan: dict[str, Any], key: dict[str, Any], order: int) -> None:
    wanted = {name: value for name, value in key["assignments"][order - 1].items() if name in SAID_OF_ASSIGNMENTS}
    wanted["tasks"] = [{name: task[name] for name in SAID_OF_TASKS} for task in wanted["tasks"]]
    assert as_asked(plan["assignments"][order - 1], wanted) == wanted


SAID_OF_ASSIGNMENTS = ("order", "heading", "agencies", "request", "tasks")
SAID_OF_TASKS = ("applies_to", "text_starts", "role", "partners", "quotas", "deadline")


def test_there_is_no_assignment_but_those_of_the_key(plan: dict[str, Any], key: dict[str, Any]) -> None:
    assert [a["heading"] for a in plan["assignments"]] == [a["heading"] for a in key["assignments"]]


def test_a_heading_that_names_groups_addresses_each_of_them(plan: dict[str, Any]) -> None:
    agencies = plan["assignments"][9]["agencies"]
    assert [(agency["name"], agency["scope"]) for agency in agencies] == [
        ("Các sở, ban, ngành", "each"),
        ("các doanh nghiệp, hợp tác xã tham gia khối, cụm thi đua thuộc tỉnh", "each"),
    ]


def test_the_communes_of_the_province_are_fifty_three(plan: dict[str, Any]) -> None:
    communes = plan["assignments"][10]["agencies"][0]["stands_for"]
    assert (len(communes), communes[0], {name.split()[0] for name in communes}) == (53, "xã Bảo Lâm", {"xã"})


def test_who_attends_in_the_words_of_the_plan(plan: dict[str, Any]) -> None:
    assert [group["name"].partition(":")[0][:45] for group in plan["delegates"]["groups"]] == [
        "Đại biểu Trung ương",
        "Đại biểu 6 tỉnh trong Cụm thi đua 7 tỉnh miền",
        "Đại biểu của tỉnh",
        "Đại biểu đại diện Chiến sỹ thi đua toàn quốc,",
        "Đại biểu là đoàn viên, thanh niên, học sinh, ",
    ]


def test_where_obstacles_are_reported(plan: dict[str, Any]) -> None:
    assert plan["reporting"]["to"] == "Ban Tổ chức Đại hội Thi đua yêu nước tỉnh Cao Bằng lần thứ VI (qua Sở Nội vụ)"


def test_recipients_first_and_last(plan: dict[str, Any]) -> None:
    texts = [recipient["text"] for recipient in plan["recipients"]]
    assert (texts[0], texts[-1]) == ("TT Tỉnh ủy", "Lưu: VT, NV, NC")


def test_nothing_of_it_is_left_over(plan: dict[str, Any]) -> None:
    said_nowhere = {part: plan[part] for part in ("members", "work_items", "annexes", "attached_to", "remnants")}
    assert said_nowhere == {"members": [], "work_items": [], "annexes": [], "attached_to": None, "remnants": []}


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("code", "Số: 2683 /KH-BTC"),
        ("number", "2683"),
        ("symbol", "KH-BTC"),
        ("date", "ngày 25 tháng 8 năm 2025"),
        ("place", "Cao Bằng"),
        ("kind", "KẾ HOẠCH"),
        ("issuer", "BAN TỔ CHỨC ĐẠI HỘI\nTĐYN LẦN THỨ VI"),
        ("subject", "Tổ chức Chương trình giao lưu điển hình tiên tiến"),
    ],
)
def test_every_fact_of_the_heading_knows_its_place(compilation: Compilation, field: str, words: str) -> None:
    assert compilation.source.text[slice(*compilation.plan.document.places[field])] == words


def found(compilation: Compilation, slug: str) -> list[tuple[str, str | None]]:
    """Where a rule speaks: the words, and what it would put there."""
    text = compilation.source.text
    return [(text[slice(*f.at)], f.fix.replace if f.fix else None) for f in compilation.findings if f.slug == slug]


def the_finding(compilation: Compilation, slug: str) -> Finding:
    (finding,) = (finding for finding in compilation.findings if finding.slug == slug)
    return finding


def test_all_seven_exemplars_are_slips_of_the_same_word(compilation: Compilation) -> None:
    assert found(compilation, "misspelt-compound") == [("Điểm hình", "Điển hình")] * 7


@pytest.mark.parametrize(
    ("slug", "words", "right"),
    [
        ("misspelt-place", "Thực Phán", "Thục Phán"),
        ("transposed-agency", "Bộ Chỉ huy Quân tỉnh sự", "Bộ Chỉ huy Quân sự tỉnh"),
        ("confused-words", "chọn của", "chọn cử"),
        ("space-in-number", "2683 /KH-BTC", "2683/KH-BTC"),
    ],
)
def test_slips_that_a_person_would_correct(compilation: Compilation, slug: str, words: str, right: str) -> None:
    assert found(compilation, slug) == [(words, right)]


def test_two_hundred_of_its_places_are_promised_to_nobody(compilation: Compilation) -> None:
    message = the_finding(compilation, "quotas-leave-places-open").message
    assert (message.startswith("Trong 450 đại biểu, kế hoạch ấn định 250 chỗ"), "200 chỗ" in message) == (True, True)


def test_hosts_are_promised_by_two_agencies(compilation: Compilation) -> None:
    said = the_finding(compilation, "hosts-from-two-agencies").message
    assert [agency for agency in ("Công an tỉnh", "Báo Cao Bằng") if agency not in said] == []


def test_no_task_has_a_deadline_and_this_is_said_once(compilation: Compilation) -> None:
    assert the_finding(compilation, "task-without-deadline").message == "32 nhiệm vụ, không việc nào có thời hạn."


def test_its_budget_has_sources_but_no_amount(compilation: Compilation) -> None:
    at = the_finding(compilation, "budget-without-amount").at
    assert compilation.source.text[at[0] :].startswith("V. KINH PHÍ TỔ CHỨC CHƯƠNG TRÌNH")


def test_five_of_six_items_have_no_duration(compilation: Compilation) -> None:
    message = the_finding(compilation, "segment-without-duration").message
    assert message.startswith("5 trong 6 mục của chương trình không có thời lượng")


def test_one_department_is_written_two_ways(compilation: Compilation) -> None:
    slugs = {"agency-written-two-ways", "mixed-tone-place"}
    told = [finding for finding in compilation.findings if finding.slug in slugs]
    text = compilation.source.text
    assert [text[f.at[0] - 7 : f.at[1]] for f in told if text[slice(*f.at)] == "hoá"] == ["Sở Văn hoá"]


def test_none_of_its_faults_is_an_error(compilation: Compilation) -> None:
    assert Counter(finding.severity for finding in compilation.findings)["error"] == 0
