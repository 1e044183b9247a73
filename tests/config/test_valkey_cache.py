"""Django's cache upon a real Valkey."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import valkey as client

from giaoluu.config.valkey_cache import ValkeyCache
from tests.servers import valkey


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with valkey() as started:
        yield started


def test_what_is_kept_is_found_and_counts(url: str) -> None:
    cache, other = ValkeyCache(url, {}), ValkeyCache(url, {})
    cache.set_many({"a": (1, "hai"), "n": 1}, timeout=60)
    assert (other.get("a"), other.incr("n"), other.add("a", 2), other.get_many(["a", "x"])) == (
        (1, "hai"),
        2,
        False,
        {"a": (1, "hai")},
    )


def test_forgetting_spares_what_others_keep_there(url: str) -> None:
    cache = ValkeyCache(url, {})
    with client.Valkey.from_url(url) as direct:
        direct.set("live:1", "x")
        cache.set("a", 1)
        cache.clear()
        assert direct.keys() == [b"live:1"]
