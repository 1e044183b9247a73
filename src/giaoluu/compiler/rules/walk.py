"""Finds the rules by walking this folder, and runs them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from giaoluu.compiler import rules as folder
from giaoluu.compiler.findings.finding import Finding
from giaoluu.compiler.rules import rule_failed
from giaoluu.compiler.rules.rule import Check, Hit, Reading, Rule


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule as found: what it is, how it looks, and its public page (the docstring of its file)."""

    rule: Rule
    check: Check
    page: str


@cache
def all_rules() -> tuple[Entry, ...]:
    """Every rule of the folder, by code."""
    found = (_entry(name) for name in _module_names())
    return tuple(sorted((entry for entry in found if entry), key=lambda entry: entry.rule.code))


def rule_named(key: str) -> Entry | None:
    """The rule with this code or slug, letter case aside; only its own file is loaded."""
    wanted = key.strip().lower().replace("_", "-")
    name = wanted.replace("-", "_")
    names = _module_names()
    entry = _entry(name) if name in names else None
    if entry is None and wanted.isalnum():
        sign = f'code="{wanted.upper()}"'
        entry = next((_entry(name) for name in names if sign in _text(name)), None)
    return entry


def check_all(reading: Reading, lang: str = "vi", rules: Iterable[Entry] | None = None) -> tuple[Finding, ...]:
    """What all rules (or those given) say of a plan, by place and then by code; messages in `lang`, "vi" or "en".

    Never raises: a rule that fails is itself reported (X000), and the others are heard.
    """
    entries = all_rules() if rules is None else rules
    findings = [finding for entry in entries for finding in _heard(entry, reading, lang)]
    return tuple(sorted(findings, key=lambda finding: (finding.at[0], finding.code, finding.at[1])))


def _heard(entry: Entry, reading: Reading, lang: str) -> list[Finding]:
    findings: list[Finding] = []
    try:
        findings.extend(entry.rule.finding(hit, lang) for hit in entry.check(reading))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong inside one rule must not cost the user the others
        said = f"{type(error).__name__}: {error}"
        hit = Hit((0, 0), {"code": entry.rule.code, "slug": entry.rule.slug, "error": said})
        findings.append(rule_failed.RULE.finding(hit, lang))
    return findings


def _entry(name: str) -> Entry | None:
    """The rule of a file, if it holds one."""
    module = import_module(f"{__package__}.{name}")
    if not (hasattr(module, "RULE") and hasattr(module, "check")):
        return None
    return Entry(module.RULE, module.check, (module.__doc__ or "").strip())


def _module_names() -> list[str]:
    return sorted(name[:-3] for name in _files() if name.endswith(".py") and name != "__init__.py")


def _files() -> Iterator[str]:
    with os.scandir(folder.__path__[0]) as files:
        yield from (file.name for file in files)


def _text(name: str) -> str:
    with open(os.path.join(folder.__path__[0], f"{name}.py"), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        return file.read()
