"""What a rule is made of. A file of this folder that has a `RULE` and a `check` is a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.plan import Plan
from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.tree import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a rule may look at: the text, its clauses, and what was understood."""

    source: Source
    document: Document
    plan: Plan


@dataclass(frozen=True, slots=True)
class Hit:
    """A fault found: where, the values that its sentence names, and the words to put there instead."""

    at: Span
    values: dict[str, object]
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault that can be looked for. Message and help: language -> sentence with `{names}` of the values."""

    code: str
    slug: str
    severity: str
    message: dict[str, str]
    help: dict[str, str]

    def finding(self, hit: Hit, lang: str) -> Finding:
        say = self.message[lang].format_map(hit.values)
        return Finding(
            self.code, self.slug, self.severity, say, self.help[lang].format_map(hit.values), hit.at, hit.fix
        )


Check = Callable[[Reading], Iterator[Hit]]
