"""What a start gives: the plan it was started with to every organiser, and to newcomers a way in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.utils import timezone

from giaoluu.domain.events.actions import keep_upload
from giaoluu.domain.events.queries import event_by_key, events_of, organisers
from giaoluu.domain.journal.facts import HOUSE
from giaoluu.web.door.first_run import first_organiser, first_run, is_first_run
from giaoluu.web.office.plan.apps import corner

HINT = "Lần chạy đầu, chưa có ai. Mỗi đường dẫn của nhân viên vào được một lần, trong một ngày (giaoluu link TÊN):"


def open_house(address: str, plan: Path | None) -> None:
    """Puts the plan on the shelf, and prints at the first start how each role comes in."""
    now = timezone.now()
    organiser = first_organiser() if is_first_run() else None
    if plan:
        _give(plan, now)
    event = next((event_by_key(line.key) for line in events_of(organiser)), None) if organiser else None
    ways = first_run(event, at=now)
    if ways:
        print(HINT, *(f"  {who:<24} {address}{path}" for who, path in ways), sep="\n", flush=True)


def _give(plan: Path, at: datetime) -> None:
    kept = corner().shelf.keep(plan.read_bytes(), plan.name)
    for organiser, _name in organisers():
        keep_upload(organiser, kept.sha256, kept.name, by=HOUSE, at=at)
