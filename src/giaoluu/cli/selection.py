"""Which rules are to be heard: codes, families of codes, or slugs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from giaoluu.cli.refusal import Refused

if TYPE_CHECKING:
    from giaoluu.compiler.findings.finding import Finding


@dataclass(frozen=True)
class Selection:
    """Only `select` (all, where it is empty), but not `ignore`; beginnings of codes, or whole slugs."""

    select: frozenset[str]
    ignore: frozenset[str]

    @classmethod
    def of(cls, select: str, ignore: str) -> Selection:
        """From the words typed, parted by commas. Raises `Refused` at a word that no rule answers to."""
        return cls(_known(select), _known(ignore))

    def takes(self, finding: Finding) -> bool:
        return (not self.select or _any(finding, self.select)) and not _any(finding, self.ignore)


def _any(finding: Finding, words: frozenset[str]) -> bool:
    return any(finding.slug == word or finding.code.startswith(word.upper()) for word in words)


def _known(typed: str) -> frozenset[str]:
    words = frozenset(word.strip() for word in typed.split(",") if word.strip())
    if words:
        from giaoluu.compiler.explain import nearest_rules  # noqa: PLC0415 - only where rules are chosen
        from giaoluu.compiler.rules.walk import all_rules  # noqa: PLC0415

        for word in words:
            if not any(word == entry.rule.slug or entry.rule.code.startswith(word.upper()) for entry in all_rules()):
                near = ", ".join(f"{entry.rule.code} {entry.rule.slug}" for entry in nearest_rules(word))
                raise Refused(f"không có quy tắc “{word}”; gần nhất là: {near}")
    return words
