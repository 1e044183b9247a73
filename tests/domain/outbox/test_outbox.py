"""Messages: a draft first, sent once, taken back, taken up again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Link, Person
from giaoluu.domain.journal.queries import of_subject
from giaoluu.domain.outbox.actions import (
    correct_address,
    draft,
    draft_again,
    drop,
    hold_back,
    note_pasted,
    reword,
    send,
    settle,
)
from giaoluu.domain.outbox.choices import Channel, Leaving
from giaoluu.domain.outbox.decisions import CountDiffers, EditedMeanwhile, NoLongerPossible
from giaoluu.domain.outbox.leaving import hand, note_failed, note_left, note_refused, recover, take
from giaoluu.domain.outbox.models import Message
from giaoluu.domain.outbox.queries import addressees, count_by_state, message_of, messages_of
from tests.letters import letter, queued, states, to_officer
from tests.workspace import BY, NOW, Workspace, build


def kinds(space: Workspace, message_id: int) -> list[str]:
    return [line.kind for line in reversed(of_subject(space.event.pk, f"message:{message_id}"))]


def test_the_same_cause_is_drafted_once(space: Workspace) -> None:
    first = draft(space.event.pk, [letter(1), letter(2)], by=BY, at=NOW)
    again = draft(space.event.pk, [letter(2, body="khác"), letter(1), letter(3)], by=BY, at=NOW)
    assert (again[:2], states(space), kinds(space, first[0])) == (
        [first[1], first[0]], ["draft"] * 3, ["MessageDrafted"]
    )  # fmt: skip


def test_the_database_too_refuses_a_cause_twice(space: Workspace) -> None:
    draft(space.event.pk, [letter(1)], by=BY, at=NOW)
    copy = Message.objects.get()
    copy.pk = None
    with pytest.raises(IntegrityError):
        copy.save()


def test_a_draft_with_a_link_in_it_gives_its_officer_a_way_in_and_keeps_it_out_of_the_table(space: Workspace) -> None:
    draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    link = Link.objects.get(grant=space.grants[Role.OFFICER])
    assert (link.nonce in Message.objects.get().body, Message.objects.get().body.count("[liên kết]")) == (False, 1)


def test_an_open_link_stays_as_it_is_when_a_second_message_names_it(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    assert list(Link.objects.filter(grant=space.grants[Role.OFFICER]).values_list("pk", "revoked_at")) == [
        (link.pk, None)
    ]


def test_rewording_asks_for_the_edition_that_was_shown(space: Workspace) -> None:
    (one,) = draft(space.event.pk, [letter()], by=BY, at=NOW)
    reword(space.event.pk, one, subject="Lời mới", body="Thân thư mới", edition=0, by=BY, at=NOW)
    with pytest.raises(EditedMeanwhile) as told:
        reword(space.event.pk, one, subject="Lời khác", body="Khác", edition=0, by=BY, at=NOW)
    assert (told.value.subject, told.value.body, told.value.edition) == ("Lời mới", "Thân thư mới", 1)


def test_what_has_left_cannot_be_reworded(space: Workspace) -> None:
    (one,) = queued(space, 1)
    with pytest.raises(NoLongerPossible) as told:
        reword(space.event.pk, one, subject="", body="", edition=0, by=BY, at=NOW)
    assert told.value.state == "queued"


def test_sending_refuses_when_other_people_would_be_written_to_than_were_shown(space: Workspace) -> None:
    ids = draft(space.event.pk, [letter(1), letter(2), letter(3)], by=BY, at=NOW)
    drop(space.event.pk, ids[:1], by=BY, at=NOW)
    with pytest.raises(CountDiffers) as told:
        send(space.event.pk, ids, people=3, by=BY, at=NOW)
    assert (told.value.shown, told.value.now, states(space)) == (3, 2, ["dropped", "draft", "draft"])


def test_pressed_twice_it_is_sent_once(space: Workspace) -> None:
    ids = draft(space.event.pk, [letter(1), letter(2)], by=BY, at=NOW)
    counts = [send(space.event.pk, ids, people=2, by=BY, at=NOW) for _ in range(2)]
    assert (counts, kinds(space, ids[0])) == ([2, 0], ["MessageDrafted", "MessageQueued"])


def test_two_letters_to_one_person_are_one_person(space: Workspace) -> None:
    ids = draft(space.event.pk, [letter(1), letter(2, address="NGUOI1@xa.example")], by=BY, at=NOW)
    assert send(space.event.pk, ids, people=1, by=BY, at=NOW) == 2


def test_a_message_of_another_event_is_not_sent_with_ours(space: Workspace) -> None:
    other = build("khac", "Khác")
    ids = draft(other.event.pk, [letter(1)], by=BY, at=NOW)
    with pytest.raises(CountDiffers):
        send(space.event.pk, ids, people=1, by=BY, at=NOW)
    assert states(other) == ["draft"]


def test_what_waits_can_be_held_back_until_a_worker_has_it(space: Workspace) -> None:
    first, second = queued(space, 2)
    assert take(["email"], at=NOW) is not None
    assert hold_back(space.event.pk, [first, second], by=BY, at=NOW) == 1
    assert states(space) == ["taken", "draft"]


def test_a_text_that_was_pasted_has_left(space: Workspace) -> None:
    (one,) = draft(space.event.pk, [letter(channel=Channel.ZALO, address="")], by=BY, at=NOW)
    for _ in range(2):
        note_pasted(space.event.pk, one, by=BY, at=NOW)
    row = message_of(space.event.pk, one)
    assert row is not None
    assert (row.state, row.left_at, row.sent_by, kinds(space, one)[1:]) == (
        "sent", NOW, BY.name, ["MessageSent"]
    )  # fmt: skip


def test_dropped_drafts_come_back(space: Workspace) -> None:
    ids = draft(space.event.pk, [letter()], by=BY, at=NOW)
    drop(space.event.pk, ids, by=BY, at=NOW)
    draft_again(space.event.pk, ids, by=BY, at=NOW)
    assert states(space) == ["draft"]


def test_a_worker_takes_each_message_once_in_the_order_of_the_queue(space: Workspace) -> None:
    ids = queued(space, 2)
    taken = [take(["email"], at=NOW) for _ in range(3)]
    assert [one.id if one else None for one in taken] == [*ids, None]


def test_what_there_is_no_server_for_waits(space: Workspace) -> None:
    queued(space, 1)
    assert (take(["sms"], at=NOW), take([], at=NOW), states(space)) == (None, None, ["queued"])


def test_failures_for_now_come_back_later_and_later_and_end_with_the_reason(space: Workspace) -> None:
    queued(space, 1)
    at, waited = NOW, []
    for _ in range(6):
        taken = take(["email"], at=at)
        assert taken is not None
        note_failed(taken, "451 busy", at=at, chance=0.5)
        after = Message.objects.get().next_at
        waited.append((after - at) // timedelta(minutes=1) if after else None)
        at = after or at
    row = message_of(space.event.pk, taken.id)
    assert row is not None
    assert (waited, row.state, row.problem, row.tries) == ([1, 5, 15, 60, 240, None], "refused", "451 busy", 6)


def test_a_refused_address_is_kept_with_the_person_and_a_corrected_one_drafts_again(space: Workspace) -> None:
    officer = space.people[Role.OFFICER]
    ids = draft(space.event.pk, [to_officer(space)], by=BY, at=NOW)
    send(space.event.pk, ids, people=1, by=BY, at=NOW)
    taken = take(["email"], at=NOW)
    assert taken is not None
    note_refused(taken, "550 no such user", of_address=True, at=NOW)
    assert Person.objects.get(pk=officer.pk).refused_address == "550 no such user"
    correct_address(space.event.pk, ids[0], " moi@xa.example ", by=BY, at=NOW)
    kept = Person.objects.get(pk=officer.pk)
    row = message_of(space.event.pk, ids[0])
    assert row is not None
    assert (kept.email, kept.refused_address, row.state, row.address) == (
        "moi@xa.example", "", "draft", "moi@xa.example"
    )  # fmt: skip


def test_a_lost_worker_that_had_not_handed_over_gives_the_message_back(space: Workspace) -> None:
    queued(space, 1)
    take(["email"], at=NOW)
    assert (recover(at=NOW + timedelta(minutes=4)), states(space)) == (0, ["taken"])
    assert (recover(at=NOW + timedelta(minutes=6)), states(space)) == (1, ["queued"])


def test_a_lost_worker_that_was_handing_over_leaves_the_decision_to_a_person(space: Workspace) -> None:
    (one,) = queued(space, 1)
    taken = take(["email"], at=NOW)
    assert taken is not None
    hand(taken, at=NOW)
    recover(at=NOW + timedelta(minutes=6))
    assert (states(space), take(["email"], at=NOW + timedelta(days=1))) == (["unsure"], None)
    settle(space.event.pk, one, arrived=False, by=BY, at=NOW)
    assert states(space) == ["draft"]


def test_a_slow_worker_that_comes_back_with_an_answer_is_believed(space: Workspace) -> None:
    queued(space, 1)
    taken = take(["email"], at=NOW)
    assert taken is not None
    hand(taken, at=NOW)
    recover(at=NOW + timedelta(minutes=6))
    note_left(taken, at=NOW + timedelta(minutes=7))
    assert states(space) == ["sent"]


def test_a_worker_that_slept_cannot_hand_over_what_another_has_taken(space: Workspace) -> None:
    from giaoluu.domain.outbox.leaving import TakenByAnother

    queued(space, 1)
    slept = take(["email"], at=NOW)
    recover(at=NOW + timedelta(minutes=6))
    other = take(["email"], at=NOW + timedelta(hours=1))
    assert slept is not None
    assert other is not None
    with pytest.raises(TakenByAnother):
        hand(slept, at=NOW + timedelta(hours=1))
    hand(other, at=NOW + timedelta(hours=1))
    assert states(space) == ["handing"]


def test_messages_are_found_with_or_without_marks(space: Workspace) -> None:
    draft(space.event.pk, [letter(1, to_name="Nông Văn Tân"), letter(2, to_name="Hà Thị Mai")], by=BY, at=NOW)
    found = [messages_of(space.event.pk, [Leaving.DRAFT], words) for words in ("nong tan", "Mai", "nguoi1@", "zzz")]
    assert [[row.to_name for row in rows] for rows in found] == [["Nông Văn Tân"], ["Hà Thị Mai"], ["Nông Văn Tân"], []]


def test_every_state_is_counted(space: Workspace) -> None:
    ids = queued(space, 2)
    counted = count_by_state(space.event.pk)
    assert (counted[Leaving.QUEUED], counted[Leaving.SENT], len(addressees(space.event.pk, ids))) == (2, 0, 2)
