"""What joins the hub to Django: regions, tickets, buses."""

from __future__ import annotations

import time
from types import ModuleType

import pytest
from django.apps import AppConfig, apps
from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils import translation

from giaoluu.lib.live_hub import BadTicket, Ticket
from giaoluu.lib.live_hub.bus.in_process import InProcessBus
from giaoluu.lib.live_hub.bus.over_postgres import PostgresBus
from giaoluu.lib.live_hub.bus.over_valkey import ValkeyBus
from giaoluu.web.live.buses import choose_bus, conninfo, is_shared
from giaoluu.web.live.finding import regions
from giaoluu.web.live.region import Region, topic
from giaoluu.web.live.rendering import render
from giaoluu.web.live.tickets import live_ticket, open_ticket
from giaoluu.web.live.versions import latest, vouch
from giaoluu.web.permissions import STRANGER, Visitor


@pytest.fixture
def area(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """An installed app with a module `regions`."""
    from tests.live_site import regions as module

    monkeypatch.setattr(apps, "app_configs", {**apps.app_configs, "live_site": AppConfig.create("tests.live_site")})
    regions.cache_clear()
    yield module
    regions.cache_clear()


def test_regions_are_found_in_the_apps_that_have_them(area: ModuleType) -> None:
    assert regions()["board"] == area.REGIONS[0]


def test_two_regions_of_one_name_are_refused(area: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(area, "REGIONS", (*area.REGIONS, Region("board", lambda key, language: "")))
    with pytest.raises(ImproperlyConfigured, match="two live regions are named board"):
        regions()


@pytest.mark.django_db
def test_a_region_is_rendered_by_its_key_in_its_language(area: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Region("desk", lambda key, language: f"{key} {language} {translation.get_language()}")
    monkeypatch.setattr(area, "REGIONS", (shown,))
    assert [render("desk:12:en"), render("desk:a:b:vi")] == ["12 en en", "a:b vi vi"]


def test_a_topic_is_of_the_language_of_its_page() -> None:
    with translation.override("en"):
        assert topic("desk", 12) == "desk:12:en"


def test_a_ticket_comes_back_as_it_was_given() -> None:
    request = RequestFactory().get("/")
    request.visitor = Visitor(person_id=3)
    ticket = open_ticket(live_ticket(request, "event:1", 7, ["desk:1:vi"]))
    assert ticket == Ticket("event:1", 7, ("desk:1:vi",), "person:3", ticket.issued)
    assert abs(ticket.issued - time.time()) < 5
    assert open_ticket(live_ticket(request, "event:1", 7, [], holder="link:4")).holder == "link:4"


def test_a_stranger_holds_a_ticket_of_nobody() -> None:
    request = RequestFactory().get("/")
    request.visitor = STRANGER
    assert open_ticket(live_ticket(request, "event:1", 7, [])).holder == ""


def test_a_ticket_that_was_changed_or_is_of_another_kind_or_too_old_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = live_ticket(RequestFactory().get("/"), "event:1", 7, [])
    monkeypatch.setattr(signing.time, "time", lambda now=time.time: now() - 13 * 3600)
    old = live_ticket(RequestFactory().get("/"), "event:1", 7, [])
    monkeypatch.undo()
    for wrong in ("", good + "x", "x" + good, signing.dumps(["event:1"], salt="giaoluu.live"), signing.dumps([]), old):
        with pytest.raises(BadTicket):
            open_ticket(wrong)


def test_a_page_asks_for_its_stream_with_one_tag() -> None:
    context = RequestContext(RequestFactory().get("/"), {"topics": ["desk:1:vi"]})
    page = Template("{% load live %}{% live_page 'event:1' 1234 topics 'link:4' %}").render(context)
    ticket = page.partition("/live/?ticket=")[2].partition('"')[0]
    assert open_ticket(ticket.replace("%3A", ":")).topics == ("desk:1:vi",)
    assert ('data-since="1234"' in page, 'role="status"' in page, "<script>" in page) == (True, True, False)


def test_without_a_domain_every_scope_is_at_the_beginning_and_everybody_is_vouched_for(settings) -> None:
    settings.LIVE_LATEST = settings.LIVE_VOUCH = None
    assert (latest("event:1"), vouch("link:4")) == (0, True)


@pytest.fixture
def on_sqlite(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place with a database file and nothing beside it."""
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "django.db.backends.sqlite3"})
    settings.VALKEY_URL = None


def test_the_place_decides_over_what_changes_are_told(on_sqlite, settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (type(choose_bus()), is_shared()) == (InProcessBus, False)
    database = {"ENGINE": "django.db.backends.postgresql", "NAME": "giaoluu"}
    monkeypatch.setitem(settings.DATABASES, "default", database)
    assert (type(choose_bus()), is_shared()) == (PostgresBus, True)
    settings.VALKEY_URL = "valkey://127.0.0.1:1/0"
    assert (type(choose_bus()), is_shared()) == (ValkeyBus, True)


def test_the_bus_finds_the_database_that_django_uses() -> None:
    named = {"ENGINE": "x", "NAME": "g l", "USER": "u", "PASSWORD": "", "HOST": "h", "PORT": 5432}
    named["OPTIONS"] = {"sslmode": "require", "pool": {"max_size": 4}}
    assert conninfo(named) == "sslmode=require dbname='g l' user=u host=h port=5432"


def test_of_sqlite_no_more_than_one_process_is_served(on_sqlite, capsys: pytest.CaptureFixture[str]) -> None:
    from giaoluu.web.serve import serve
    from tools.shots import free_port

    with pytest.raises(SystemExit) as refused:
        serve(None, free_port(), workers=2)
    assert refused.value.code == 2
    assert capsys.readouterr().err.startswith("giaoluu: nhiều tiến trình cần Valkey hay PostgreSQL")
