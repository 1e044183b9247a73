"""The token of a device: made of its number, its nonce and the key of the house."""

from __future__ import annotations

import pytest

from giaoluu.domain.checkin.decisions.devices import device_number, device_token, is_device_token

TOKEN = device_token(12, "nonce", "secret")


def test_a_token_names_its_device_and_is_the_same_every_time() -> None:
    assert (device_number(TOKEN), device_token(12, "nonce", "secret") == TOKEN, len(TOKEN)) == (12, True, 27)


@pytest.mark.parametrize(
    ("token", "device", "nonce", "secret", "is_ours"),
    [
        (TOKEN, 12, "nonce", "secret", True),
        (TOKEN, 13, "nonce", "secret", False),
        (TOKEN, 12, "another", "secret", False),
        (TOKEN, 12, "nonce", "another", False),
        (TOKEN[:-1], 12, "nonce", "secret", False),
        (TOKEN + "=", 12, "nonce", "secret", False),
        ("", 12, "nonce", "secret", False),
        ("12-ắ", 12, "nonce", "secret", False),
    ],
)
def test_only_the_token_of_that_device_is_taken(
    token: str, device: int, nonce: str, secret: str, is_ours: bool
) -> None:
    assert is_device_token(token, device, nonce, secret) is is_ours


@pytest.mark.parametrize("token", ["", "-x", "ba-x", "١٢-x", "-12-x", "9" * 16 + "-x", "1.5-x", " 1-x"])
def test_what_is_no_token_has_no_number(token: str) -> None:
    assert device_number(token) is None
