"""One PostgreSQL for the commands that keep the product's state; an empty database for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.cli.places import Place
from tests.servers import postgres


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture
def empty_postgres(postgres_url: str) -> str:
    with psycopg.connect(postgres_url.rpartition("/")[0] + "/postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE giaoluu WITH (FORCE)")
        connection.execute("CREATE DATABASE giaoluu")
    return postgres_url


@pytest.fixture
def embedded(tmp_path: Path) -> Place:
    """The product by itself: one folder, one file."""
    data = tmp_path / "data"
    data.mkdir()
    return Place(data)


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, embedded: Place) -> Place:
    """The product on each database."""
    if request.param == "postgres":
        embedded.database_url = request.getfixturevalue("empty_postgres")
    return embedded
