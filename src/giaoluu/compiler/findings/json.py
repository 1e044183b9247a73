"""Findings as plain values for JSON, in the shape of the plan's JSON contract."""

from __future__ import annotations

import json
from collections.abc import Iterable

from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.source import Source


def finding_json(finding: Finding) -> dict[str, object]:
    """One finding; `at` are offsets into the text as read."""
    fix = None if finding.fix is None else {"replace": finding.fix.replace, "at": list(finding.fix.at)}
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "at": list(finding.at),
        "fix": fix,
    }


def as_json(checked: Iterable[tuple[Source, Iterable[Finding]]]) -> str:
    """Findings of each file, with line and column (from 1) and the words marked."""
    files = [
        {"name": source.name, "sha256": source.sha256, "findings": [_placed(source, finding) for finding in findings]}
        for source, findings in checked
    ]
    return json.dumps({"files": files}, ensure_ascii=False, indent=1) + "\n"


def _placed(source: Source, finding: Finding) -> dict[str, object]:
    line, column = source.line_of(finding.at[0])
    words = source.text[slice(*finding.at)]
    return {
        **finding_json(finding),
        "line": line,
        "column": column,
        "page": source.page_of(finding.at[0]),
        "words": words,
    }
