"""What a start gives: the plan it was started with to every organiser, and to newcomers a way in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext_lazy

from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import read_bytes
from giaoluu.compiler.source import Unreadable
from giaoluu.domain.adoption.actions import adopt, open_draft
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.events.actions import keep_upload
from giaoluu.domain.events.queries import EventInfo, event_by_id, organisers
from giaoluu.domain.journal.facts import HOUSE
from giaoluu.web.door.first_run import first_organiser, first_run, is_first_run
from giaoluu.web.office.plan.apps import corner

HINT = gettext_lazy(
    "Lần chạy đầu, chưa có ai. Mỗi đường dẫn của nhân viên vào được một lần, trong một ngày (giaoluu link TÊN):"
)


def open_house(address: str, plan: Path | None) -> None:
    """Puts the plan on the shelf, and prints at the first start how each role comes in."""
    now = timezone.now()
    organiser = first_organiser() if is_first_run() else None
    if plan:
        _give(plan, now)
    event = _event_of(plan, organiser, now) if plan and organiser else None
    ways = first_run(event, at=now)
    if ways:
        print(HINT, *(f"  {who:<24} {address}{path}" for who, path in ways), sep="\n", flush=True)


def _give(plan: Path, at: datetime) -> None:
    kept = corner().shelf.keep(plan.read_bytes(), plan.name)
    for organiser, _name in organisers():
        keep_upload(organiser, kept.sha256, kept.name, by=HOUSE, at=at)


def _event_of(plan: Path, organiser: int, at: datetime) -> EventInfo | None:
    """The plan adopted as it proposes itself, for newcomers to walk through; None where it cannot be read."""
    try:
        compilation = compile_plan(read_bytes(plan.read_bytes(), plan.name), check=False)
    except Unreadable:
        return None
    draft = open_draft(organiser, compilation.source.sha256, by=HOUSE, at=at)
    done = adopt(draft.pk, propose(compilation), name=plan.name, by=HOUSE, at=at)
    return event_by_id(done.event_id)
