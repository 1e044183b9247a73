"""What can be taken away from a plan, as plain files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath

from django.http import HttpResponse
from django.utils.translation import gettext as _

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.contract import plan_json
from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.findings.fix import fixed_text
from giaoluu.compiler.findings.fix_docx import fixed_docx
from giaoluu.compiler.findings.html import as_html
from giaoluu.compiler.findings.json import as_json
from giaoluu.compiler.findings.sarif import as_sarif
from giaoluu.compiler.findings.text import as_text, summary
from giaoluu.compiler.source import Source
from giaoluu.lib.shelf import Kept
from giaoluu.web.office.plan.page import fixes_taken
from giaoluu.web.ui import language
from giaoluu.web.ui.attachment import attachment

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Write = Callable[[Source, Sequence[Finding], str], str]


def _as_json(source: Source, findings: Sequence[Finding], lang: str) -> str:  # noqa: ARG001 - findings carry their words
    return as_json([(source, findings)])


def _as_sarif(source: Source, findings: Sequence[Finding], lang: str) -> str:
    return as_sarif([(source, findings)], _version(), lang)


def _as_html(source: Source, findings: Sequence[Finding], lang: str) -> str:
    return as_html([(source, findings)], lang)


def _as_text(source: Source, findings: Sequence[Finding], lang: str) -> str:
    return f"{as_text(source, findings, lang)}\n{summary(findings, lang)}\n"


FORMS: dict[str, tuple[str, Write]] = {
    "json": ("application/json", _as_json),
    "sarif": ("application/sarif+json", _as_sarif),
    "html": ("text/html", _as_html),
    "txt": ("text/plain", _as_text),
}


def findings_file(compilation: Compilation, kept: Kept, form: str) -> HttpResponse:
    """The findings in one of the forms of `FORMS`."""
    media_type, written = FORMS[form]
    content = written(compilation.source, list(compilation.findings), language.current().code)
    name = _("%(plan)s-phat-hien") % {"plan": stem(kept)}
    return attachment(content.encode(), media_type, f"{name}.{form}")


def plan_file(compilation: Compilation, kept: Kept) -> HttpResponse:
    """The plan as JSON, in the shape of the contract."""
    content = json.dumps(plan_json(compilation), ensure_ascii=False, indent=1)
    return attachment(content.encode(), "application/json", f"{stem(kept)}.json")


def corrected_file(compilation: Compilation, kept: Kept, taken: Iterable[str]) -> HttpResponse:
    """A copy with the accepted changes: a DOCX keeps its look, anything else becomes text. The file given is kept."""
    fixes = fixes_taken(compilation, taken)
    name = _("%(plan)s-da-sua") % {"plan": stem(kept)}
    if compilation.source.media_type == DOCX:
        content, left = fixed_docx(kept.path, compilation.source, fixes)
        if not left:
            return attachment(content, DOCX, f"{name}.docx")
    copy = fixed_text(compilation.source.text, fixes)
    return attachment(copy.encode(), "text/plain", f"{name}.txt")


def stem(kept: Kept) -> str:
    """The name of the file without its ending."""
    return PurePath(kept.name).stem


def _version() -> str:
    try:
        return version("giaoluu")
    except PackageNotFoundError:
        return "0"
