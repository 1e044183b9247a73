"""Sets a page with Typst: a template beside the code that calls, and its values as JSON, never as markup."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typst


def pdf(
    template: Path, values: Mapping[str, Any], *, fonts: Sequence[Path], files: Mapping[str, bytes] | None = None
) -> bytes:
    """The PDF of a template that reads `json("values.json")`; `files` are pictures it may name.

    Text stands in the values as plain strings: nothing in them is taken for markup. Only `fonts` are used, so that a
    page is the same on every machine. Raises `typst.TypstError` where the template itself is wrong.
    """
    parts = {"main.typ": template.read_bytes(), "values.json": json.dumps(values, ensure_ascii=False).encode()}
    made: bytes = typst.compile(
        {**parts, **(files or {})},  # type: ignore[call-overload]  # its stubs know no files by name
        font_paths=[str(folder) for folder in fonts], ignore_system_fonts=True, format="pdf",
    )  # fmt: skip
    return made
