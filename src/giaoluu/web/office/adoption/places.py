"""The places of delegates on a preview: what the plan gives to whom, and how far that goes towards the total."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.adoption.decisions.proposal import Allotment, Proposal, SaidAt
from giaoluu.domain.adoption.records import holders_of


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Places on the preview: for whom, how many each, in which words, who must be among them."""

    who: str
    count: str
    words: str
    includes: str
    people: tuple[str, ...]
    said: SaidAt | None


@dataclass(frozen=True, slots=True)
class Places:
    """All places that the plan gives. `fixed` is the sum of its numbers, never claimed to be the total."""

    lines: tuple[PlaceLine, ...]
    fixed: int
    total: int | None

    @property
    def sums_up(self) -> str:
        """What is given and what is open, in a sentence."""
        if self.total is None:
            return _("Kế hoạch giao %(fixed)d chỗ bằng số; không ghi tổng số đại biểu.") % {"fixed": self.fixed}
        counts = {"fixed": self.fixed, "total": self.total, "open": self.total - self.fixed}
        if counts["open"] < 0:
            return _("Kế hoạch giao %(fixed)d chỗ bằng số, nhiều hơn tổng số %(total)d.") % counts
        return _("Kế hoạch giao %(fixed)d chỗ bằng số trong tổng số %(total)d; %(open)d chỗ còn để ngỏ.") % counts


def places_of(proposal: Proposal) -> Places:
    """The places of a proposal, in its order."""
    names = {unit.key: unit.name for unit in proposal.units}
    total = proposal.delegates_total.value
    return Places(
        tuple(_line(one, proposal, names) for one in proposal.allotments),
        fixed_places(proposal),
        int(total) if total.isdigit() else None,
    )


def fixed_places(proposal: Proposal) -> int:
    """How many places the plan gives in numbers, to all who have them."""
    return sum((one.planned or 0) * len(holders_of(one, proposal)) for one in proposal.allotments)


def _line(one: Allotment, proposal: Proposal, names: dict[str, str]) -> PlaceLine:
    holders = holders_of(one, proposal)
    who = names[holders[0]] if len(holders) == 1 else _many(one, holders, names)
    return PlaceLine(
        who, _count(one), one.words, "; ".join(one.includes), tuple(person.name for person in one.people), one.said
    )


def _many(one: Allotment, holders: Iterable[str], names: dict[str, str]) -> str:
    found = list(holders)
    if one.groups and not one.only:
        told = ngettext("%(count)d đơn vị", "%(count)d đơn vị", len(found)) % {"count": len(found)}
        return f"{'; '.join(one.groups)} ({told})"
    return ", ".join(names[key] for key in found) or "; ".join(one.groups)


def _count(one: Allotment) -> str:
    if one.people:
        return ngettext("%(count)d tên", "%(count)d tên", len(one.people)) % {"count": len(one.people)}
    if one.planned is None:
        return _("từ %(count)d trở lên") % {"count": one.at_least} if one.at_least else _("chưa có số")
    if one.at_least:
        return _("%(least)d đến %(most)d") % {"least": one.at_least, "most": one.planned}
    return str(one.planned)
