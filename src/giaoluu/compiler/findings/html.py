"""Findings as one page that stands alone: opened in a browser, sent along, or printed on A4."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.findings.page_style import STYLE
from giaoluu.compiler.findings.words import SAY, SEVERITY_NAMES, count_words
from giaoluu.compiler.source import Source

SHAPES = {
    "error": '<path d="M8 1l7 7-7 7-7-7z"/>',
    "warning": '<path d="M8 1.5l7 13H1z"/>',
    "note": '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
}
AROUND = 90


def as_html(checked: Iterable[tuple[Source, Sequence[Finding]]], lang: str = "vi") -> str:
    """A page with every file's findings, and its text with the words marked and numbered alike."""
    files = list(checked)
    title = escape(_title([finding for _, findings in files for finding in findings], lang))
    parts = "".join(_file(source, findings, number, lang) for number, (source, findings) in enumerate(files, 1))
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{title}</h1></header>\n<main>\n{parts}</main>\n</body>\n</html>\n"
    )


def _title(findings: Sequence[Finding], lang: str) -> str:
    counted = count_words(Counter(finding.severity for finding in findings), lang)
    counted = ", ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in counted.split(", "))
    return f"{SAY[lang]['findings']}: {counted}" if counted else SAY[lang]["clean"]


def _file(source: Source, findings: Sequence[Finding], number: int, lang: str) -> str:
    items = "".join(
        _item(source, finding, f"{number}-{place}", place, lang) for place, finding in enumerate(findings, 1)
    )
    listed = f"<ol>\n{items}</ol>\n" if findings else f"<p>{SAY[lang]['clean']}</p>\n"
    paper = f'<article class="paper">{_marked_text(source.text, findings, number)}</article>\n'
    return f"<section>\n<h2>{escape(source.name)}</h2>\n{listed}{paper}</section>\n"


def _item(source: Source, finding: Finding, mark: str, place: int, lang: str) -> str:
    line, column = source.line_of(finding.at[0])
    severity = SEVERITY_NAMES[lang][finding.severity]
    where = SAY[lang]["place"].format(line=line, column=column)
    shape = f'<svg viewBox="0 0 16 16" aria-hidden="true">{SHAPES[finding.severity]}</svg>'
    return (
        f'<li id="f{mark}" class="{finding.severity}"><p class="state">{shape}{severity} '
        f'<span class="code">{finding.code} {finding.slug}</span> '
        f'<a class="where" href="#m{mark}">{place}. {where}</a></p>\n<h3>{escape(finding.message)}</h3>\n'
        f"<blockquote>{_excerpt(source.text, finding)}</blockquote>\n<p>{escape(finding.help)}</p>\n"
        f"{_fix(finding, lang)}</li>\n"
    )


def _fix(finding: Finding, lang: str) -> str:
    if finding.fix is None:
        return ""
    if not finding.fix.replace:
        return f'<p class="fix">{SAY[lang]["delete"]}</p>\n'
    return f'<p class="fix">{SAY[lang]["fix"]}: <ins>{escape(finding.fix.replace)}</ins></p>\n'


def _excerpt(text: str, finding: Finding) -> str:
    start, end = finding.at
    begin = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    stop = text.find("\n", end)
    stop = min(len(text) if stop < 0 else stop, end + AROUND)
    before = ("…" if begin and text[begin - 1] != "\n" else "") + escape(text[begin:start])
    after = escape(text[end:stop]) + ("…" if stop < len(text) and text[stop] != "\n" else "")
    return f"{before}<mark>{escape(text[start:end])}</mark>{after}"


def _marked_text(text: str, findings: Sequence[Finding], number: int) -> str:
    """The whole text, each place marked with the numbers of its findings; marks that cross are cut at the crossing."""
    cuts = sorted({0, len(text), *(edge for finding in findings for edge in finding.at)})
    begun = "".join(
        _anchor(number, place) for place, finding in enumerate(findings, 1) if finding.at == (len(text),) * 2
    )
    return "".join(_piece(text, a, b, findings, number) for a, b in pairwise(cuts)) + begun


def _piece(text: str, start: int, end: int, findings: Sequence[Finding], number: int) -> str:
    here = [(place, finding) for place, finding in enumerate(findings, 1) if finding.at[0] <= start < finding.at[1]]
    anchors = "".join(_anchor(number, place) for place, finding in enumerate(findings, 1) if finding.at[0] == start)
    words = escape(text[start:end])
    if not here:
        return anchors + words
    worst = min(here, key=lambda pair: ("error", "warning", "note").index(pair[1].severity))[1].severity
    return f'{anchors}<mark class="{worst}">{words}</mark>'


def _anchor(number: int, place: int) -> str:
    return f'<a class="n" id="m{number}-{place}" href="#f{number}-{place}">{place}</a>'
