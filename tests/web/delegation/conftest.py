"""An agency with two quotas: one by number with conditions, one by composition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from unittest.mock import patch

import pytest

from giaoluu.domain.delegates.choices import Asks, Circle, Kind
from giaoluu.domain.delegates.models import Condition, Quota
from giaoluu.domain.events.models import Event
from tests.workspace import Workspace

AT = datetime(2026, 3, 12, 2, 0, tzinfo=UTC)
"""Thursday 12 March."""


@dataclass(frozen=True)
class Given:
    """The quotas of Công an tỉnh."""

    space: Workspace
    fixed: Quota
    open: Quota

    @property
    def agency_id(self) -> int:
        return self.fixed.agency_id

    @property
    def here(self) -> str:
        return f"/events/bacson/delegation/{self.agency_id}/"


def give(space: Workspace, agency: str = "Công an tỉnh", places: int | None = 3, key: str = "IV.2") -> Quota:
    """A quota of an agency."""
    return Quota.objects.create(
        event=space.event, agency=space.agencies[agency], key=f"{key}:{agency}", order=1,
        kind=Kind.OPEN if places is None else Kind.FIXED, words=f"{places} đại biểu" if places else "lãnh đạo đơn vị",
        circle=Circle.ORDINARY if places else Circle.LEADER, planned=places, places=places, clause="mục IV.2, ý 1",
        start=12, end=40,
    )  # fmt: skip


@pytest.fixture
def given(space: Workspace) -> Given:
    Event.objects.filter(pk=space.event.pk).update(delegates_total=10)
    fixed = give(space)
    Condition.objects.create(quota=fixed, order=1, words="ít nhất 01 nữ", asks=Asks.SEX, value="female", at_least=1)
    Condition.objects.create(quota=fixed, order=2, words="đại diện học sinh THCS", asks=Asks.TICK, at_least=1)
    return Given(space, fixed, give(space, places=None, key="IV.3"))


@pytest.fixture(autouse=True)
def _the_day_is_known() -> Iterator[None]:
    with patch("django.utils.timezone.now", lambda: AT):
        yield
