"""Every address of the product, asked by everybody: what each is answered.

An address that is not in the table fails the first test, so that nobody forgets to say who may open it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import token_of
from giaoluu.domain.jobs.actions import enqueue
from giaoluu.domain.outbox.actions import draft
from giaoluu.domain.tasks.actions.duties import add_deliverable
from giaoluu.domain.tasks.actions.obstacles import Photo, report_obstacle
from giaoluu.domain.tasks.actions.reports import add_evidence
from giaoluu.domain.tasks.models import ObstacleStep, Part
from giaoluu.web.agency.files import keep_file
from giaoluu.web.office.progress.jobs import KIND
from giaoluu.web.permissions import LINK
from tests.letters import letter
from tests.web.agency.test_files import photo
from tests.web.matrix import (
    CHANGES_NOTHING_OF_OURS,
    FORBIDDEN,
    MOVED_ON,
    NOT_SO,
    NOT_TAKEN,
    NOT_THERE,
    OF_A_PLAN,
    OF_OFFICERS,
    OFFICER,
    OK,
    ON,
    ON_A_DESK,
    OTHER_OFFICE,
    OTHER_OFFICER,
    READERS,
    RELAY,
    SECRETARIAT,
    STRANGER,
    TO_SIGN_IN,
    URGING,
    WATCHING,
    WRONG,
    Page,
    for_adopters,
    for_all,
    for_staff,
    in_event,
    pressed_on_a_desk,
)
from tests.workspace import BY, NOW, Workspace, build

TABLE = {
    "door:home": Page(for_all(ON)),
    "door:joined": Page(for_all(OK) | {STRANGER: TO_SIGN_IN}),
    "door:link": Page(for_all(OK), for_all(ON)),
    "mfa_index": Page(for_all(OK) | {STRANGER: TO_SIGN_IN}),
    "account_login": Page(for_all(ON) | {STRANGER: OK}, for_all(ON) | {STRANGER: OK}),
    "mfa_authenticate": Page(for_all(ON), for_all(ON)),
    "mfa_login_webauthn": Page(for_all(ON), for_all(ON)),
    "account_logout": Page(for_all(OK) | {STRANGER: ON}, for_all(ON)),
    "account_reauthenticate": Page(for_staff(FORBIDDEN), for_staff(FORBIDDEN)),
    "mfa_reauthenticate": Page(for_staff(FORBIDDEN), for_staff(FORBIDDEN)),
    "mfa_reauthenticate_webauthn": Page(for_staff(FORBIDDEN), for_staff(FORBIDDEN)),
    "account_change_password": Page(for_staff(ON), for_staff(ON)),
    "account_set_password": Page(for_staff(OK), for_staff(OK)),
    "mfa_activate_totp": Page(for_staff(OK), for_staff(OK)),
    "mfa_deactivate_totp": Page(for_staff(NOT_THERE), for_staff(NOT_THERE)),
    "mfa_view_recovery_codes": Page(for_staff(NOT_THERE), for_staff(NOT_SO)),
    "mfa_generate_recovery_codes": Page(for_staff(OK), for_staff(OK)),
    "mfa_download_recovery_codes": Page(for_staff(NOT_THERE), for_staff(NOT_THERE)),
    "mfa_list_webauthn": Page(for_staff(OK), for_staff(NOT_SO)),
    "mfa_add_webauthn": Page(for_staff(OK), for_staff(OK)),
    "mfa_remove_webauthn": Page(for_staff(NOT_THERE), for_staff(NOT_THERE)),
    "plan:plans": Page(for_staff(OK), for_staff(WRONG)),
    "plan:plan": Page(OF_A_PLAN),
    "plan:findings": Page(OF_A_PLAN),
    "plan:json": Page(OF_A_PLAN),
    "plan:corrected": Page(OF_A_PLAN),
    "plan:original": Page(OF_A_PLAN),
    "adoption:events": Page(for_staff(OK)),
    "adoption:preview": Page(for_adopters(OK), for_adopters(MOVED_ON)),
    "adoption:group": Page(NOT_TAKEN, for_adopters(MOVED_ON)),
    "adoption:fact": Page(NOT_TAKEN, for_adopters(NOT_THERE)),
    "adoption:plan": Page(in_event(dict.fromkeys(READERS, NOT_THERE))),
    "adoption:revision": Page(in_event(dict.fromkeys(READERS, NOT_THERE))),
    "adoption:file": Page(in_event(dict.fromkeys(READERS, NOT_THERE))),
    "adoption:revisions": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "adoption:between": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "adoption:amendment": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: MOVED_ON})),
    "adoption:groups": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "adoption:facts": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "archive:archive": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: ON})),
    "archive:file": Page(in_event({SECRETARIAT: NOT_THERE})),
    "archive:deletion": Page(NOT_TAKEN, in_event({SECRETARIAT: WRONG})),
    "board:board": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "board:group": Page(in_event(dict.fromkeys(WATCHING, NOT_THERE))),
    "board:ready": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "board:journal": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "board:task": Page(in_event(dict.fromkeys(WATCHING, OK)), in_event({SECRETARIAT: MOVED_ON})),
    "board:accept": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "board:urge": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, ON))),
    "obstacles:obstacles": Page(in_event(OF_OFFICERS | dict.fromkeys(WATCHING, OK))),
    "obstacles:step": Page(NOT_TAKEN, in_event(OF_OFFICERS | dict.fromkeys(WATCHING, WRONG))),
    "obstacles:photo": Page(in_event(OF_OFFICERS | dict.fromkeys((*WATCHING, OFFICER), OK))),
    "desk:own": Page(in_event(dict.fromkeys((OFFICER, RELAY, OTHER_OFFICER), ON))),
    "desk:desk": Page(ON_A_DESK),
    "desk:paper": Page(ON_A_DESK),
    "desk:history": Page(ON_A_DESK),
    "desk:file": Page(ON_A_DESK),
    "desk:picture": Page(ON_A_DESK),
    "desk:report": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "desk:evidence": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "desk:restoration": Page(NOT_TAKEN, pressed_on_a_desk(ON)),
    "desk:deliverables": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "desk:removal": Page(NOT_TAKEN, pressed_on_a_desk(ON)),
    "desk:mark": Page(NOT_TAKEN, pressed_on_a_desk(ON)),
    "desk:obstacle": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "desk:step": Page(NOT_TAKEN, pressed_on_a_desk(WRONG)),
    "outbox:outbox": Page(in_event(dict.fromkeys(URGING, OK))),
    "outbox:confirmation": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, OK))),
    "outbox:sending": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, MOVED_ON))),
    "outbox:message": Page(in_event(dict.fromkeys(URGING, OK)), in_event(dict.fromkeys(URGING, WRONG))),
    "outbox:address": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, WRONG))),
    "outbox:do": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, ON))),
    "delivery:delivery": Page(in_event(dict.fromkeys(URGING, OK))),
    "delivery:drafts": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, WRONG))),
    "delivery:receipts": Page(NOT_TAKEN, in_event(dict.fromkeys(URGING, WRONG))),
    "delivery:received": Page(
        in_event(dict.fromkeys((OFFICER, RELAY, OTHER_OFFICER), OK)),
        in_event(dict.fromkeys((OFFICER, RELAY, OTHER_OFFICER), ON)),
    ),
    "progress:workbook": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "jobs:job": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "jobs:file": Page(in_event(dict.fromkeys(WATCHING, NOT_THERE))),
    "jobs:cancellation": Page(NOT_TAKEN, in_event(dict.fromkeys(WATCHING, ON))),
    "finding:find": Page(in_event(dict.fromkeys(WATCHING, OK))),
    "health:live": Page(for_all(OK)),
    "health:ready": Page(for_all(OK)),
    "health:metrics": Page(for_all(OK)),
    "ui:language": Page(NOT_TAKEN, for_all(ON)),
    "people:list": Page(in_event({SECRETARIAT: OK})),
    "people:add": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "people:paste": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "people:links": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "people:letters": Page(in_event({SECRETARIAT: OK})),
    "people:person": Page(in_event({SECRETARIAT: OK}), in_event({SECRETARIAT: WRONG})),
    "people:link": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "people:revoke": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
    "people:end": Page(NOT_TAKEN, in_event({SECRETARIAT: ON})),
}


AREAS = [
    import_module(f"tests.web.{path.parent.name}.permitted") for path in Path(__file__).parent.glob("*/permitted.py")
]
for area in AREAS:
    TABLE |= area.TABLE


def addresses(
    patterns: list[URLPattern | URLResolver], space: str = "", given: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of every address with the names of what it is made from."""
    for pattern in patterns:
        names = (*given, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, inner, names)
        else:
            yield f"{space}{pattern.name}", names


ADDRESSES = dict(addresses(get_resolver().url_patterns))


def test_every_address_is_in_the_table() -> None:
    assert sorted(ADDRESSES) == sorted(TABLE)


def add_other_officer(space: Workspace) -> Client:
    agency = space.agencies["Xã Bảo Lạc"]
    person = make_person(space.event.organiser_id, "Người xã", at=NOW)
    grant = give_role(person, space.event.pk, Role.OFFICER, agency.pk, by=BY, at=NOW)
    client = Client()
    client.force_login(person)
    session = client.session
    session[LINK] = make_link(grant, by=BY, at=NOW).pk
    session.save()
    return client


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    return build()


@pytest.fixture
def everybody(space: Workspace) -> dict[str, Client]:
    """A browser for each."""
    browsers: dict[str, Client] = {role: space.client(role) for role in Role}
    foreign = build("khac", "Khác").client(Role.SECRETARIAT)
    return {STRANGER: Client(), **browsers, OTHER_OFFICER: add_other_officer(space), OTHER_OFFICE: foreign}


@pytest.fixture
def values(space: Workspace, sha: str) -> dict[str, object]:
    """What addresses are made from: all of one event."""
    person = make_person(space.event.organiser_id, "Người được mời", at=NOW)
    agency = space.agencies["Sở Nội vụ"]
    grant = give_role(person, space.event.pk, Role.OFFICER, agency.pk, by=BY, at=NOW)
    link = make_link(grant, by=BY, at=NOW)
    return {
        "key": space.event.key,
        "sha256": sha,
        "form": "json",
        "token": token_of(link.pk, link.nonce, settings.SECRET_KEY),
        "grant_id": grant.pk,
        "agency_id": space.agencies["Công an tỉnh"].pk,
        "task_id": space.tasks[1].pk,
        "group_id": 999_999,
        "number": 1,
        "old": 1,
        "new": 1,
        "pk": 999_999,
        "doing": "drop",
        **on_the_desk(space),
        **{name: value for area in AREAS if hasattr(area, "values") for name, value in area.values(space).items()},
    }


def on_the_desk(space: Workspace) -> dict[str, object]:
    """What lies on the desk of Công an tỉnh, in the outbox and in the row of long work."""
    part = Part.objects.get(agency=space.agencies["Công an tỉnh"])
    kept = keep_file(SimpleUploadedFile("ảnh.jpg", photo((20, 10))), only_pictures=True)
    number = report_obstacle(part.agency_id, part.pk, "Vướng", Photo(kept.sha256, kept.name), by=BY, at=NOW)
    return {
        "part_id": part.pk,
        "evidence_id": add_evidence(part.pk, name=kept.name, sha256=kept.sha256, by=BY, at=NOW),
        "deliverable_id": add_deliverable(part.task_id, "danh sách", by=BY, at=NOW),
        "obstacle_id": number,
        "step_id": ObstacleStep.objects.get(obstacle=number).pk,
        "outbox:number": draft(space.event.pk, [letter(1)], by=BY, at=NOW)[0],
        "jobs:number": enqueue(KIND, {}, event_id=space.event.pk, by=BY, at=NOW),
    }


def address_of(name: str, values: dict[str, object]) -> str:
    """The address; a number is of a text of the plan, a message or a job."""
    area = name.partition(":")[0]
    return reverse(name, kwargs={key: values.get(f"{area}:{key}", values.get(key)) for key in ADDRESSES[name]})


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", TABLE)
def test_everybody_is_answered_as_the_table_says(
    name: str, method: str, everybody: dict[str, Client], values: dict[str, object]
) -> None:
    address = address_of(name, values)
    answers = {}
    for who, browser in everybody.items():
        before = transaction.savepoint()
        answers[who] = browser.generic(
            method.upper(), address, content_type="application/x-www-form-urlencoded"
        ).status_code
        transaction.savepoint_rollback(before)
    assert answers == getattr(TABLE[name], method)


@pytest.mark.parametrize("name", sorted(TABLE.keys() - CHANGES_NOTHING_OF_OURS))
def test_nothing_is_taken_without_the_token_of_a_page_of_ours(
    name: str, space: Workspace, values: dict[str, object]
) -> None:
    browser = space.client(Role.SECRETARIAT)
    browser.handler.enforce_csrf_checks = True
    address = address_of(name, values)
    assert [browser.generic(method, address).status_code for method in ("POST", "PUT", "DELETE")] == [403] * 3
