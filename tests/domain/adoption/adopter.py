"""A process of its own that adopts: `python -m tests.domain.adoption.adopter prepare` makes a database with a draft of
a large plan; `... adopt` says that it is ready, waits for a line, adopts, and says which event it is.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

HEAD, TAIL = "II. TỔ CHỨC THỰC HIỆN", "Trong quá trình thực hiện"
AGENCIES = 120


def large(plan: str) -> str:
    """The plan with many agencies more, each with two duties."""
    before, tail, after = plan.partition(TAIL)
    sections = "".join(
        f"{number}. UBND xã Đông Khê {number}\n\n- Chọn cử {number} đại biểu tham dự Hội nghị.\n\n"
        f"- Bảo đảm an ninh trên địa bàn trước ngày 18 tháng 3 năm 2026.\n\n"
        for number in range(5, 5 + AGENCIES)
    )
    return before + sections + tail + after


def prepare(kept: Path) -> None:
    from django.core.management import call_command

    from giaoluu.domain.adoption.actions import open_draft
    from giaoluu.domain.adoption.decisions.proposal import as_json
    from giaoluu.domain.adoption.decisions.propose import propose
    from giaoluu.domain.events.models import Organiser
    from giaoluu.domain.journal.facts import HOUSE
    from tests.domain.adoption.conftest import PLAN, compiled
    from tests.workspace import NOW

    call_command("migrate", verbosity=0)
    organiser = Organiser.objects.create(name="Sở Nội vụ", key="snv")
    open_draft(organiser.pk, "a" * 64, by=HOUSE, at=NOW)
    kept.write_text(json.dumps(as_json(propose(compiled(large(PLAN)))), ensure_ascii=False), "utf-8")


def adopt_now(kept: Path) -> None:
    from giaoluu.domain.adoption.actions import adopt
    from giaoluu.domain.adoption.decisions.proposal import from_json
    from giaoluu.domain.adoption.models import Draft
    from giaoluu.domain.journal.facts import HOUSE
    from tests.workspace import NOW

    proposal, draft = from_json(json.loads(kept.read_text("utf-8"))), Draft.objects.get()
    print("ready", flush=True)
    sys.stdin.readline()
    done = adopt(draft.pk, proposal, name="ke-hoach.txt", by=HOUSE, at=NOW)
    print(f"{done.event_key} {'new' if done.is_new else 'known'}", flush=True)


def main() -> None:
    import django

    django.setup()
    kept = Path(os.environ["GIAOLUU_DATA"]) / "proposal.json"
    {"prepare": prepare, "adopt": adopt_now}[sys.argv[1]](kept)


if __name__ == "__main__":
    main()
