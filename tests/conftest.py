"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.restartable import postgres, valkey  # noqa: F401 - fixtures for all
from tools.catalogue import compile_if_stale
from tools.skips import ALLOWED

ROOT = Path(__file__).parent.parent

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_configure() -> None:
    """The pages are asked with the words that the catalogue has now, however the tests were started."""
    compile_if_stale()


# What may stand upon a database: run on SQLite, and once more where DATABASE_URL names a PostgreSQL.
ON_A_DATABASE = (ROOT / "tests/domain", ROOT / "tests/web")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in ON_A_DATABASE) and asks_the_database(item):
            item.add_marker("database")


def asks_the_database(item: pytest.Item) -> bool:
    """Whether a test asks the database of the settings: not what decides on plain values or starts its own servers."""
    asked = {"db", "transactional_db"}.intersection(getattr(item, "fixturenames", ()))
    return bool(asked) or item.get_closest_marker("django_db") is not None


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared_plans() -> Path:
    """Plans with keys that lie beside the checkout, too large and too many to be part of it."""
    folder = ROOT.parent / "shared/plans"
    if not folder.is_dir():
        pytest.skip(ALLOWED)
    return folder
