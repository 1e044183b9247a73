"""Sets a page with Typst: a template beside the code that calls, and its values as JSON, never as markup."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import typst

Files = Mapping[str, bytes]


def pdf(template: Path, values: Mapping[str, Any], *, fonts: Sequence[Path], files: Files | None = None) -> bytes:
    """The PDF of a template that reads `json("values.json")`; `files` are what it may name besides, as UTF-8: pictures
    as SVG, other templates.

    Text stands in the values as plain strings: nothing in them is taken for markup. Only `fonts` are used, so that a
    page is the same on every machine. Raises `typst.TypstError` where the template itself is wrong.
    """
    made: bytes = _set(template, values, fonts, files, "pdf")
    return made


def first_page(
    template: Path, values: Mapping[str, Any], *, fonts: Sequence[Path], files: Files | None = None
) -> bytes:
    """The first page as an SVG, in which letters are drawn: it looks the same wherever it is shown."""
    made: bytes | list[bytes] = _set(template, values, fonts, files, "svg")
    return made[0] if isinstance(made, list) else made


def _set(
    template: Path, values: Mapping[str, Any], fonts: Sequence[Path], files: Files | None, form: Literal["pdf", "svg"]
) -> Any:
    parts = {"main.typ": template.read_bytes(), "values.json": json.dumps(values, ensure_ascii=False).encode()}
    return typst.compile(
        {**parts, **(files or {})},  # type: ignore[call-overload]  # its stubs know no files by name
        font_paths=[str(folder) for folder in fonts], ignore_system_fonts=True, format=form,
    )  # fmt: skip
