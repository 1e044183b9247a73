"""What the documents say is so: commands exist, links lead somewhere."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from giaoluu.config.variables import PLATFORM, PREFIX

ROOT = Path(__file__).parent.parent.parent
COMMAND = re.compile(r"`make ([a-z]+)|^make ([a-z]+)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)|<img[^>]* src=\"([^\"]+)\"")
ELSEWHERE = ("http://", "https://", "mailto:", "#")


@cache
def tracked() -> list[Path]:
    """Every file that git knows, or would take with `git add .`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def documents() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".md" and "cases" not in path.parts]


def targets() -> set[str]:
    rules = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    return set(rules)


@pytest.mark.parametrize("name", ["README.md", "README.vi.md", "CONTRIBUTING.md", "docs/operating.md"])
def test_every_make_command_that_is_named_exists(name: str) -> None:
    named = {first or second for first, second in COMMAND.findall((ROOT / name).read_text("utf-8"))}
    assert named - targets() == set()


def test_every_make_target_says_what_it_is_for() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    explained = set(re.findall(r"^#: make ([a-z]+)", makefile, re.MULTILINE))
    assert targets() - explained == {"help"}


def test_operating_tells_every_setting_that_a_place_may_choose() -> None:
    source = (ROOT / "src/giaoluu/config/environment.py").read_text("utf-8")
    read = re.findall(r"reader\.(?!refuse)\w+\(\"([A-Z_]+)\"", source)
    settings = {name if name in PLATFORM else f"{PREFIX}{name}" for name in read}
    told = set(re.findall(r"^\| `([A-Z_]+)` ", (ROOT / "docs/operating.md").read_text("utf-8"), re.MULTILINE))
    assert told == settings


def test_operating_tells_every_command() -> None:
    commands = {path.stem for path in (ROOT / "src/giaoluu/cli/commands").glob("[a-z]*.py")}
    told = set(re.findall(r"^\| `giaoluu ([a-z]+)", (ROOT / "docs/operating.md").read_text("utf-8"), re.MULTILINE))
    assert told == commands


def test_every_link_between_documents_leads_somewhere() -> None:
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in documents()
        for target in links(path)
        if not (path.parent / target).exists()
    ]
    assert broken == []


def links(path: Path) -> list[str]:
    found = [first or second for first, second in LINK.findall(path.read_text("utf-8"))]
    return [target.split("#")[0] for target in found if not target.startswith(ELSEWHERE)]


def test_both_readmes_have_the_same_parts() -> None:
    parts = [
        len(re.findall(r"^## ", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("README.md", "README.vi.md")
    ]
    assert parts[0] == parts[1]


def test_the_changelog_begins_with_what_is_not_yet_released() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"


def test_every_decision_carries_its_date() -> None:
    names = [path.name for path in (ROOT / "docs/decisions").glob("*.md")]
    assert [name for name in names if not re.match(r"20\d\d-\d\d-\d\d-[a-z0-9-]+\.md$", name)] == []
