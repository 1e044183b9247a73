"""What the house gives a phone before the phone needs it no more: page, files by version, token, trust."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.contrib.staticfiles import finders
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.checkin.models import Device, Gate
from giaoluu.domain.checkin.queries import device_with
from giaoluu.web.gate.words import WORDS
from giaoluu.web.wifi import FOLDER
from tests.workspace import Workspace

SCRIPTS = Path(__file__).parents[3] / "src/giaoluu/web/gate/static/gate"


@pytest.fixture
def steward(space: Workspace) -> Client:
    return space.client(Role.GATE)


def kept_by(client: Client) -> dict[str, object]:
    """What the program that keeps the page is told."""
    first = client.get("/events/bacson/gate/worker.js").content.decode().partition("\n")[0]
    found: dict[str, object] = json.loads(first.removeprefix("self.GATE = ").removesuffix(";"))
    return found


def test_the_page_allows_itself_what_a_door_needs_and_nothing_else(steward: Client) -> None:
    policy = steward.get("/events/bacson/gate/")["Content-Security-Policy"].split("; ")
    assert [one for one in policy if one.split()[0] in {"script-src", "worker-src", "manifest-src", "media-src"}] == [
        "script-src 'self'", "worker-src 'self'", "manifest-src 'self'", "media-src 'self' blob:",
    ]  # fmt: skip


def test_every_file_that_is_kept_is_there_and_every_script_is_kept(steward: Client) -> None:
    files = kept_by(steward)["files"]
    assert isinstance(files, list)
    assert [name for name in files if not finders.find(name.removeprefix("/static/"))] == []
    own = {f"/static/gate/{path.name}" for path in SCRIPTS.glob("*.js")} - set(files)
    assert own == {"/static/gate/worker.js", "/static/gate/join.js"}


def test_the_version_is_another_when_the_page_is_and_the_same_when_not(steward: Client) -> None:
    first = kept_by(steward)["version"]
    assert kept_by(steward)["version"] == first
    steward.cookies["language"] = "en"
    assert kept_by(steward)["version"] != first


def test_a_device_joins_at_the_gate_that_was_chosen_and_is_known_by_its_token(
    steward: Client, space: Workspace
) -> None:
    gate = Gate.objects.create(event=space.event, name="Cửa 1", order=1)
    answer = steward.post("/events/bacson/gate/join/", {"gate": gate.pk, "name": "  Máy của An "})
    device = device_with(answer.json()["token"], secret=settings.SECRET_KEY)
    assert device
    assert (device.gate, device.name, answer["Cache-Control"]) == ("Cửa 1", "Máy của An", "no-store")


def test_a_gate_of_another_event_is_none(steward: Client) -> None:
    answer = steward.post("/events/bacson/gate/join/", {"gate": "999", "name": "An"})
    assert (answer.status_code, Device.objects.count()) == (422, 0)


def test_phones_of_the_hall_are_told_how_to_trust_it(stranger: Client, settings: LazySettings, tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "authority.crt").write_text("chứng thư")
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, wifi=True, data=tmp_path)
    assert "/wifi/giaoluu.crt" in stranger.get("/wifi/").content.decode()
    answer = stranger.get("/wifi/giaoluu.crt")
    assert (answer["Content-Type"], answer.content.decode()) == ("application/x-x509-ca-cert", "chứng thư")


def test_every_word_that_a_script_asks_for_is_there() -> None:
    asked = {name for path in SCRIPTS.glob("*.js") for name in re.findall(r'say\("([\w.]+)"', path.read_text("utf-8"))}
    assert asked - WORDS.keys() == set()
