"""Whether the database answers, as a meter."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from giaoluu.web.health.ready import database_answers


class DatabaseMeter(Collector):
    """1 while the database answers, 0 while it does not; tried each time it is asked for."""

    def collect(self) -> Iterable[GaugeMetricFamily]:
        yield GaugeMetricFamily("giaoluu_database_up", "Whether the database answers.", value=int(database_answers()))
