"""Puts the suggested words into a copy of the text."""

from __future__ import annotations

from collections.abc import Iterable

from giaoluu.compiler.findings.finding import Finding, Fix


def fixes_to_apply(findings: Iterable[Finding]) -> list[Fix]:
    """The fixes that can stand side by side, in the order of the text; of two that overlap, the earlier one stays."""
    chosen: list[Fix] = []
    for fix in sorted((finding.fix for finding in findings if finding.fix), key=lambda fix: fix.at):
        if not chosen or _stands_after(chosen[-1], fix):
            chosen.append(fix)
    return chosen


def fixed_text(text: str, fixes: Iterable[Fix]) -> str:
    """The text with fixes applied that do not overlap and come in the order of the text."""
    parts, done = [], 0
    for fix in fixes:
        parts += [text[done : fix.at[0]], fix.replace]
        done = fix.at[1]
    return "".join([*parts, text[done:]])


def _stands_after(earlier: Fix, fix: Fix) -> bool:
    both_insert_here = earlier.at == fix.at and fix.at[0] == fix.at[1]
    return earlier.at[1] <= fix.at[0] and not both_insert_here
