"""What a link is worth: its token and code, and whether a use of it lets somebody in. No database, no clock."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from giaoluu.domain.accounts.choices import Outcome

MOST_WRONG = 5
WITHIN = timedelta(hours=1)
_TOKEN_BYTES = 18


def token_of(link_id: int, nonce: str, secret: str) -> str:
    """What stands in the address: the number of the link and 144 bits that only this house can make of it."""
    seal = hmac.digest(secret.encode(), f"link:{link_id}:{nonce}".encode(), hashlib.sha256)[:_TOKEN_BYTES]
    return f"{link_id}-{base64.urlsafe_b64encode(seal).decode()}"


def link_number(token: str) -> int | None:
    """The number of the link that a token claims to be; None where it is no token at all."""
    number = token.partition("-")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 16 else None


def is_token(token: str, link_id: int, nonce: str, secret: str) -> bool:
    return hmac.compare_digest(token.encode(), token_of(link_id, nonce, secret).encode())


def code_of(link_id: int, nonce: str, secret: str) -> str:
    """The six digits that are given with a link."""
    seal = hmac.digest(secret.encode(), f"code:{link_id}:{nonce}".encode(), hashlib.sha256)
    return f"{int.from_bytes(seal[:8]) % 1_000_000:06d}"


def path_of(token: str) -> str:
    """Where a link leads, below the address of the house."""
    return f"/in/{token}/"


@dataclass(frozen=True, slots=True)
class LinkState:
    """What is known of a link at the moment of its use; `wrong` counts the wrong codes of the last hour."""

    one_use: bool
    expires_at: datetime | None
    first_used_at: datetime | None
    revoked_at: datetime | None
    wrong: int


def answer(link: LinkState, *, code: str, right_code: str, at: datetime) -> Outcome:
    """What a use of a link by a browser that is not in yet comes to.

    The first use lets in; from then on the link alone does not, whoever brings it must know the code. A link of a
    device lets in once and never again.
    """
    if link.revoked_at or (link.expires_at and at >= link.expires_at) or (link.one_use and link.first_used_at):
        return Outcome.REVOKED
    if link.first_used_at is None:
        return Outcome.ENTERED
    if link.wrong >= MOST_WRONG:
        return Outcome.TOO_OFTEN
    if not code:
        return Outcome.ASKED
    return Outcome.ENTERED if hmac.compare_digest(digits(code).encode(), right_code.encode()) else Outcome.WRONG_CODE


def digits(code: str) -> str:
    """A code as people type it ("482 193") as plain digits."""
    return "".join(letter for letter in code if letter.isascii() and letter.isdigit())
