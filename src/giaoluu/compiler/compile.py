"""The compiler: from a source to the plan and what is wrong in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from giaoluu.compiler.building.assignments import build_assignments
from giaoluu.compiler.building.bases import build_bases
from giaoluu.compiler.building.budget import build_budget
from giaoluu.compiler.building.closing import (
    build_annexes,
    build_recipients,
    build_reporting,
    build_signature,
    replaces_invitation,
)
from giaoluu.compiler.building.context import Context
from giaoluu.compiler.building.delegates import build_delegates
from giaoluu.compiler.building.form import build_format
from giaoluu.compiler.building.groups import with_units
from giaoluu.compiler.building.heading import build_attachment, build_heading
from giaoluu.compiler.building.main_occasion import main_first
from giaoluu.compiler.building.occasions import build_occasions
from giaoluu.compiler.building.people import build_exemplars, build_members
from giaoluu.compiler.building.places import build_places
from giaoluu.compiler.building.programme import build_programme
from giaoluu.compiler.building.remnants import build_remnants
from giaoluu.compiler.building.work_items import build_work_items
from giaoluu.compiler.building.written import as_written
from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.plan import Plan, Section
from giaoluu.compiler.rules.rule import Reading
from giaoluu.compiler.rules.walk import check_all
from giaoluu.compiler.source import Source, Unreadable
from giaoluu.compiler.syntax.dates import Since
from giaoluu.compiler.syntax.outline import outline
from giaoluu.compiler.syntax.tree import Clause, Document


@dataclass(frozen=True, slots=True)
class Compilation:
    """A plan read and checked."""

    source: Source
    document: Document
    plan: Plan
    findings: tuple[Finding, ...]


def compile_plan(source: Source, lang: str = "vi", check: bool = True) -> Compilation:
    """Read a source as a plan and check it; `lang` is the language of the findings.

    Raises `Unreadable` where the text is no plan at all; never at what a plan says.
    """
    document = outline(source)
    if not is_plan(document):
        raise Unreadable("Văn bản này không phải một kế hoạch: không thấy tiêu đề “KẾ HOẠCH” và các mục của nó.")
    plan = as_written(build_plan(document), source.text)
    findings: tuple[Finding, ...] = ()
    if check:
        findings = check_all(Reading(source, document, plan), lang)
    return Compilation(source, document, plan, findings)


def in_language(compilation: Compilation, source: Source, lang: str) -> Compilation:
    """The same plan with its findings in another language; `source` carries the remarks in that language."""
    reading = Reading(source, compilation.document, compilation.plan)
    return replace(compilation, source=source, findings=check_all(reading, lang))


def is_plan(document: Document) -> bool:
    """Whether a document has the title of a plan, or at least sections of one."""
    if document.kind is not None and document.sections:
        return True
    heads = " ".join(section.title for section in document.sections).lower()
    known = re.findall(r"mục đích|tổ chức thực hiện|thời gian|thành phần|kinh phí|nội dung", heads)
    return len(set(known)) >= 2


def build_plan(document: Document) -> Plan:
    """The plan that the clauses of a document state."""
    heading = build_heading(document)
    attachment = build_attachment(document)
    context = Context(document, _year(document, heading.date or (attachment.date if attachment else None)))
    occasions = main_first(context, build_occasions(context), heading.subject)
    delegates, elsewhere = build_delegates(context)
    work_items = build_work_items(context)
    plan = Plan(
        document=heading,
        bases=build_bases(document.preamble),
        sections=tuple(_section(section) for section in document.sections if section.style != "article"),
        occasions=occasions,
        format=build_format(context),
        programme=build_programme(context, occasions),
        exemplars=build_exemplars(context),
        delegates=delegates,
        quotas_elsewhere=elsewhere,
        members=build_members(context),
        assignments=with_units(build_assignments(context), heading),
        budget=build_budget(context),
        reporting=build_reporting(document),
        replaces_invitation=replaces_invitation(document),
        recipients=build_recipients(document),
        signature=build_signature(document),
        work_items=work_items,
        annexes=build_annexes(document),
        attached_to=attachment,
        place_names=build_places(context, heading),
    )
    return replace(plan, remnants=build_remnants(context, plan))


def _section(clause: Clause) -> Section:
    return Section(clause.label, clause.title, clause.at, tuple(_section(child) for child in clause.children))


def _year(document: Document, date: str | None) -> int | Since | None:
    """The year that days without one belong to."""
    if date:
        return Since(int(date[:4]), int(date[5:7]))
    for piece in document.letterhead:
        match = re.search(r"năm\s+(20\d\d)", piece.passage.text)
        if match:
            return int(match[1])
    title = " ".join(line.text for line in document.title)
    years = re.findall(r"(?<![-–\d]\s)\b(20\d\d)\b", title) or re.findall(r"20\d\d", document.source.text)
    return int(max(set(years), key=years.count)) if years else None
