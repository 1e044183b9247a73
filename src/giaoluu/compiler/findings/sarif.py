"""Findings as SARIF 2.1.0, which code-review pages and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import quote

from giaoluu.compiler.explain import page_of
from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.words import SAY
from giaoluu.compiler.rules.walk import Entry, all_rules
from giaoluu.compiler.source import Source, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(checked: Iterable[tuple[Source, Iterable[Finding]]], version: str, lang: str = "vi") -> str:
    """One run over all files, with the pages of the rules that spoke.

    Regions are places in the text as read, columns counted in code points.
    """
    checked = [(source, list(findings)) for source, findings in checked]
    spoke = {finding.code for _, findings in checked for finding in findings}
    entries = [entry for entry in all_rules() if entry.rule.code in spoke]
    index = {entry.rule.code: number for number, entry in enumerate(entries)}
    run = {
        "tool": {"driver": _driver(version, entries, lang)},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(source) for source, _ in checked],
        "results": [
            _result(source, number, finding, index[finding.code], lang)
            for number, (source, findings) in enumerate(checked)
            for finding in findings
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(version: str, entries: list[Entry], lang: str) -> dict[str, object]:
    return {"name": "giaoluu", "version": version, "rules": [_rule(entry, lang) for entry in entries]}


def _rule(entry: Entry, lang: str) -> dict[str, object]:
    page = page_of(entry, lang)
    return {
        "id": entry.rule.code,
        "name": entry.rule.slug,
        "shortDescription": {"text": entry.page.partition("\n")[0]},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": entry.rule.severity},
    }


def _artifact(source: Source) -> dict[str, object]:
    return {
        "location": {"uri": _uri(source)},
        "mimeType": source.media_type,
        "hashes": {"sha-256": source.sha256},
        "roles": ["analysisTarget"],
    }


def _result(source: Source, number: int, finding: Finding, index: int, lang: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": f"{finding.message} {finding.help}".strip()},
        "locations": [{"physicalLocation": {**_location(source, number), "region": _region(source, finding.at)}}],
    }
    if finding.fix is not None:
        result["fixes"] = [_fix(source, number, finding.fix, lang)]
    return result


def _fix(source: Source, number: int, fix: Fix, lang: str) -> dict[str, object]:
    said = f"{SAY[lang]['fix']}: “{fix.replace}”" if fix.replace else SAY[lang]["delete"]
    replacement = {"deletedRegion": _region(source, fix.at), "insertedContent": {"text": fix.replace}}
    return {
        "description": {"text": said},
        "artifactChanges": [{**_location(source, number), "replacements": [replacement]}],
    }


def _location(source: Source, number: int) -> dict[str, object]:
    return {"artifactLocation": {"uri": _uri(source), "index": number}}


def _region(source: Source, at: Span) -> dict[str, int]:
    (line, column), (end_line, end_column) = source.line_of(at[0]), source.line_of(at[1])
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": at[0],
        "charLength": at[1] - at[0],
    }


def _uri(source: Source) -> str:
    return quote(source.name.replace("\\", "/"))
