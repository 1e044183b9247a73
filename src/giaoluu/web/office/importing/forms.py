"""What somebody says of a list: a file or pasted cells, and which column is what."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.translation import gettext as _

from giaoluu.domain.delegates.decisions.incoming_columns import Columns, Field
from giaoluu.domain.delegates.queries.incoming import IncomingInfo

_FIELDS = {str(one) for one in Field}
_MOST_DIGITS = 6


def given_list(request: HttpRequest) -> tuple[bytes, str] | None:
    """The bytes and the name of what was given: a file, else pasted cells; None where it was neither."""
    file = request.FILES.get("list")
    if file is not None and file.size:
        return file.read(), file.name or ""
    cells = request.POST.get("cells", "")
    return (cells.encode(), _("các ô đã dán")) if cells.strip() else None


def chosen_columns(given: Mapping[str, str], incoming: IncomingInfo) -> Columns:
    """The columns as a form says them; a field that is chosen twice is the first column's."""
    table = incoming.outcome.get("table", {})
    fields: dict[Field, int] = {}
    for at in range(len(table.get("columns", ()))):
        chosen = given.get(f"column-{at}", "")
        if chosen in _FIELDS:
            fields.setdefault(Field(chosen), at)
    sheet = min(_number(given.get("sheet", "")), max(0, len(table.get("sheets", ())) - 1))
    if sheet != incoming.columns.sheet:
        return Columns(sheet)
    return Columns(sheet, _number(given.get("head", "")), fields, "mend" in given)


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) <= _MOST_DIGITS else 0
