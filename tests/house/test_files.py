"""What may be in the repository: nothing of one machine, nothing of a registry, nothing too long to read."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.house.test_documents import ROOT, tracked

HOSTS = ("registry." + "npmjs", "pypi" + ".org", "python" + "hosted", "deb." + "debian", "yarnpkg" + ".com")
MACHINE = re.compile(r"(?<![\w.~:/-])/(?:work|home|root|Users)/\w")
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links")
LONGEST = 400
GENERATED_OR_WHOLE = re.compile(r"/compiler/rules/|/migrations/")


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content:
            found.append((path.relative_to(ROOT), content.decode("utf-8")))
    return found


def test_no_file_names_a_registry_an_index_or_a_place_of_one_machine() -> None:
    told = [
        f"{path}: {word}"
        for path, text in texts()
        for word in [*(host for host in HOSTS if host in text), *MACHINE.findall(text), *INDEX.findall(text)]
        if path != Path("tests/house/test_files.py")
    ]
    assert told == []


def test_no_python_file_is_too_long_to_be_read_at_one_sitting() -> None:
    long = [
        f"{path}: {text.count(chr(10))} lines"
        for path, text in texts()
        if path.suffix == ".py" and text.count("\n") > LONGEST and not GENERATED_OR_WHOLE.search(path.as_posix())
    ]
    assert long == []


def test_no_folder_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"common", "core", "helpers", "misc", "utils"}
    names = {part.removesuffix(".py") for path, _ in texts() for part in path.parts if path.parts[0] == "src"}
    assert names & drawers == set()


def test_everything_that_the_project_declares_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    plain = [entry for group in groups.values() for entry in group if isinstance(entry, str)]
    assert names(project["project"]["dependencies"]) - locked("requirements.lock").keys() == set()
    assert names(plain) - locked("requirements-dev.lock").keys() == set()


def test_the_product_imports_what_it_declares_and_declares_what_it_imports() -> None:
    declared = names(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])
    assert used_by_the_product() == declared


def used_by_the_product() -> set[str]:
    """The distributions whose modules `src` imports, or names in quotes as Django's settings do."""
    code = "\n".join(text for path, text in texts() if path.suffix == ".py" and path.parts[0] == "src")
    modules = set(re.findall(r"^\s*(?:from|import) (\w+)|\"(\w+)\.middleware\.", code, re.MULTILINE))
    found = packages_distributions()
    return {found[name][0].lower().replace("_", "-") for pair in modules for name in pair if name in found} - {
        "giaoluu"
    }


def test_the_tests_run_with_the_versions_that_people_get() -> None:
    people, tests = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: tests.get(name) for name in people} == people


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", requirement)[0].lower() for requirement in requirements}


def locked(name: str) -> dict[str, str]:
    """Package -> version, of the last line that names it."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


def test_every_front_end_package_is_pinned_by_hash() -> None:
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert (lock.count('"node_modules/'), '"resolved"' in lock) == (lock.count('"integrity"'), False)
