"""What the workers need to know of the place: its mail server, its gateway, its own address, its key."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from giaoluu.lib.mail import MailServer
from giaoluu.lib.shelf import Shelf
from giaoluu.lib.sms_gateway import Gateway

HERE = "http://127.0.0.1:8000"
PORTS = {"smtps": 465, "smtp": 25}
SUBMISSION = 587


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`mail` and `sms` are None where there is no such server: what would leave by them waits."""

    address: str
    secret: str = field(repr=False)
    shelf: Shelf
    mail: MailServer | None = None
    mail_from: str = ""
    sms: Gateway | None = None


def surroundings() -> Surroundings:
    """What the settings say."""
    place = settings.ENVIRONMENT
    sms_url = getattr(place, "sms_url", "")
    return Surroundings(
        address=getattr(place, "address", "") or HERE,
        secret=settings.SECRET_KEY,
        shelf=Shelf(place.data / "plans"),
        mail=_mail_server(getattr(place, "smtp", None)),
        mail_from=getattr(place, "mail_from", ""),
        sms=Gateway(sms_url, getattr(place, "sms_token", "")) if sms_url else None,
    )


def _mail_server(server: Any) -> MailServer | None:
    if server is None:
        return None
    starttls = dict(server.options).get("starttls") == "1"
    port = server.port or (SUBMISSION if starttls else PORTS[server.scheme])
    return MailServer(server.host, port, server.user, server.password, tls=server.scheme == "smtps", starttls=starttls)
