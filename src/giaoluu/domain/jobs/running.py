"""Runs jobs: finds the function of a kind in the `jobs` module of an installed part, and lets it say how far it is.

The kind `progress.workbook` is the function `workbook` of the module `jobs` of the part with the label `progress`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from django.apps import apps

from giaoluu.domain.jobs.actions import Claimed, Stopped, claim, fail, finish, give_back, progress

log = logging.getLogger(__name__)
FAULT = "Việc này gặp lỗi và đã dừng. Chưa có gì thay đổi; hãy thử lại, nếu vẫn vậy thì báo người quản trị."


class CannotBeDone(Exception):
    """Why a job cannot be done, in a sentence for whoever asked for it."""


@dataclass(frozen=True, slots=True)
class Running:
    """What a job's function is given: its payload, what an earlier run kept, and a way to say how far it is."""

    claimed: Claimed
    clock: Callable[[], datetime]
    must_stop: Callable[[], bool]

    @property
    def payload(self) -> dict[str, Any]:
        return self.claimed.payload

    @property
    def kept(self) -> dict[str, Any]:
        return self.claimed.kept

    @property
    def event_id(self) -> int:
        """The event it is for; raises `CannotBeDone` where it is for none."""
        if self.claimed.event_id is None:
            raise CannotBeDone("Việc này không thuộc chương trình nào.")
        return self.claimed.event_id

    def report(self, done: int, total: int, kept: dict[str, Any] | None = None) -> None:
        """Says how far it is; to be called every few seconds. Raises `Stopped` where the work must not go on."""
        progress(self.claimed, done, total, kept, at=self.clock())
        if self.must_stop():
            give_back(self.claimed)
            raise Stopped


Work = Callable[[Running], dict[str, Any]]


def work_of(kind: str) -> Work:
    """The function of a kind. Raises `LookupError` where no installed part has it."""
    label, _, name = kind.partition(".")
    module = import_module(f"{apps.get_app_config(label).name}.jobs")
    work = vars(module).get(name)
    if name.startswith("_") or not callable(work):
        raise LookupError(f"{label} has no job {name!r}")
    found: Work = work
    return found


def run_next(*, at: datetime, clock: Callable[[], datetime], must_stop: Callable[[], bool]) -> bool:
    """Does the next job, if there is one; whether there was."""
    claimed = claim(at=at)
    if claimed is None:
        return False
    try:
        result = work_of(claimed.kind)(Running(claimed, clock, must_stop))
        finish(claimed, result, at=clock())
    except Stopped:
        log.info("job %s was stopped", claimed.id)
    except CannotBeDone as why:
        fail(claimed, str(why), at=clock())
    except Exception:
        log.exception("job %s (%s) failed", claimed.id, claimed.kind)
        fail(claimed, FAULT, at=clock())
    return True
