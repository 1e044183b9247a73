"""All rules together: order, languages, and a rule that breaks down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.plan import Heading, Plan, Remnant
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.walk import Entry, all_rules, check_all
from giaoluu.compiler.source import Source
from giaoluu.compiler.syntax.tree import Document

if TYPE_CHECKING:
    from collections.abc import Iterator


def reading(text: str = "abc", remarks: tuple[str, ...] = (), remnants: tuple[Remnant, ...] = ()) -> Reading:
    source = Source("x.txt", "text/plain", "0", text, remarks=remarks)
    return Reading(source, Document(source), Plan(Heading(), remnants=remnants))


def rule(code: str, *hits: Hit, fails: bool = False) -> Entry:
    said = {"vi": "thấy {what}", "en": "seen {what}"}

    def check(_: Reading) -> Iterator[Hit]:
        yield from hits
        if fails:
            raise IndexError("no such row")

    return Entry(Rule(code, code.lower(), "warning", said, said), check, "")


def test_findings_come_by_place_then_code() -> None:
    entries = [rule("B001", Hit((2, 3), {"what": 1}), Hit((0, 1), {"what": 2})), rule("A001", Hit((2, 3), {"what": 3}))]
    found = check_all(reading(), "vi", entries)
    assert [(said.code, said.at, said.message) for said in found] == [
        ("B001", (0, 1), "thấy 2"),
        ("A001", (2, 3), "thấy 3"),
        ("B001", (2, 3), "thấy 1"),
    ]


def test_findings_speak_the_language_asked_for() -> None:
    assert check_all(reading(), "en", [rule("A001", Hit((0, 1), {"what": "it"}))])[0].message == "seen it"


def test_a_rule_that_fails_is_reported_and_costs_only_itself() -> None:
    entries = [rule("A001", Hit((0, 1), {"what": 1}), fails=True), rule("B001", Hit((1, 2), {"what": 2}))]
    found = check_all(reading(), "vi", entries)
    assert [(said.code, said.severity, said.message) for said in found] == [
        ("A001", "warning", "thấy 1"),
        ("X000", "note", "Quy tắc A001 a001 bị hỏng nên chưa soát được (IndexError: no such row)."),
        ("B001", "warning", "thấy 2"),
    ]


def test_remarks_of_the_reader_and_what_was_not_understood_are_notes() -> None:
    found = check_all(reading(remarks=("Đọc từ ảnh quét.",), remnants=(Remnant("bc", "không rõ ai làm", (1, 3)),)))
    assert [(said.code, said.severity, said.message) for said in found if said.code[0] == "X"] == [
        ("X001", "note", "Đọc từ ảnh quét."),
        ("X002", "note", "Chưa hiểu đoạn này: không rõ ai làm"),
    ]


def test_rules_are_found_by_walking_the_folder() -> None:
    codes = [entry.rule.code for entry in all_rules()]
    assert codes == sorted(codes)
    assert {"X000", "X001", "X002"} <= set(codes)
