"""The form in which the event is held."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, passages, sentence_end

_FORM = re.compile(
    r"(?:Hình thức|HÌNH THỨC)(?:\s+(?:tổ chức|thực hiện|hội nghị|họp|tiến hành))?\s*(?::\s*(?P<rest>.+))?$"
)


def build_format(context: Context) -> str | None:
    """What stands under "Hình thức"; only its first sentence where it is a list with commas and an aside."""
    for clause in context.matter:
        match = _FORM.match(clause.title)
        if match is None or re.search(r"khen thưởng", clause.title):
            continue
        words = match["rest"] or next((p.text for p in passages(clause.body)), None)
        if words is None and clause.children:
            words = "; ".join(sentence_end(child.title) for child in clause.children)
        if words:
            return sentence_end(words)
    return None
