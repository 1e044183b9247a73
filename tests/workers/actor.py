"""A process of its own for tests: a worker that a test may kill, with the database of a folder.

`python -m tests.workers.actor FOLDER build COUNT` makes a database with messages that wait;
`... work PORT LATER` works with the mail server of that port, LATER minutes ahead of the clock;
`... enqueue KIND JSON` puts a job in the row, `... jobs LATER` works on jobs.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path


def main() -> None:
    folder, doing, *words = sys.argv[1:]
    os.environ["GIAOLUU_DATA"] = folder
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    import django

    django.setup()
    {"build": build, "show": show, "session": session, "work": work, "enqueue": enqueue, "jobs": jobs}[doing](*words)


def build(count: str) -> None:
    from django.core.management import call_command

    from tests.letters import queued
    from tests.workspace import build as build_space

    call_command("migrate", verbosity=0)
    queued(build_space(), int(count))


def show() -> None:
    """An event with letters in every state, and recipients, to be looked at."""
    from django.core.management import call_command

    from giaoluu.domain.outbox.actions import draft
    from giaoluu.domain.outbox.models import Delivery, Message
    from tests.letters import letter, to_officer
    from tests.workspace import BY, NOW
    from tests.workspace import build as build_space

    call_command("migrate", verbosity=0)
    space = build_space()
    letters = [letter(number, to_name=name, subject=SUBJECT) for number, name in enumerate(NAMES, 1)]
    ids = draft(space.event.pk, [to_officer(space, subject=SUBJECT), *letters], by=BY, at=NOW)
    for number, state in zip(ids[3:], ("unsure", "refused", "queued", "sent", "dropped"), strict=False):
        problem = "550 5.1.1 no such user" if state == "refused" else ""
        Message.objects.filter(pk=number).update(state=state, problem=problem, left_at=NOW if state == "sent" else None)
    for order, (name, agency) in enumerate(space.agencies.items(), 1):
        Delivery.objects.create(
            event=space.event, order=order, text=name, key=str(order), agency=agency, clause="Nơi nhận", start=order
        )
    Delivery.objects.create(event=space.event, order=9, text="Lưu: VT, SNV", key="vt", clause="Nơi nhận", start=9)


NAMES = ("Nông Văn Tân", "Hà Thị Ngọc Mai", "Triệu Mùi Chiêm", "Lục Tiến Dũng", "Bế Ngọc Ánh", "Ma Văn Đông", "Lý Bích")
SUBJECT = "Nhắc việc: 2 việc sắp đến hạn, Hội nghị biểu dương Bắc Sơn"


def session(role: str) -> None:
    """Prints the cookie of somebody of that role."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from giaoluu.domain.accounts.models import Person

    person = Person.objects.get(grants__role=role)
    store = SessionStore()
    store[SESSION_KEY], store[HASH_SESSION_KEY] = str(person.pk), person.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = "giaoluu.web.door.backend.LinkBackend"
    store.create()
    print(store.session_key)


def work(port: str, later: str) -> None:
    from django.utils.timezone import now

    from giaoluu.lib.mail import MailServer
    from giaoluu.lib.shelf import Shelf
    from giaoluu.workers.loop import Chore
    from giaoluu.workers.post import Post
    from giaoluu.workers.surroundings import Surroundings

    def clock() -> datetime:
        return now() + timedelta(minutes=float(later))

    server = MailServer("127.0.0.1", int(port), timeout=60)
    place = Surroundings("http://x.example", "secret", Shelf(Path("plans")), server, "btc@tinh.example")
    _run(Chore("post", lambda at: Post(place, clock).once(clock()), 0.02))


def jobs(later: str) -> None:
    from django.utils.timezone import now

    from giaoluu.domain.jobs.running import run_next
    from giaoluu.workers.loop import Chore

    def clock() -> datetime:
        return now() + timedelta(minutes=float(later))

    _run(Chore("jobs", lambda at: run_next(at=clock(), clock=clock, must_stop=lambda: False), 0.02))


def _run(chore: object) -> None:
    from giaoluu.workers.loop import Loop

    loop = Loop()
    loop.add(chore)  # type: ignore[arg-type]
    signal.signal(signal.SIGTERM, lambda *_: loop.stopping.set())
    loop.start()
    print("working", flush=True)
    loop.wait()
    loop.stop()


def enqueue(kind: str, payload: str) -> None:
    from django.utils.timezone import now

    from giaoluu.domain.events.models import Event
    from giaoluu.domain.jobs.actions import enqueue as put
    from tests.workspace import BY

    print(put(kind, json.loads(payload), event_id=Event.objects.get().pk, by=BY, at=now()))


if __name__ == "__main__":
    main()
