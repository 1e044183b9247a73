"""Groups of units without names ("các xã trên địa bàn tỉnh"): which units they are in the plan's own province."""

from __future__ import annotations

import re
from dataclasses import replace

from giaoluu.compiler.building.places import province_of
from giaoluu.compiler.plan import Agency, Assignment, Heading
from giaoluu.compiler.syntax.places import expand

_OF_UNITS = re.compile(r"(?<!hợp tác )\bxã\b(?! hội)|\b(?:phường|đặc khu)\b", re.IGNORECASE)


def with_units(assignments: tuple[Assignment, ...], heading: Heading) -> tuple[Assignment, ...]:
    """The assignments with each group of communes knowing its units; "còn lại" leaves out those named elsewhere."""
    if not any(_is_group(agency) for a in assignments for agency in a.agencies):
        return assignments
    province = _province(heading)
    if province is None:
        return assignments
    named = " ".join(agency.name for a in assignments for agency in a.agencies if agency.scope == "one").casefold()
    return tuple(
        replace(a, agencies=tuple(_known(agency, province, named) for agency in a.agencies)) for a in assignments
    )


def _is_group(agency: Agency) -> bool:
    return agency.scope == "each" and _OF_UNITS.search(agency.name) is not None


def _province(heading: Heading) -> str | None:
    """The province whose plan it is; none for a commune's."""
    bodies = f"{heading.parent or ''} {heading.issuer or ''}"
    return None if re.search(r"\b(?:XÃ|PHƯỜNG|ĐẶC KHU)\b", bodies) else province_of(heading)


def _known(agency: Agency, province: str, named: str) -> Agency:
    if not _is_group(agency):
        return agency
    found = [f"{unit.kind} {unit.name}" for unit in expand(agency.name.replace(" còn lại", ""), province)]
    if "còn lại" in agency.name:
        found = [unit for unit in found if unit.casefold() not in named]
    return replace(agency, stands_for=tuple(found))
