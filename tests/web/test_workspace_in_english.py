"""Every page of an event in English: no Vietnamese word of ours is left on it, only those of the plan and of people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from giaoluu.compiler.compile import Compilation
from giaoluu.domain.accounts.actions import give_role, make_link
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.adoption.actions import adopt, open_draft
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.events.models import Agency, Event
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.models import Message
from giaoluu.domain.reminders.actions import urge
from giaoluu.domain.tasks.actions.obstacles import report_obstacle
from giaoluu.domain.tasks.actions.reports import report_progress
from giaoluu.domain.tasks.choices import Progress
from giaoluu.domain.tasks.models import Part, Task
from giaoluu.web.permissions import LINK
from tests.web.test_language import left_in_vietnamese, own_words
from tests.workspace import NOW, Workspace

BY = Who(None, "An")


def patterns(found: URLResolver, space: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every address of the product by name, with what it takes."""
    for one in found.url_patterns:
        if isinstance(one, URLResolver):
            for name, taken in patterns(one, f"{one.namespace}:" if one.namespace else space):
                yield name, taken | set(one.pattern.regex.groupindex)
        elif isinstance(one, URLPattern) and one.name:
            yield f"{space}{one.name}", set(one.pattern.regex.groupindex)


def of_an_event() -> list[str]:
    """The names of the addresses that take the key of an event and nothing else."""
    return sorted({name for name, taken in patterns(get_resolver()) if taken == {"key"}})


@pytest.fixture
def event(sha: str, space: Workspace, compiled: Compilation) -> Event:
    """The small plan adopted, with people who have done a little of everything."""
    draft = open_draft(space.event.organiser_id, sha, by=BY, at=NOW)
    made = Event.objects.get(pk=adopt(draft.pk, propose(compiled), name="plan.txt", by=BY, at=NOW).event_id)
    agencies = list(Agency.objects.filter(event=made).order_by("order"))
    for role, person in space.people.items():
        person.name = "An"
        person.save()
        own = agencies[0].pk if role in {Role.OFFICER, Role.RELAY} else None
        space.grants[role] = give_role(person, made.pk, role, own, by=BY, at=NOW)
    part = Part.objects.filter(agency=agencies[0]).first()
    assert part
    report_progress(part.pk, Progress.DOING, "Half is there", part.edition, by=BY, at=NOW)
    report_obstacle(agencies[0].pk, part.pk, "No hall", by=BY, at=NOW)
    urge(made.pk, [agency.pk for agency in agencies], by=BY, at=NOW)
    return made


ROLES = (Role.SECRETARIAT, Role.OVERSEER, Role.LEADER, Role.OFFICER)


def client(space: Workspace, role: Role) -> Client:
    """A browser of the person of a role in the new event, in English."""
    browser = Client()
    browser.force_login(space.people[role])
    browser.cookies["language"] = "en"
    if role is Role.OFFICER:
        session = browser.session
        session[LINK] = make_link(space.grants[role], by=BY, at=NOW).pk
        session.save()
    return browser


def own(event: Event, space: Workspace) -> list[str]:
    """The words of the plan and of its letters; most say in the page that they are Vietnamese."""
    plan = own_words(client(space, Role.SECRETARIAT), event.revisions.get().sha256)
    titles = Task.objects.filter(event=event).values_list("title", flat=True)
    return [*plan, *titles, event.name, event.organiser.name, "kế hoạch.txt", "[liên kết]", "[mã]"]


@pytest.mark.parametrize("name", of_an_event())
def test_a_page_of_an_event_in_english_holds_no_vietnamese_of_ours(name: str, event: Event, space: Workspace) -> None:
    answers = [client(space, role).get(reverse(name, args=[event.key]), follow=True) for role in ROLES]
    pages = [answer.content.decode() for answer in answers if answer["Content-Type"].startswith("text/html")]
    found, mine = [answer.status_code for answer in answers], own(event, space)
    assert [status for status in found if status not in {200, 403, 404, 405}] == []
    assert [left_in_vietnamese(page, mine) for page in pages] == [[]] * len(pages)


def inner_pages(event: Event, space: Workspace) -> dict[str, list[int]]:
    """The pages of one thing in the event, by the name of their address."""
    agency = Agency.objects.filter(event=event).order_by("order")[0]
    return {
        "board:task": [Task.objects.filter(event=event)[0].pk],
        "desk:desk": [agency.pk],
        "desk:paper": [agency.pk],
        "desk:history": [agency.pk, Part.objects.filter(agency=agency)[0].pk],
        "outbox:message": [Message.objects.filter(event=event)[0].pk],
        "people:person": [space.grants[Role.OFFICER].pk],
        "adoption:revision": [1],
    }


def test_the_page_of_one_thing_in_english_holds_no_vietnamese_of_ours(event: Event, space: Workspace) -> None:
    browser = client(space, Role.SECRETARIAT)
    pages = {
        name: browser.get(reverse(name, args=[event.key, *numbers]))
        for name, numbers in inner_pages(event, space).items()
    }
    assert {name: answer.status_code for name, answer in pages.items()} == dict.fromkeys(pages, 200)
    mine = own(event, space)
    found = {name: left_in_vietnamese(answer.content.decode(), mine) for name, answer in pages.items()}
    assert {name: words for name, words in found.items() if words} == {}
