"""Values as the plan writes them: the letter Eth, read as Đ, put back."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

from giaoluu.compiler.plan import Plan

_WORD = re.compile(r"\w*Ð\w*")


def as_written(plan: Plan, text: str) -> Plan:
    """The plan with each word that the source only writes with Eth written so again."""
    if "Ð" not in text:
        return plan
    words = {word.replace("Ð", "Đ"): word for word in _WORD.findall(text)}
    words = {read: word for read, word in words.items() if re.search(rf"\b{re.escape(read)}\b", text) is None}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b") if words else None
    return _restore(plan, pattern, words) if pattern else plan


def _restore(value: Any, pattern: re.Pattern[str], words: dict[str, str]) -> Any:
    if isinstance(value, str):
        return pattern.sub(lambda match: words[match[0]], value)
    if isinstance(value, tuple):
        return tuple(_restore(item, pattern, words) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _restore(getattr(value, f.name), pattern, words) for f in fields(value)}
        return replace(value, **changed)
    return value
