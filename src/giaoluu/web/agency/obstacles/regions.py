"""What follows the changes of obstacles on a page that is left open: what the page says of all, and each of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.domain.tasks.facts import ObstacleMoved, ObstacleReported
from giaoluu.domain.tasks.queries.obstacles import obstacle_by_id, obstacles
from giaoluu.web.agency.obstacles.entry import entry_of
from giaoluu.web.agency.obstacles.head import AUDIENCES, head_of
from giaoluu.web.live.region import Region


def _head(key: str, language: str) -> str:  # noqa: ARG001  # the language is the one under way
    event_id, audience = key.split(".")
    return render_to_string("obstacles/_head.html", {"head": head_of(obstacles(int(event_id)), audience)})


def _obstacle(key: str, language: str) -> str:  # noqa: ARG001
    found = obstacle_by_id(int(key))
    if found is None:
        return ""
    context = {"entry": entry_of(found, frozenset()), "event": event_by_id(found.event_id)}
    return render_to_string("obstacles/_obstacle.html", context)


def _heads(fact: Fact) -> Iterable[str]:
    told = isinstance(fact, ObstacleReported | ObstacleMoved)
    return [f"{fact.event_id}.{audience}" for audience in AUDIENCES] if told else ()


def _obstacles(fact: Fact) -> Iterable[str]:
    of, _, number = fact.subject.partition(":")
    return (number,) if of == "obstacle" else ()


REGIONS = (Region("obstacles-head", _head, _heads), Region("obstacle", _obstacle, _obstacles))
