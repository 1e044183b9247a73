"""Limits that a process sets itself before it reads what strangers sent."""

from __future__ import annotations


def limit_this_process(*, memory_bytes: int, file_bytes: int, processor_seconds: int) -> None:
    """From here on the process has no more than so much, and leaves no core. A stricter limit stays as it is; on
    Windows there is none, and only the wall clock of whoever started it holds.
    """
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, file_bytes),
        (resource.RLIMIT_CPU, processor_seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
