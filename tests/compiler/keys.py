"""Answer keys: what a plan is known to say, and the facts of a compiled plan cut to the questions a key asks."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.contract import plan_json
from giaoluu.compiler.reading import read_file

FORMATS = (".txt", ".md", ".docx", ".pdf")


def plans_with_keys(folder: Path) -> list[Path]:
    """The plans of a folder beside which a key lies, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix in FORMATS and key_path(path).is_file())


def key_path(plan: Path) -> Path:
    return plan.with_name(f"{plan.stem}.expected.json")


def key_of(plan: Path) -> dict[str, Any]:
    """What must be read from a plan."""
    key: dict[str, Any] = json.loads(key_path(plan).read_text(encoding="utf-8"))
    return key


@cache
def compiled(plan: Path, check: bool = False) -> Compilation:
    """A plan read once for all tests of a run."""
    return compile_plan(read_file(plan), check=check)


def write_outputs(plans: list[Path], folder: Path) -> None:
    """What `giaoluu read --json` gives for each plan, where the scorer looks for it."""
    for plan in plans:
        said = json.dumps(plan_json(compiled(plan)), ensure_ascii=False)
        (folder / f"{plan.stem}.json").write_text(said, encoding="utf-8")


def as_asked(got: Any, wanted: Any) -> Any:
    """`got` with only the fields that `wanted` names, in the words of the key.

    `X_starts` asks how the text of X begins, and so does the noun of a quota ("điển hình tiên tiến" of "điển hình tiên
    tiến tiêu biểu"); a number where we have a list asks how long it is; a kind or a `who` of null asks nothing.
    """
    if isinstance(wanted, dict) and isinstance(got, dict):
        return {name: _field(got, name, value) for name, value in wanted.items()}
    if isinstance(wanted, list) and isinstance(got, list):
        pairs = [as_asked(one, other) for one, other in zip(got, wanted, strict=False)]
        return pairs + got[len(wanted) :]
    if isinstance(wanted, int) and isinstance(got, list):
        return len(got)
    if isinstance(wanted, str) and isinstance(got, dict):
        return got["name"]
    return got


def _field(got: dict[str, Any], name: str, wanted: Any) -> Any:
    if name in ("kind", "who") and wanted is None:
        return None
    if name == "noun":
        return str(got[name])[: len(wanted)]
    if name.endswith("_starts"):
        return str(got.get(name.removesuffix("_starts")))[: len(wanted)]
    if name.endswith("_contains"):
        text = str(got.get(name.removesuffix("_contains")))
        return wanted if wanted in text else text
    return as_asked(got.get(name), wanted)
