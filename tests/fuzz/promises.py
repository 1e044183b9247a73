"""What holds for every text, whatever stands in it; `broken` names the promises that a text breaks."""

from __future__ import annotations

import json
import traceback
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.contract import plan_json
from giaoluu.compiler.findings.fix import fixed_text, fixes_to_apply
from giaoluu.compiler.reading import Unreadable, kinds, package, read_bytes, text
from giaoluu.compiler.reading.assembly import assemble
from giaoluu.compiler.source import Source, Span

RULE_FAILED = "X000"


def broken(given: str) -> list[str]:
    """One line for each promise broken; empty when all hold, also where the text is refused."""
    try:
        return list(_broken(compiled(given)))
    except Exception as error:  # noqa: BLE001 - which exceptions get out is what is asked
        return [_told(error)]


def broken_bytes(data: bytes) -> list[str]:
    """As `broken`, for a file; it is read in this process, so that what happens inside a reader is seen."""
    try:
        kind = kinds.kind_of(data)
        if kind not in (kinds.TEXT, kinds.PACKAGE):
            return []
        fields = assemble(package.read(data) if kind == kinds.PACKAGE else text.read(data))
        source = Source("plan", fields.media_type, "", fields.text, fields.pages, fields.tables, fields.remarks)
        return list(_broken(compile_plan(source)))
    except Unreadable:
        return []
    except Exception as error:  # noqa: BLE001 - as above
        return [_told(error)]


def compiled(given: str) -> Compilation | None:
    """The text read, compiled and checked; None where it is refused as it may be."""
    try:
        return compile_plan(read_bytes(given.encode("utf-8", "replace"), "plan.txt"))
    except Unreadable:
        return None


def _told(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {frame.filename.rpartition('/')[2]} {frame.name}: {str(error)[:80]}"


def _broken(first: Compilation | None) -> Iterator[str]:
    if first is None:
        return
    source = first.source
    yield from (finding.message for finding in first.findings if finding.code == RULE_FAILED)
    yield from _places(first.plan, source, "plan")
    yield from _places(first.findings, source, "findings")
    yield from _clauses(first)
    yield from _tasks(first)
    plain = json.dumps(plan_json(first), ensure_ascii=False)
    yield from _json_places(json.loads(plain), len(source.text), "json")
    if plain != json.dumps(plan_json(compile_plan(source)), ensure_ascii=False):
        yield "two compilations of one source differ"
    yield from _fixes(first)


def _places(value: Any, source: Source, path: str) -> Iterator[str]:
    """Every place lies inside the text; one that is known holds something else than spaces."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            where = f"{path}.{field.name}"
            if field.name == "at" or field.name.endswith("_at"):
                yield from _place(inner, source, where)
            elif field.name == "places":
                for name, at in inner.items():
                    yield from _place(at, source, f"{where}.{name}")
            else:
                yield from _places(inner, source, where)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _places(item, source, path)


def _place(at: Span | None, source: Source, where: str) -> Iterator[str]:
    if at is not None and not 0 <= at[0] <= at[1] <= len(source.text):
        yield f"{where} lies outside the text: {at}"
    elif at is not None and at[0] < at[1] and not source.text[slice(*at)].strip() and not where.startswith("findings"):
        yield f"{where} points at nothing but spaces: {at}"


def _clauses(compilation: Compilation) -> Iterator[str]:
    """Clauses lie in the text one after the other."""
    starts = [clause.at[0] for clause in compilation.document.walk()]
    if starts != sorted(starts):
        yield "clauses are not in the order of the text"


def _tasks(compilation: Compilation) -> Iterator[str]:
    """The place of a task begins with the words of the task, layout aside."""
    whole = compilation.source.text
    for assignment in compilation.plan.assignments:
        for task in assignment.tasks:
            if not _letters(whole[slice(*task.at)]).startswith(_letters(task.text.partition(" ")[0])):
                yield f"a task does not stand where it says: {task.text[:40]!r} at {whole[slice(*task.at)][:40]!r}"


def _letters(words: str) -> str:
    return "".join(character for character in words.replace("Ð", "Đ").casefold() if character.isalnum())


def _json_places(value: Any, size: int, path: str) -> Iterator[str]:
    """In JSON every "at" is a place that is not empty."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "at" or name.endswith("_at"):
                if not 0 <= inner[0] < inner[1] <= size:
                    yield f"{path}.{name} is no place: {inner}"
            else:
                yield from _json_places(inner, size, f"{path}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from _json_places(item, size, path)


def _fixes(compilation: Compilation) -> Iterator[str]:
    """Fixes stand side by side, and what they make is again a text that can be read."""
    whole = compilation.source.text
    fixes = fixes_to_apply(compilation.findings)
    if any(one.at[1] > other.at[0] for one, other in pairwise(fixes)):
        yield "fixes overlap"
    if fixes:
        compiled(fixed_text(whole, fixes))
