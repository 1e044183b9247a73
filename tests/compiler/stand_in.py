"""Stands in for `compile_plan` until that is there: the text alone, no clauses, nothing understood. To be removed."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.plan import Heading, Plan
from giaoluu.compiler.rules.rule import Reading
from giaoluu.compiler.rules.walk import check_all
from giaoluu.compiler.source import Source
from giaoluu.compiler.syntax.tree import Document


@dataclass(frozen=True)
class StandIn:
    findings: tuple[Finding, ...]


def compile_plan(source: Source, lang: str = "vi") -> StandIn:
    document = Document(source, [], [], [], [], [], [])
    return StandIn(check_all(Reading(source, document, Plan(Heading())), lang))
