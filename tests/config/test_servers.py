"""Servers that a place names: read, told to Django, and refused without a secret being shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from giaoluu.config import servers
from giaoluu.config.environment import Environment, WrongEnvironment

NO_DATABASE = "DATABASE_URL: an address like postgres://user:password@host:5432/name is wanted"


def read(**variables: str) -> Environment:
    return Environment.read({"GIAOLUU_SECRET_KEY": "k", **variables})


@pytest.mark.parametrize(
    ("variables", "line"),
    [
        ({"DATABASE_URL": "mysql://u:matkhau@h/d"}, NO_DATABASE),
        ({"DATABASE_URL": "postgres://u:matkhau@h/"}, "DATABASE_URL: the name of a database after the host is wanted"),
        (
            {"DATABASE_URL": "postgres://u:matkhau@h/d?sslmod=require"},
            "DATABASE_URL: options that PostgreSQL knows, not sslmod, is wanted",
        ),
        (
            {"DATABASE_URL": "postgres://u@h/d?password=matkhau"},
            "DATABASE_URL: options that PostgreSQL knows, not password, is wanted",
        ),
        ({"DATABASE_URL": "sqlite://:memory:"}, NO_DATABASE),
        (
            {"DATABASE_URL": "sqlite:///:memory:"},
            "DATABASE_URL: sqlite:///path or sqlite:////path/from/the/root is wanted",
        ),
        ({"VALKEY_URL": "http://:matkhau@h"}, "VALKEY_URL: an address like valkey://host:6379/0 is wanted"),
        ({"VALKEY_URL": "valkey://:matkhau@h/first"}, "VALKEY_URL: a host, and after it at most /NUMBER, is wanted"),
        (
            {"GIAOLUU_WORKERS": "2"},
            "GIAOLUU_WORKERS='2': 1 (more processes need DATABASE_URL=postgres://...) is wanted",
        ),
        ({"GIAOLUU_WORKERS": "0"}, "GIAOLUU_WORKERS='0': a whole number from 1 to 64 is wanted"),
        ({"GIAOLUU_LOG": "xml"}, "GIAOLUU_LOG='xml': line or json is wanted"),
        (
            {"GIAOLUU_ADDRESS": "http://[::1"},
            "GIAOLUU_ADDRESS='http://[::1': an address like https://giaoluu.example.vn is wanted",
        ),
        (
            {"GIAOLUU_ADDRESS": "giaoluu.vn"},
            "GIAOLUU_ADDRESS='giaoluu.vn': an address like https://giaoluu.example.vn is wanted",
        ),
        (
            {"GIAOLUU_SMTP_URL": "smtp://u:matkhau@h?tls=1", "GIAOLUU_MAIL_FROM": "a@b.vn"},
            "GIAOLUU_SMTP_URL: a host, and after it nothing but ?starttls=1, is wanted",
        ),
        (
            {"GIAOLUU_SMTP_URL": "smtp://u:matkhau@h"},
            "GIAOLUU_MAIL_FROM='': the address that mail comes from (GIAOLUU_SMTP_URL is given) is wanted",
        ),
        ({"GIAOLUU_SMS_URL": "matkhau"}, "GIAOLUU_SMS_URL: an address that begins with https:// is wanted"),
    ],
)
def test_what_cannot_be_used_is_one_line_without_its_secret(variables: dict[str, str], line: str) -> None:
    with pytest.raises(WrongEnvironment) as refused:
        read(**variables)
    assert (str(refused.value), "matkhau" in str(refused.value)) == (line, False)


def test_a_printed_environment_holds_no_secret() -> None:
    found = read(
        GIAOLUU_SECRET_KEY="matkhau1",
        DATABASE_URL="postgres://u:matkhau2@h/d",
        VALKEY_URL="valkey://:matkhau3@h",
        GIAOLUU_SMTP_URL="smtp://u:matkhau4@h",
        GIAOLUU_MAIL_FROM="a@b.vn",
        GIAOLUU_SMS_TOKEN="matkhau5",
        GIAOLUU_METRICS_TOKEN="matkhau6",
    )
    assert "matkhau" not in repr(found)
    assert sorted(found.secrets) == [f"matkhau{number}" for number in range(1, 7)]


def test_an_empty_variable_is_one_that_is_not_given() -> None:
    assert (read(DATABASE_URL="", VALKEY_URL=" ").database, read(VALKEY_URL="").valkey) == (None, None)


def test_the_database_is_a_file_of_the_data_folder_unless_another_is_named(tmp_path: Path) -> None:
    assert servers.database(read(GIAOLUU_DATA=str(tmp_path)))["NAME"] == tmp_path / "giaoluu.sqlite3"
    assert servers.database(read(DATABASE_URL="sqlite:////srv/a.sqlite3"))["NAME"] == Path("/srv/a.sqlite3")
    assert servers.database(read(DATABASE_URL="sqlite:///a.sqlite3"))["NAME"] == Path("a.sqlite3").absolute()


def test_postgres_is_told_to_django_with_a_pool() -> None:
    found = servers.database(read(DATABASE_URL="postgresql://u:p%40w@h:5433/d?sslmode=require&connect_timeout=2"))
    assert [found[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == ["u", "p@w", "h", 5433, "d"]
    assert (found["CONN_MAX_AGE"], found["OPTIONS"]) == (
        0,
        {"sslmode": "require", "connect_timeout": "2", "pool": {"min_size": 1, "max_size": 16, "timeout": 5}},
    )


def test_a_socket_is_named_as_host_or_as_option() -> None:
    named = servers.database(read(DATABASE_URL="postgres://u@%2Frun%2Fpostgresql/d"))
    asked = servers.database(read(DATABASE_URL="postgres:///d?host=/run/postgresql"))
    assert (named["HOST"], asked["HOST"], asked["OPTIONS"]["host"]) == ("/run/postgresql", "", "/run/postgresql")


@pytest.mark.parametrize(
    ("variables", "backend"),
    [
        ({}, "django.core.cache.backends.locmem.LocMemCache"),
        ({"DATABASE_URL": "postgres://u@h/d"}, "django.core.cache.backends.db.DatabaseCache"),
        ({"VALKEY_URL": "valkey://h"}, "giaoluu.config.valkey_cache.ValkeyCache"),
    ],
)
def test_processes_share_what_they_remember(variables: dict[str, str], backend: str) -> None:
    assert servers.cache(read(**variables))["BACKEND"] == backend


@pytest.mark.parametrize(
    ("given", "told"),
    [("rediss://:p@h:1/2", "valkeys://:p@h:1/2"), ("redis://h", "valkey://h"), ("valkey://h", "valkey://h")],
)
def test_older_names_of_valkey_are_understood(given: str, told: str) -> None:
    assert servers.cache(read(VALKEY_URL=given))["LOCATION"] == told


def test_mail_is_told_to_django_and_none_is_sent_without_a_server() -> None:
    sent = {"GIAOLUU_MAIL_FROM": "a@b.vn"}
    assert servers.mail(read().smtp).backend == "django.core.mail.backends.dummy.EmailBackend"
    found = servers.mail(read(GIAOLUU_SMTP_URL="smtp://an%40b:p@h:587?starttls=1", **sent).smtp)
    assert (found.host, found.port, found.user, found.password, found.tls, found.starttls) == (
        "h", 587, "an@b", "p", False, True,
    )  # fmt: skip
    found = servers.mail(read(GIAOLUU_SMTP_URL="smtps://h", **sent).smtp)
    assert (found.port, found.tls, found.starttls) == (465, True, False)


def test_links_begin_with_the_address_and_its_host_is_ours() -> None:
    found = read(GIAOLUU_ADDRESS="https://giaoluu.caobang.gov.vn/")
    assert (found.address, found.hosts[-1]) == ("https://giaoluu.caobang.gov.vn", "giaoluu.caobang.gov.vn")
