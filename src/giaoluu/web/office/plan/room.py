"""The reading room: a file given is read once, on a thread of its own, and the last few readings are kept at hand."""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, replace
from threading import Lock
from time import monotonic
from typing import Any
from uuid import uuid4

from django.utils import translation
from django.utils.translation import gettext_noop

from giaoluu.compiler import compile as compiler
from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_bytes
from giaoluu.compiler.reading.steps import Told, untold
from giaoluu.compiler.source import Source, Table, Unreadable
from giaoluu.lib.shelf import Kept
from giaoluu.web.ui.compiler_words import in_language

logger = logging.getLogger(__name__)

BROKE = gettext_noop("Phần mềm gặp lỗi khi đọc tệp này. Tệp vẫn được giữ; lỗi đã được ghi lại cho người quản trị.")


@dataclass(frozen=True, slots=True)
class Done:
    """A plan that was read."""

    compilation: Compilation


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and the one sentence that says why."""

    why: str


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A file that is still being read, for so many seconds; of a scan so many pages of `total`."""

    seconds: float
    done: int = 0
    total: int = 0


Outcome = Done | Failed | UnderWay
Read = Callable[[Kept], Compilation]
Name = tuple[str, str]
"""The SHA-256 of a file, and the language of its findings."""

OWN_LANGUAGE = "vi"
RECOGNISED = "recognised.json"
LONG_SECONDS = 2.0


def read_kept(kept: Kept, told: Told = untold) -> Compilation:
    """Reads a file of the shelf and compiles it; raises `Unreadable`.

    What took long to recognise is kept beside the file, so that no restart and no other process does it again.
    """
    place, begun = kept.path.with_name(RECOGNISED), monotonic()
    if place.is_file():
        return compile_plan(source_of(json.loads(place.read_text("utf-8"))))
    source = read_bytes(kept.path.read_bytes(), kept.name, told)
    if monotonic() - begun > LONG_SECONDS:
        draft = place.with_name(f"{RECOGNISED}.{uuid4().hex}")
        draft.write_text(json.dumps(asdict(source), ensure_ascii=False), "utf-8")
        draft.replace(place)
    return compile_plan(source)


def source_of(kept: dict[str, Any]) -> Source:
    """What was read, as it was kept."""
    tables = tuple(
        Table(tuple(tuple((start, end) for start, end in row) for row in one["rows"])) for one in kept["tables"]
    )
    return Source(**{**kept, "pages": tuple(kept["pages"]), "tables": tables, "remarks": tuple(kept["remarks"])})


def said_in(lang: str, compilation: Compilation) -> Compilation:
    """A plan already read, with its findings in another language: nothing is read again."""
    with translation.override(lang):
        remarks = tuple(in_language(remark) for remark in compilation.source.remarks)
    return compiler.in_language(compilation, replace(compilation.source, remarks=remarks), lang)


@dataclass(frozen=True, slots=True)
class _Started:
    future: Future[Compilation]
    at: float


class ReadingRoom:
    """Readings by SHA-256 and language: at most `places` are kept, the one asked for longest ago goes first.

    Two are read at a time. Another language waits for the first one and is made from it.
    """

    def __init__(self, read: Read | None = None, *, places: int = 24) -> None:
        self._read = read or self._read_kept
        self._steps: dict[str, tuple[int, int]] = {}
        self._places = places
        self._started: OrderedDict[Name, _Started] = OrderedDict()
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reading")

    def ask(self, kept: Kept, *, patience: float, lang: str = OWN_LANGUAGE) -> Outcome:
        """What became of the file; waits at most `patience` seconds for it, so that a page can show it is under way."""
        read = self._outcome((kept.sha256, OWN_LANGUAGE), lambda: self._read(kept), patience)
        if lang == OWN_LANGUAGE or not isinstance(read, Done):
            return read
        return self._outcome((kept.sha256, lang), lambda: said_in(lang, read.compilation), patience)

    def _outcome(self, name: Name, make: Callable[[], Compilation], patience: float) -> Outcome:
        started = self._start(name, make)
        wait([started.future], timeout=patience)
        if not started.future.done():
            return UnderWay(monotonic() - started.at, *self._steps.get(name[0], (0, 0)))
        return _outcome(started.future, name[0])

    def _read_kept(self, kept: Kept) -> Compilation:
        try:
            return read_kept(kept, lambda done, total: self._steps.update({kept.sha256: (done, total)}))
        finally:
            self._steps.pop(kept.sha256, None)

    def _start(self, name: Name, make: Callable[[], Compilation]) -> _Started:
        with self._lock:
            started = self._started.get(name)
            if started is None:
                started = _Started(self._threads.submit(make), monotonic())
                self._started[name] = started
            self._started.move_to_end(name)
            self._make_room()
        return started

    def _make_room(self) -> None:
        finished = [name for name, started in self._started.items() if started.future.done()]
        for name in finished[: max(0, len(self._started) - self._places)]:
            del self._started[name]


def _outcome(future: Future[Compilation], sha256: str) -> Outcome:
    error = future.exception()
    if error is None:
        return Done(future.result())
    if isinstance(error, Unreadable):
        return Failed(str(error))
    logger.error("reading %s broke", sha256, exc_info=error)
    return Failed(BROKE)
