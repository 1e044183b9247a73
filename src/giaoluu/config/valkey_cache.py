"""Django's cache on Valkey. Django's own backend imports redis-py; Valkey's client has the same shape."""

from __future__ import annotations

from typing import Any

import valkey
from django.core.cache.backends.redis import RedisCache, RedisCacheClient, RedisSerializer

KEPT = "giaoluu:cache"


class ValkeyClient(RedisCacheClient):
    """The client of Django with the library of Valkey under it."""

    def __init__(self, servers: list[str], **options: Any) -> None:
        self._lib = valkey
        self._servers = servers
        self._pools: dict[int, valkey.ConnectionPool] = {}
        self._client = valkey.Valkey
        self._pool_class = valkey.ConnectionPool
        self._serializer = RedisSerializer()
        self._pool_options = {"socket_timeout": 5, "socket_connect_timeout": 5, **options}

    def clear(self) -> bool:
        """Forgets what the cache keeps and nothing else: the live pages share the server."""
        client = self.get_client(None, write=True)
        for key in client.scan_iter(match=f"{KEPT}:*", count=1000):
            client.delete(key)
        return True


class ValkeyCache(RedisCache):
    """`CACHES` with `LOCATION` valkey://host:6379/0."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, {"KEY_PREFIX": KEPT, **params})
        self._servers = [server]
        self._class = ValkeyClient
