"""The questions every plan is asked first: when, where, how, with whose money, to whom one turns."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from giaoluu.compiler.plan import Occasion, Plan
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.clause_names import passages
from giaoluu.compiler.syntax.tree import Document
from giaoluu.web.office.plan.places import Place, Places, find_words
from giaoluu.web.office.plan.understood.entry import Answer, Entry
from giaoluu.web.office.plan.wording import amount, day_words, when

_INVITATION = re.compile(r"[^.;]*\bthay\b[^.;]*\b[Gg]iấy (?:mời|triệu tập)[^.;]*")


def answers(plan: Plan, document: Document, places: Places) -> tuple[Answer, ...]:
    """The answers in the order in which a reader asks."""
    return (
        Answer(_("Thời gian"), tuple(_time(occasion, places) for occasion in plan.occasions)),
        Answer(_("Địa điểm"), tuple(_venues(plan.occasions, places))),
        Answer(_("Hình thức"), _format(plan, document, places)),
        Answer(_("Kinh phí"), _budget(plan, places)),
        Answer(_("Đầu mối"), _reporting(plan, places), _("kế hoạch không nói báo vướng mắc cho ai")),
        Answer(_("Giấy mời"), _invitation(plan, document, places), _("kế hoạch không nói thay giấy mời")),
        Answer(_("Ban hành"), _issued(plan, places)),
    )


def _time(occasion: Occasion, places: Places) -> Entry:
    times, days = when(occasion.start, occasion.end)
    return Entry(sought=times or days, text=f", {days}" if times else "", place=places.place(occasion.at), ours=True)


def _venues(occasions: tuple[Occasion, ...], places: Places) -> list[Entry]:
    """Each venue once, in the order of the occasions."""
    named: dict[str, Entry] = {}
    for occasion in occasions:
        if occasion.venue:
            at = occasion.venue_at or occasion.at
            named.setdefault(occasion.venue, Entry(occasion.venue, places.place(at)))
    return list(named.values())


def _format(plan: Plan, document: Document, places: Places) -> tuple[Entry, ...]:
    if not plan.format:
        return ()
    return (Entry(plan.format, _placed(find_words(document, plan.format), places)),)


def _placed(at: Span | None, places: Places) -> Place | None:
    return places.place(at) if at else None


def _budget(plan: Plan, places: Places) -> tuple[Entry, ...]:
    place = _placed(plan.budget.at, places)
    total = (Entry(sought=amount(plan.budget.total), place=place, ours=True),) if plan.budget.total is not None else ()
    sources = "; ".join(plan.budget.sources)
    without = "" if total else _("kế hoạch không ghi số tiền")
    return total + ((Entry(sources, place, silent=without),) if sources else ())


def _reporting(plan: Plan, places: Places) -> tuple[Entry, ...]:
    if plan.reporting is None:
        return ()
    said = _("%(agency)s nhận vướng mắc") % {"agency": plan.reporting.to}
    return (Entry(said, places.place(plan.reporting.at), ours=True),)


def _invitation(plan: Plan, document: Document, places: Places) -> tuple[Entry, ...]:
    if not plan.replaces_invitation:
        return ()
    for passage in reversed(passages(document)):
        said = _INVITATION.search(passage.text)
        if said:
            return (Entry(_("Kế hoạch này thay giấy mời"), places.place(passage.span(*said.span())), ours=True),)
    return (Entry(_("Kế hoạch này thay giấy mời"), ours=True),)


def _issued(plan: Plan, places: Places) -> tuple[Entry, ...]:
    heading = plan.document
    entries = []
    if heading.issuer:
        entries.append(Entry(heading.issuer, _placed(heading.places.get("issuer", heading.at), places)))
    if heading.date:
        place = _placed(heading.places.get("date", heading.at), places)
        entries.append(Entry(_("ngày %(day)s") % {"day": day_words(heading.date)}, place, ours=True))
    attached = plan.attached_to
    if attached:
        decision = " ".join(filter(None, (attached.kind, attached.code)))
        said = _("kèm theo %(decision)s") % {"decision": decision}
        entries.append(Entry(said, places.place(attached.at), ours=True))
    return tuple(entries)
