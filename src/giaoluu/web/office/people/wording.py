"""What is wrong with a line of a pasted table, in a sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from giaoluu.domain.accounts.table import COLUMNS, Problem, Wrong


def problem_sentence(problem: Problem) -> str:
    """The line, what is wrong with it, and where there is one the nearest that would have been taken."""
    return _("Dòng %(line)d: %(what)s") % {"line": problem.line, "what": _what(problem)}


def _what(problem: Problem) -> str:
    said = {"said": problem.said, "nearest": problem.nearest, "most": COLUMNS}
    if problem.wrong is Wrong.AGENCY and problem.nearest:
        return _("không có đơn vị “%(said)s”; gần nhất là “%(nearest)s”.") % said
    sentences = {
        Wrong.AGENCY: _("không có đơn vị “%(said)s” trong kế hoạch."),
        Wrong.COLUMNS: _("có %(said)s cột, chỉ nhận %(most)d."),
        Wrong.NAME: _("thiếu họ tên, hoặc họ tên quá dài."),
        Wrong.PHONE: _("“%(said)s” không phải số điện thoại; ghi như 0912 345 678."),
        Wrong.EMAIL: _("“%(said)s” không phải thư điện tử; ghi như ten@coquan.gov.vn."),
        Wrong.TWICE: _("“%(said)s” đã có ở một dòng trên."),
    }
    return sentences[problem.wrong] % said
