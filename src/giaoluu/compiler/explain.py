"""The public page of a rule, by its code or slug, and the nearest ones when there is none."""

from __future__ import annotations

from giaoluu.compiler.findings.words import SEVERITY_NAMES
from giaoluu.compiler.rules.walk import Entry, all_rules, rule_named

__all__ = ["nearest_rules", "page_of", "rule_named"]


def nearest_rules(key: str, count: int = 3) -> list[Entry]:
    """The rules whose code or slug look most like `key`."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - needed only where somebody mistyped

    wanted = key.strip().lower().replace("_", "-")

    def likeness(entry: Entry) -> float:
        names = (entry.rule.code.lower(), entry.rule.slug)
        return max(SequenceMatcher(None, wanted, name).ratio() + (wanted in name) for name in names)

    return sorted(all_rules(), key=likeness, reverse=True)[:count]


def page_of(entry: Entry, lang: str = "vi") -> str:
    """The rule's page as Markdown."""
    rule = entry.rule
    severity = SEVERITY_NAMES[lang][rule.severity]
    return f"# {rule.code} {rule.slug}\n\n*{severity}*\n\n{entry.page}\n"
