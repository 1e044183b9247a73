"""What follows the changes on a desk that is left open: each duty, for those who report and for those who look."""

from __future__ import annotations

from functools import partial

from django.template.loader import render_to_string
from django.utils import timezone

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.tasks.choices import Share
from giaoluu.domain.tasks.queries.desk import duty_of_part
from giaoluu.web.agency.desk.page import duty_entry
from giaoluu.web.live.region import Region


def _part(key: str, language: str, *, can: bool) -> str:  # noqa: ARG001  # the language is the one under way
    duty = duty_of_part(int(key))
    if duty is None:
        return ""
    context = {
        "entry": duty_entry(duty, timezone.localdate()), "event": event_by_id(duty.event_id),
        "can": can, "leads": duty.share is Share.LEAD,
    }  # fmt: skip
    return render_to_string("desk/_part.html", context)


REGIONS = (Region("desk-part", partial(_part, can=True)), Region("seen-part", partial(_part, can=False)))
