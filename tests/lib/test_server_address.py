from __future__ import annotations

import pytest

from giaoluu.lib.server_address import Malformed, ServerAddress

SCHEMES = ("postgres", "valkey")


def test_every_part_of_an_address_is_decoded() -> None:
    found = ServerAddress.parse(
        "postgres://an%40tp:m%E1%BA%ADt%3Akh%E1%BA%A9u%2F@db.vn:5433/giao%20luu?sslmode=require", SCHEMES
    )
    assert (found.scheme, found.host, found.port) == ("postgres", "db.vn", 5433)
    assert (found.user, found.password, found.name) == ("an@tp", "mật:khẩu/", "giao luu")
    assert found.options == (("sslmode", "require"),)


def test_what_is_not_written_is_empty() -> None:
    found = ServerAddress.parse("valkey://cache", SCHEMES)
    assert found == ServerAddress("valkey", "cache", text="valkey://cache")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("postgres://u@%2Fvar%2Frun%2FPostgres/d", "/var/run/Postgres"),
        ("postgres://u:p@[::1]:5432/d", "::1"),
        ("postgres://u:p@w@h/d", "h"),
    ],
)
def test_a_host_may_be_a_socket_an_ipv6_address_or_follow_a_careless_password(address: str, host: str) -> None:
    assert ServerAddress.parse(address, SCHEMES).host == host


@pytest.mark.parametrize(
    "address",
    [
        "",
        "postgres:/x",
        "mysql://h/d",
        "postgres://h:port/d",
        "postgres://h:99999/d",
        "postgres://[::1/d",
        "postgres://h/d?x",
    ],
)
def test_what_is_no_address_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(Malformed) as refused:
        ServerAddress.parse(address, SCHEMES)
    assert str(refused.value) in {"it cannot be taken apart", "another scheme"}


def test_a_printed_address_holds_no_secret() -> None:
    printed = repr(ServerAddress.parse("postgres://u:matkhau@h/d?sslpassword=matkhau", SCHEMES))
    assert ("matkhau" in printed, "host='h'" in printed) == (False, True)
