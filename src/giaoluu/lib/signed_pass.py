"""A pass as one line of text: who may come to which event until when, signed, so that a door can tell a true one
without asking anybody.

    token   = base64url, without padding, of payload + signature: 103 characters
    payload = version 1, then event, pass and expiry in whole hours since 1970: 13 bytes, big endian
    signed  = b"giaoluu pass\\0" + payload, with Ed25519

No token lasts beyond the year 9999 (hour 70,389,527), and each has one spelling: no padding, unused bits zero. The key
of an event comes out of the secret of the house and is kept nowhere. `tests/cases/passes.json` holds tokens with what
must be said of each, for every language in which they are read.
"""

from __future__ import annotations

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

TOKEN_LENGTH = 103
SEAL_LENGTH = 16

_VERSION = 1
_PURPOSE = b"giaoluu pass\0"
_PAYLOAD = struct.Struct(">BIII")
_SIGNATURE_LENGTH = 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HOUR = timedelta(hours=1)
_LAST_HOUR = (datetime.max.replace(tzinfo=UTC) - _EPOCH) // _HOUR


class Fault(StrEnum):
    """Why a token opens no door, in the order in which it is asked."""

    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    FORGED = "forged"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a token says. It is true only where `verify` gave it; whether it is of this event, and not over, is asked
    beside that: see `fault_of`.
    """

    event_id: int
    pass_id: int
    expires_at: datetime


def seed_of(secret: str, event_key: str) -> bytes:
    """The signing key of one event (32 bytes), always the same for the same secret and key."""
    return HKDF(SHA256(), length=32, salt=None, info=_PURPOSE + event_key.encode()).derive(secret.encode())


def public_key(seed: bytes) -> bytes:
    """What a door needs to tell true passes (32 bytes); nothing can be signed with it."""
    return _key(seed).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


@lru_cache(maxsize=16)
def _key(seed: bytes) -> Ed25519PrivateKey:
    """The key of a seed: making it costs as much as a signature, and one seed signs thousands."""
    return Ed25519PrivateKey.from_private_bytes(seed)


def mint(seed: bytes, event_id: int, pass_id: int, expires_at: datetime) -> str:
    """The token of one pass. An expiry within an hour is moved to that hour's end. The same is minted every time.

    Raises `struct.error` for an id or a time that has no room in four bytes.
    """
    hours = -((_EPOCH - expires_at) // _HOUR)
    payload = _PAYLOAD.pack(_VERSION, event_id, pass_id, hours)
    return _text(payload + _key(seed).sign(_PURPOSE + payload))


def read(token: str) -> Claim | None:
    """What the token says of itself, signed by whomever; none where it is no token."""
    sealed = _bytes(token)
    return _claim(sealed) if sealed else None


def verify(key: bytes, token: str) -> Claim | None:
    """What the token says, if the holder of that public key's seed signed it."""
    sealed = _bytes(token)
    claim = _claim(sealed) if sealed else None
    return claim if sealed and claim and _is_signed(key, sealed) else None


def fault_of(key: bytes, token: str, *, event_id: int, at: datetime) -> Fault | None:
    """What is wrong with this token at a door of that event, if anything. A pass of another event is told as such
    without its signature being looked at: another key made it, and it opens nothing either way.
    """
    claim = read(token)
    if claim is None:
        return Fault.UNREADABLE
    if claim.event_id != event_id:
        return Fault.FOREIGN
    if verify(key, token) is None:
        return Fault.FORGED
    return Fault.EXPIRED if claim.expires_at <= at else None


def seal_of(token: str) -> str:
    """The head of the signature of a token that could be read: short enough for a column, long enough that no two share
    it.
    """
    sealed = urlsafe_b64decode(token + "=")
    return _text(sealed[_PAYLOAD.size :])[:SEAL_LENGTH]


def _text(sealed: bytes) -> str:
    return urlsafe_b64encode(sealed).rstrip(b"=").decode()


def _bytes(token: str) -> bytes | None:
    """The bytes of a token spelt as it is minted, or none."""
    if len(token) != TOKEN_LENGTH:
        return None
    try:
        sealed = urlsafe_b64decode(token + "=")
    except ValueError:
        return None
    return sealed if _text(sealed) == token else None


def _claim(sealed: bytes) -> Claim | None:
    version, event_id, pass_id, hours = _PAYLOAD.unpack_from(sealed)
    if version != _VERSION or hours > _LAST_HOUR:
        return None
    return Claim(event_id, pass_id, _EPOCH + hours * _HOUR)


def _is_signed(key: bytes, sealed: bytes) -> bool:
    payload, signature = sealed[: _PAYLOAD.size], sealed[_PAYLOAD.size :]
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _PURPOSE + payload)
    except InvalidSignature:
        return False
    return True
