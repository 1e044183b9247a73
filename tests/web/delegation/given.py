"""An agency with two quotas: one by number with conditions, one by composition; and what its pages say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape

from django.http import HttpResponse

from giaoluu.domain.delegates.actions import write_name
from giaoluu.domain.delegates.choices import Asks, Circle, Kind
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Condition, Quota
from giaoluu.domain.events.models import Event
from tests.workspace import BY, NOW, Workspace

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

    def name(self, name: str = "Nông Thị Ái", **written: object) -> int:
        """Somebody in the quota by number."""
        return write_name(self.fixed.pk, Written(name=name, **written), by=BY, at=NOW)  # type: ignore[arg-type]


def give(space: Workspace, agency: str = "Công an tỉnh", places: int | None = 3, key: str = "IV.2") -> Quota:
    """A quota of an agency."""
    return Quota.objects.create(
        event=space.event, agency=space.agencies[agency], key=f"{key}:{agency}", order=1,
        kind=Kind.OPEN if places is None else Kind.FIXED, words=f"{places} đại biểu" if places else "lãnh đạo đơn vị",
        circle=Circle.ORDINARY if places else Circle.LEADER, planned=places, places=places, clause="mục IV.2, ý 1",
        start=12, end=40,
    )  # fmt: skip


def given_in(space: Workspace) -> Given:
    """Both quotas, in an event of ten delegates."""
    Event.objects.filter(pk=space.event.pk).update(delegates_total=10)
    fixed = give(space)
    Condition.objects.create(quota=fixed, order=1, words="ít nhất 01 nữ", asks=Asks.SEX, value="female", at_least=1)
    Condition.objects.create(quota=fixed, order=2, words="đại diện học sinh THCS", asks=Asks.TICK, at_least=1)
    return Given(space, fixed, give(space, places=None, key="IV.3"))


def words(page: HttpResponse) -> str:
    """What a page says between its head and its foot."""
    main = re.search(r"(?s)<main[^>]*>(.*?)</main>", page.content.decode())
    assert main
    shown = re.sub(r"(?s)<(script|style|select)\b.*?</\1>|<[^>]+>", " ", main[1])
    return " ".join(unescape(shown).split())


def alert(page: HttpResponse) -> str:
    """Why something was refused."""
    found = re.search(r'(?s)<p class="problem" role="alert"[^>]*>(.*?)</p>', page.content.decode())
    return unescape(found[1]) if found else ""


def heading(page: HttpResponse) -> str:
    """What the page answers."""
    found = re.search(r"(?s)<h1[^>]*>(.*?)</h1>", page.content.decode())
    assert found
    return " ".join(unescape(re.sub(r"<[^>]+>", "", found[1])).split())
