"""What machines ask: does it live, is it ready, how much does it do."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from giaoluu.web.health.apps import meters
from giaoluu.web.health.ready import problems

ELSEWHERE = {"REMOTE_ADDR": "203.0.113.7"}


def with_settings(monkeypatch: pytest.MonkeyPatch, **changed: object) -> None:
    from dataclasses import replace

    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, **changed))


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with_settings(monkeypatch, data=tmp_path)
    return tmp_path


def test_a_process_that_answers_lives_whatever_its_database_does() -> None:
    answer = Client().get("/health/live")
    assert (answer.status_code, answer.content, answer.cookies) == (200, b"live\n", {})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_process_with_all_it_stands_on_is_ready(data: Path) -> None:
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.content.decode(), answer.cookies) == (200, "ready\n", {})


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_settings(monkeypatch, data=tmp_path / "none")
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.content.decode()) == (
        503,
        "data: the folder cannot be written (No such file or directory)\n",
    )


@pytest.mark.django_db
def test_a_migration_that_waits_keeps_from_being_ready(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = data / "waiting_part"
    (package / "migrations").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "migrations/__init__.py").touch()
    (package / "migrations/0001_initial.py").write_text(
        "from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = []\n", "utf-8"
    )
    monkeypatch.syspath_prepend(str(data))
    from django.test import modify_settings

    with modify_settings(INSTALLED_APPS={"append": "waiting_part"}):
        assert problems() == ["migrations: steps that wait: 1; run giaoluu migrate"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 200),
        ({"REMOTE_ADDR": "::1"}, 200),
        (ELSEWHERE, 404),
        ({"HTTP_X_FORWARDED_FOR": "203.0.113.7"}, 404),
        (ELSEWHERE | {"HTTP_AUTHORIZATION": "Bearer the-token"}, 200),
        (ELSEWHERE | {"HTTP_AUTHORIZATION": "Bearer another"}, 404),
        (ELSEWHERE | {"HTTP_AUTHORIZATION": "Bearer "}, 404),
    ],
)
def test_meters_are_for_this_machine_and_for_the_token(
    asked: dict[str, str], status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_settings(monkeypatch, metrics_token="the-token")
    assert Client().get("/metrics", **asked).status_code == status  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["Bearer ", "Bearer", ""])
def test_without_a_token_nobody_elsewhere_has_it(given: str) -> None:
    assert Client().get("/metrics", HTTP_AUTHORIZATION=given, **ELSEWHERE).status_code == 404  # type: ignore[arg-type]


@pytest.mark.django_db
def test_requests_are_counted_by_view_and_status_and_never_by_address(product: Path) -> None:
    before = counted("account_login", "200"), counted("none", "404")
    Client().get("/account/login/")
    Client().get("/khong-co-trang-nay/")
    assert (counted("account_login", "200"), counted("none", "404")) == (before[0] + 1, before[1] + 1)
    text = Client().get("/metrics").content.decode()
    assert ("khong-co" in text, "giaoluu_database_up 1.0" in text.splitlines()) == (False, True)
    assert 10_000_000 < float(re.findall(r"^giaoluu_process_memory_bytes (\S+)$", text, re.MULTILINE)[0]) < 2e9


def counted(view: str, status: str) -> float:
    return meters().counted.get_sample_value("giaoluu_requests_total", {"view": view, "status": status}) or 0.0


def test_processes_that_serve_together_add_their_counts_up(tmp_path: Path) -> None:
    counting = "m = Meters.new(); m.count('a', 200, 0.2); print(m.text().decode())"
    script = f"from giaoluu.web.health.meters import Meters; {counting}"
    environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    said = [
        subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert [re.findall(r"^giaoluu_requests_total.* (\S+)$", text, re.MULTILINE) for text in said] == [["1.0"], ["2.0"]]


@pytest.mark.django_db
def test_a_request_is_told_without_its_question(product: Path, caplog: pytest.LogCaptureFixture) -> None:
    from giaoluu.lib.log_lines import JsonLines

    with caplog.at_level(logging.INFO, logger="giaoluu.requests"):
        Client().get("/account/login/?ticket=bi-mat", headers={"cookie": "sessionid=bi-mat"})
    lines = [JsonLines().format(record) for record in caplog.records]
    told = [json.loads(line)["request"] for line in lines]
    assert [(t["method"], t["path"], t["view"], t["status"]) for t in told] == [
        ("GET", "/account/login/", "account_login", 200)
    ]
    assert (0 <= told[0]["milliseconds"] < 60_000, "bi-mat" in lines[0]) == (True, False)


@pytest.mark.parametrize("address", ["/health/live", "/metrics"])
def test_nothing_is_changed_there(address: str) -> None:
    assert Client().post(address).status_code == 405
