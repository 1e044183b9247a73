"""The papers around the plan: what it stands on, what is attached to it, and what was not understood."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.compiler.plan import Basis, Plan
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Entry, Part
from giaoluu.web.office.plan.wording import day_words
from giaoluu.web.ui.compiler_words import in_language


def bases(plan: Plan, places: Places) -> Part | None:
    """The documents on which the plan stands."""
    entries = tuple(_basis(basis, places) for basis in plan.bases)
    title = ngettext("%(count)d căn cứ", "%(count)d căn cứ", len(entries)) % {"count": len(entries)}
    return Part("bases", title, entries) if entries else None


def _basis(basis: Basis, places: Places) -> Entry:
    day = _("ngày %(day)s") % {"day": day_words(basis.date)} if basis.date else ""
    lines = tuple(filter(None, (", ".join(filter(None, (day, basis.issuer))), basis.subject)))
    return Entry(" ".join(filter(None, (basis.kind, basis.code))), places.place(basis.at), lines=lines)


def annexes(plan: Plan, places: Places) -> Part | None:
    """What follows the signature."""
    entries = tuple(Entry(annex.title, places.place(annex.at), lines=(annex.label,)) for annex in plan.annexes)
    return Part("annexes", _("Phụ lục"), entries) if entries else None


def remnants(plan: Plan, places: Places) -> Part | None:
    """What was kept as text because it was not understood: said openly."""
    entries = tuple(Entry(one.text, places.place(one.at), lines=(in_language(one.why),)) for one in plan.remnants)
    says = _("Những chỗ này chưa hiểu nên giữ nguyên văn; chúng vẫn đứng đúng chỗ trong văn bản.")
    title = ngettext("%(count)d chỗ giữ nguyên văn", "%(count)d chỗ giữ nguyên văn", len(entries))
    return Part("remnants", title % {"count": len(entries)}, entries, says) if entries else None
