"""What happens at the event, and who is honoured."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.compiler.plan import Exemplar, Plan, Segment
from giaoluu.web.office.plan.places import Places
from giaoluu.web.office.plan.understood.entry import Entry, Part
from giaoluu.web.office.plan.wording import clock, minutes


def programme(plan: Plan, places: Places) -> Part | None:
    """The items in order, with the lengths that the plan gives."""
    if not plan.programme:
        return None
    timed = sum(segment.duration_minutes is not None for segment in plan.programme)
    total = len(plan.programme)
    entries = tuple(_segment(segment, plan, places) for segment in plan.programme)
    title = ngettext("%(count)d phần chương trình", "%(count)d phần chương trình", total) % {"count": total}
    return Part("programme", title, entries, _lengths_words(timed, total))


def _lengths_words(timed: int, total: int) -> str:
    """How many items have a length, where not all do."""
    if timed == total:
        return ""
    if not timed:
        return _("Kế hoạch không ghi thời lượng phần nào.")
    return _("Kế hoạch ghi thời lượng của %(timed)d trong %(total)d phần.") % {"timed": timed, "total": total}


def _segment(segment: Segment, plan: Plan, places: Places) -> Entry:
    length = segment.duration_minutes
    return Entry(
        segment.title.rstrip(" .;:"),
        places.place(segment.at),
        mark=clock(segment.start) or str(segment.order),
        figure=minutes(length) if length is not None else "",
        unit=_("phút") if length is not None else "",
        silent="" if length is not None else _("không ghi"),
        lines=_details(segment, plan),
    )


def _details(segment: Segment, plan: Plan) -> tuple[str, ...]:
    """The details, except those that are the exemplars themselves, who have their own list."""
    names = [exemplar.name for exemplar in plan.exemplars]
    others = [detail for detail in segment.details if not any(name in detail for name in names)]
    honoured = len(segment.details) - len(others)
    said = ngettext("%(count)d điển hình, ở danh sách dưới", "%(count)d điển hình, ở danh sách dưới", honoured)
    return ((said % {"count": honoured},) if honoured else ()) + tuple(others)


def exemplars(plan: Plan, places: Places) -> Part | None:
    """Those who are honoured, as the plan names them."""
    if not plan.exemplars:
        return None
    entries = tuple(_exemplar(number, one, places) for number, one in enumerate(plan.exemplars, 1))
    title = ngettext("%(count)d điển hình", "%(count)d điển hình", len(entries)) % {"count": len(entries)}
    return Part("exemplars", title, entries)


def _exemplar(number: int, one: Exemplar, places: Places) -> Entry:
    before, given = _given_name(one)
    lines = [line for line in (one.position, one.address) if line]
    if one.represents:
        lines.append(_("đại diện cho %(whom)s") % {"whom": one.represents})
    return Entry(before, places.place(one.at), mark=str(number), sought=given, lines=tuple(lines))


def _given_name(one: Exemplar) -> tuple[str, str]:
    """Honorific and family name, then the given name, which is what one looks for in a list."""
    if one.kind != "person" or " " not in one.name:
        return "", one.name
    family, _, given = one.name.rpartition(" ")
    return f"{one.honorific or ''} {family} ".lstrip(), given
