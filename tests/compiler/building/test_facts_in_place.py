"""Every fact of a plan points at the words it was read from; shown on the plans written for the tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.plan import Plan, Section
from giaoluu.compiler.source import Span
from tests.compiler.keys import compiled, plans_with_keys

PLANS = plans_with_keys(Path(__file__).parents[1] / "written")
LAYOUT = re.compile(r"[\s*_\\|#]")


@pytest.fixture(scope="module", params=PLANS, ids=lambda path: path.stem)
def compilation(request: pytest.FixtureRequest) -> Compilation:
    return compiled(request.param)


def written(plan: Plan) -> Iterator[tuple[str, Span]]:
    """Facts that a plan writes out, each with its place."""
    heading = plan.document
    for field in ("number", "symbol", "place", "parent", "issuer", "subject"):
        value = getattr(heading, field)
        if value is not None:
            yield value, heading.places[field]
    yield from ((section.title, section.at) for section in all_sections(plan.sections))
    yield from ((occasion.venue, occasion.venue_at) for occasion in plan.occasions if occasion.venue_at)
    yield from ((segment.title, segment.at) for segment in plan.programme)
    yield from ((exemplar.name, exemplar.at) for exemplar in plan.exemplars)
    yield from ((group.name, group.at) for group in plan.delegates.groups)
    yield from ((place.agency, place.at) for place in plan.delegates.allocation)
    yield from ((member.name, member.at) for member in plan.members)
    yield from ((task.text, task.at) for assignment in plan.assignments for task in assignment.tasks)
    yield from ((quota.noun, quota.at) for a in plan.assignments for task in a.tasks for quota in task.quotas)
    yield from ((recipient.text, recipient.at) for recipient in plan.recipients)
    yield from ((annex.label, annex.at) for annex in plan.annexes)


def all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from all_sections(section.children)


def bare(text: str) -> str:
    return LAYOUT.sub("", text)


def stands_in(value: str, place: str) -> bool:
    """Whether the letters of a value stand at a place in their order; page numbers may stand between."""
    letters = iter(bare(place))
    return all(letter in letters for letter in bare(value))


def test_what_a_plan_writes_stands_where_it_was_read(compilation: Compilation) -> None:
    text = compilation.source.text
    astray = [
        (value, text[slice(*at)]) for value, at in written(compilation.plan) if not stands_in(value, text[slice(*at)])
    ]
    assert astray == []


def test_a_quota_points_at_its_number_and_noun(compilation: Compilation) -> None:
    text = compilation.source.text
    quotas = [quota for a in compilation.plan.assignments for task in a.tasks for quota in task.quotas]
    numbers = [int(re.match(r"[\d.]+", bare(text[slice(*quota.at)]))[0].replace(".", "")) for quota in quotas]
    assert numbers == [quota.count for quota in quotas]


def test_tasks_lie_in_their_assignment_and_quotas_in_their_task(compilation: Compilation) -> None:
    plan = compilation.plan
    inside = [(a.at, task.at) for a in plan.assignments for task in a.tasks]
    inside += [(task.at, quota.at) for a in plan.assignments for task in a.tasks for quota in task.quotas]
    assert [pair for pair in inside if not (pair[0][0] <= pair[1][0] < pair[1][1] <= pair[0][1])] == []


def test_assignments_tasks_and_sections_go_on_in_the_order_of_the_text(compilation: Compilation) -> None:
    plan = compilation.plan
    for places in (
        [a.at[0] for a in plan.assignments],
        [section.at[0] for section in all_sections(plan.sections)],
        [recipient.at[0] for recipient in plan.recipients],
        *([task.at[0] for task in a.tasks] for a in plan.assignments),
    ):
        assert places == sorted(places)
