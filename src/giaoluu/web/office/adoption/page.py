"""The preview of an adoption: what would be created, part by part, computed from the proposal alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.adoption.decisions.edits import Edit
from giaoluu.domain.adoption.decisions.proposal import PERSON, PROPOSED, Duty, Proposal, SaidAt, UnitGroup, Value
from giaoluu.domain.adoption.decisions.units import key_of, usual_for
from giaoluu.domain.adoption.records import leads_of
from giaoluu.web.office.adoption.places import Places, places_of
from giaoluu.web.office.adoption.wording import day, fact_label, moment


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: its label, its words, who says so. `path` is how an edit calls it, `raw` what its field holds."""

    label: str
    text: str
    origin: str
    said: SaidAt | None
    path: str = ""
    raw: str = ""
    field: str = "text"
    edit: Edit | None = None

    @property
    def is_proposed(self) -> bool:
        return self.origin == PROPOSED

    @property
    def is_edited(self) -> bool:
        return self.origin == PERSON


@dataclass(frozen=True, slots=True)
class Pick:
    """One usual agency that may be picked for a group."""

    name: str
    chosen: bool
    addressed: bool


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A group of the plan: who it is so far, and who is offered for it."""

    name: str
    settled: bool
    proposed: bool
    said: SaidAt | None
    names: tuple[str, ...]
    picks: tuple[Pick, ...]

    @property
    def others(self) -> str:
        """The names that are not among the usual ones, a line each, as the field of the page holds them."""
        offered = {key_of(pick.name) for pick in self.picks}
        return "\n".join(name for name in self.names if key_of(name) not in offered)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty on the preview: what, for whom, by when."""

    title: str
    text: str
    said: SaidAt | None
    due: Line
    supports: str
    lead_proposed: bool
    yields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The duties of one addressee of the plan."""

    name: str
    count: int
    duties: tuple[DutyLine, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything the page of a proposal shows."""

    facts: tuple[Line, ...]
    groups: tuple[GroupChoice, ...]
    blocks: tuple[Block, ...]
    programme: tuple[Line, ...]
    places: Places
    readers: tuple[str, ...]
    edits: tuple[Edit, ...]
    agencies: int
    tasks: int
    proposed: int

    @property
    def unsettled(self) -> int:
        return sum(not group.settled for group in self.groups)

    @property
    def title(self) -> str:
        counts = {"agencies": self.agencies, "tasks": self.tasks}
        return _("Sẽ lập %(agencies)d đơn vị với %(tasks)d việc, mỗi việc chỉ được câu của nó") % counts


def preview_of(proposal: Proposal, edits: list[Edit]) -> Preview:
    """The page of a proposal."""
    by_path = {edit.path: edit for edit in edits}
    names = {unit.key: unit.name for unit in proposal.units}
    blocks = _blocks(proposal, names, by_path)
    tasks = sum(len(leads_of(duty, proposal)) for duty in proposal.duties)
    proposed = sum(duty.due_origin == PROPOSED and bool(duty.due_on) for duty in proposal.duties)
    return Preview(
        facts=tuple(_facts(proposal, names, by_path)),
        groups=tuple(_group(one, proposal, names) for one in proposal.groups),
        blocks=blocks,
        programme=tuple(_programme(proposal, by_path)),
        places=places_of(proposal),
        readers=tuple(one.text for one in proposal.readers),
        edits=tuple(edits),
        agencies=len(proposal.units),
        tasks=tasks,
        proposed=proposed,
    )


FIELDS = {
    "name": "text", "code": "text", "issued_on": "date", "starts_at": "datetime-local", "ends_at": "datetime-local",
    "venue": "text", "delegates_total": "number",
}  # fmt: skip


def _facts(proposal: Proposal, names: dict[str, str], edits: dict[str, Edit]) -> list[Line]:
    lines = []
    for name, field in FIELDS.items():
        value: Value = getattr(proposal, name)
        path = f"event.{name}"
        text = moment(value.value) if field in {"date", "datetime-local"} else value.value
        lines.append(Line(fact_label(name), text, value.origin, value.said, path, value.value, field, edits.get(path)))
    for name in ("standing", "overseeing"):
        value = getattr(proposal, name)
        lines.append(Line(fact_label(name), names.get(value.value, ""), value.origin, value.said))
    return lines


def _group(group: UnitGroup, proposal: Proposal, names: dict[str, str]) -> GroupChoice:
    addressed = {unit.key for unit in proposal.units if not unit.group}
    picks = tuple(_pick(name, group, addressed) for name in usual_for(group.name))
    chosen = tuple(names[key] for key in group.units)
    return GroupChoice(group.name, group.settled, group.origin == PROPOSED, group.said, chosen, picks)


def _pick(name: str, group: UnitGroup, addressed: set[str]) -> Pick:
    """A usual agency: ticked where it was chosen, or before that where the plan has no heading of its own for it."""
    key = key_of(name)
    return Pick(name, key in group.units if group.settled else key not in addressed, key in addressed)


def _blocks(proposal: Proposal, names: dict[str, str], edits: dict[str, Edit]) -> tuple[Block, ...]:
    """Duties under whom the plan addresses them to, in its order."""
    found: dict[str, list[Duty]] = {}
    for duty in proposal.duties:
        found.setdefault(duty.section or ", ".join(names.get(key, key) for key in duty.leads), []).append(duty)
    return tuple(
        Block(
            section or _("Kế hoạch không nói đơn vị nào"),
            sum(len(leads_of(duty, proposal)) for duty in duties),
            tuple(_duty(duty, names, edits) for duty in duties),
        )
        for section, duties in found.items()
    )


def _duty(duty: Duty, names: dict[str, str], edits: dict[str, Edit]) -> DutyLine:
    path = f"duty:{duty.key}.due_on"
    words = day(duty.due_on) if duty.due_on else duty.due_words
    due = Line("", words, duty.due_origin, duty.said, path, duty.due_on, "date", edits.get(path))
    return DutyLine(
        duty.title, duty.text, duty.said, due, ", ".join(names.get(key, key) for key in duty.supports),
        duty.lead_origin == PROPOSED, tuple(one.text for one in duty.yields),
    )  # fmt: skip


def _programme(proposal: Proposal, edits: dict[str, Edit]) -> list[Line]:
    lines = []
    for item in proposal.programme:
        path, raw = f"item:{item.order}.minutes", "" if item.minutes is None else f"{item.minutes:g}"
        words = ngettext("%(count)s phút", "%(count)s phút", round(item.minutes or 0)) % {"count": raw} if raw else ""
        lines.append(Line(item.title, words, item.origin, item.said, path, raw, "number", edits.get(path)))
    return lines
