"""Counts for Prometheus; processes that serve together add theirs up in a folder that their starter names."""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable by which prometheus-client knows that processes share a folder of counts."""

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Meters:
    """`counted` adds up while the process works and over all processes; `asked` is reckoned when it is asked for."""

    counted: CollectorRegistry
    asked: CollectorRegistry
    requests: Counter
    seconds: Histogram
    memory: Gauge

    @classmethod
    def new(cls) -> Meters:
        counted = CollectorRegistry()
        return cls(
            counted=counted,
            asked=CollectorRegistry(),
            requests=Counter("giaoluu_requests", "Requests answered.", ["view", "status"], registry=counted),
            seconds=Histogram(
                "giaoluu_request_seconds", "How long an answer took.", ["view"], buckets=SECONDS, registry=counted
            ),
            memory=Gauge(
                "giaoluu_process_memory_bytes",
                "Memory that the process holds.",
                multiprocess_mode="liveall",
                registry=counted,
            ),
        )

    def count(self, view: str, status: int, seconds: float) -> None:
        """One request that was answered."""
        self.requests.labels(view, str(status)).inc()
        self.seconds.labels(view).observe(seconds)

    def text(self) -> bytes:
        """All of it, in the text form of Prometheus."""
        self.memory.set(memory_bytes())
        return generate_latest(self._all_counted()) + generate_latest(self.asked)

    def _all_counted(self) -> CollectorRegistry:
        if not os.environ.get(FOLDER):
            return self.counted
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return together


def memory_bytes() -> int:
    """What this process holds in memory now; the most it ever held where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return pages * resource.getpagesize()
