"""The plan on its way to "Nơi nhận": drafted, sent, opened, acknowledged."""

from __future__ import annotations

import pytest

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.outbox.actions import note_pasted, send
from giaoluu.domain.outbox.deliveries import acknowledge, acknowledge_for, deliver, note_opened
from giaoluu.domain.outbox.leaving import hand, note_left, take
from giaoluu.domain.outbox.models import Delivery, Message
from tests.workspace import BY, NOW, Workspace


@pytest.fixture
def line(space: Workspace) -> Delivery:
    return Delivery.objects.create(
        event=space.event, order=1, text="Công an tỉnh", key="cong an tinh", agency=space.agencies["Công an tỉnh"]
    )


def state(line: Delivery) -> str:
    return Delivery.objects.get(pk=line.pk).state


def kinds() -> list[str]:
    return list(Entry.objects.filter(subject__startswith="delivery:").order_by("pk").values_list("kind", flat=True))


def test_the_plan_is_sent_when_its_message_has_left(space: Workspace, line: Delivery) -> None:
    ids = deliver(space.event.pk, [line.pk], by=BY, at=NOW)
    message = Message.objects.get()
    assert (message.attached_sha256, message.attached_name, state(line)) == ("0" * 64, "12-KH-SNV", "to_send")
    send(space.event.pk, ids, people=1, by=BY, at=NOW)
    taken = take(["email"], at=NOW)
    assert taken is not None
    hand(taken, at=NOW)
    note_left(taken, at=NOW)
    assert (state(line), kinds()) == ("sent", ["PlanSent"])


def test_a_plan_that_was_pasted_is_sent_too(space: Workspace, line: Delivery) -> None:
    (one,) = deliver(space.event.pk, [line.pk], by=BY, at=NOW)
    note_pasted(space.event.pk, one, by=BY, at=NOW)
    assert state(line) == "sent"


def test_drafting_again_gives_the_same_draft(space: Workspace, line: Delivery) -> None:
    twice = [deliver(space.event.pk, [line.pk], by=BY, at=NOW) for _ in range(2)]
    assert (twice[0], Message.objects.count()) == (twice[1], 1)


def test_an_agency_without_an_officer_gives_no_draft(space: Workspace, line: Delivery) -> None:
    line.agency = space.agencies["Sở Nội vụ"]
    line.save()
    assert deliver(space.event.pk, [line.pk], by=BY, at=NOW) == []


def test_an_officer_whose_address_was_refused_gets_a_text_for_zalo(space: Workspace, line: Delivery) -> None:
    person = space.people[Role.OFFICER]
    person.refused_address = "550 no such user"
    person.save()
    deliver(space.event.pk, [line.pk], by=BY, at=NOW)
    assert Message.objects.values_list("channel", "attached_sha256").get() == ("zalo", "")


def test_what_was_opened_and_acknowledged_stays_so(space: Workspace, line: Delivery) -> None:
    agency = space.agencies["Công an tỉnh"].pk
    for _ in range(2):
        note_opened(agency, by=BY, at=NOW)
    assert state(line) == "opened"
    counts = [acknowledge_for(space.event.pk, agency, by=BY, at=NOW) for _ in range(2)]
    note_opened(agency, by=BY, at=NOW)
    assert (counts, state(line), kinds()) == ([1, 0], "acknowledged", ["PlanOpened", "PlanAcknowledged"])


def test_the_secretariat_says_it_for_those_who_have_it_on_paper(space: Workspace, line: Delivery) -> None:
    acknowledge(space.event.pk, [line.pk], how="bản giấy", by=BY, at=NOW)
    assert Delivery.objects.get().acknowledged_by == "phép thử (bản giấy)"
