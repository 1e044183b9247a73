"""What a device at a door shows with every request. No database, no clock."""

from __future__ import annotations

import base64
import hashlib
import hmac

_TOKEN_BYTES = 18
_LONGEST_NUMBER = 16


def device_token(device_id: int, nonce: str, secret: str) -> str:
    """The number of the device and 144 bits that only this house can make of it."""
    seal = hmac.digest(secret.encode(), f"device:{device_id}:{nonce}".encode(), hashlib.sha256)[:_TOKEN_BYTES]
    return f"{device_id}-{base64.urlsafe_b64encode(seal).decode()}"


def device_number(token: str) -> int | None:
    """The number of the device that a token claims to be; None where it is no token at all."""
    number = token.partition("-")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER else None


def is_device_token(token: str, device_id: int, nonce: str, secret: str) -> bool:
    """Whether this house made that token for that device."""
    return hmac.compare_digest(token.encode(), device_token(device_id, nonce, secret).encode())
