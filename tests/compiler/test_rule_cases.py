"""The cases of every rule, told as prose in `cases/CODE.md`: near-misses first, then what is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.rules.walk import all_rules
from giaoluu.compiler.source import Source

CASES = Path(__file__).parent / "cases"
HEAD = re.compile(r"^## (Quiet|Found): (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BULLET = re.compile(r"^- `([^`]*)`(?: -> `([^`]*)`)?$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    code: str
    kind: str
    title: str
    text: str
    expected: tuple[tuple[str, str | None], ...]


def read_cases(path: Path) -> Iterator[Case]:
    prose = path.read_text(encoding="utf-8")
    heads = list(HEAD.finditer(prose))
    for head, end in zip(heads, [*(next_head.start() for next_head in heads[1:]), len(prose)], strict=True):
        part = prose[head.end() : end]
        fence = FENCE.search(part)
        assert fence, f"{path.name}: the case “{head[2]}” has no ```text block"
        marks = tuple((mark[1], mark[2]) for mark in BULLET.finditer(part[fence.end() :]))
        assert bool(marks) == (head[1] == "Found"), f"{path.name}: “{head[2]}” must list marks if Found, none if Quiet"
        yield Case(path.stem, head[1], head[2], fence[1], marks)


def whole_plan(text: str) -> str:
    """The text itself if it has a title or a letterhead, else the frame with the text as its sections."""
    if re.search(r"^[ *]*(?:KẾ HOẠCH|CỘNG HÒA)", text, re.MULTILINE):
        return text
    return (CASES / "frame.txt").read_text(encoding="utf-8").replace("{body}", text.strip("\n"))


def findings_in(text: str) -> tuple[Source, tuple[Finding, ...]]:
    source = Source("case.txt", "text/plain", sha256(text.encode()).hexdigest(), text)
    return source, compile_plan(source).findings


def shown(source: Source, finding: Finding) -> tuple[str, str | None]:
    words = " ".join(source.text[slice(*finding.at)].split())
    return words, None if finding.fix is None else finding.fix.replace


def all_cases() -> list[Case]:
    return [case for path in sorted(CASES.glob("[A-Z][0-9][0-9][0-9].md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: f"{case.code} {case.kind}: {case.title}")
def test_rule_says_what_its_case_tells(case: Case) -> None:
    source, findings = findings_in(whole_plan(case.text))
    assert [finding.message for finding in findings if finding.code == "X000"] == []
    found = [shown(source, finding) for finding in findings if finding.code == case.code]
    pairs = zip(found, case.expected, strict=False)
    given = [(words, None if told is None else fix) for (words, fix), (_, told) in pairs]
    assert (given, len(found)) == (list(case.expected), len(case.expected)), found


def test_frame_is_a_plan_with_no_fault() -> None:
    source, findings = findings_in(whole_plan((CASES / "body.txt").read_text(encoding="utf-8")))
    faults = [
        (finding.code, *shown(source, finding), finding.message) for finding in findings if finding.severity != "note"
    ]
    assert faults == []


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.rule.code)
def test_rule_has_cases_with_two_near_misses_and_a_hit(entry) -> None:
    if entry.rule.code in ("X000", "X001", "X002"):
        return  # what they report does not come from the text alone; see test_walk.py
    kinds = [case.kind for case in read_cases(CASES / f"{entry.rule.code}.md")]
    assert (kinds.count("Quiet") >= 2, kinds.count("Found") >= 1) == (True, True), kinds


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.rule.code)
def test_rule_has_a_page_with_an_example_pair_and_speaks_both_languages(entry) -> None:
    rule = entry.rule
    assert [part for part in ("\nSai:\n", "\nĐúng:\n", "\nIn English: ") if part not in entry.page] == []
    assert (set(rule.message), set(rule.help)) == ({"vi", "en"}, {"vi", "en"})
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert entry.check.__module__.rpartition(".")[2] == rule.slug.replace("-", "_")
    assert rule.severity in ("error", "warning", "note")


def test_codes_and_slugs_are_used_once() -> None:
    codes, slugs = [entry.rule.code for entry in all_rules()], [entry.rule.slug for entry in all_rules()]
    assert (len(set(codes)), len(set(slugs))) == (len(codes), len(slugs))


def test_case_files_belong_to_rules() -> None:
    assert {path.stem for path in CASES.glob("[A-Z]*.md")} - {entry.rule.code for entry in all_rules()} == set()
