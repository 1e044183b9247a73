"""A pass: what was minted is read and verified; what was altered, forged, cut or spelt another way is not."""

from __future__ import annotations

import json
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from giaoluu.lib.signed_pass import TOKEN_LENGTH, Claim, fault_of, mint, public_key, read, seal_of, seed_of, verify

CASES = json.loads((Path(__file__).parents[1] / "cases/passes.json").read_text("utf-8"))
KEY = urlsafe_b64decode(CASES["public_key"] + "=")
NOW = datetime.fromtimestamp(CASES["now"], UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

NUMBERS = some.integers(0, 2**32 - 1)
MOMENTS = some.integers(0, 253_402_290_000_000).map(lambda thousandths: EPOCH + timedelta(milliseconds=thousandths))


def said_of(token: str) -> str:
    """One word for a token, as the cases write it."""
    fault = fault_of(KEY, token, event_id=CASES["event"], at=NOW)
    return fault.value if fault else "good"


def written(claim: Claim | None) -> dict[str, int] | None:
    if claim is None:
        return None
    return {"event": claim.event_id, "pass": claim.pass_id, "expires": int(claim.expires_at.timestamp())}


@pytest.mark.parametrize("case", CASES["cases"], ids=[case["name"] for case in CASES["cases"]])
def test_each_token_of_the_cases_is_told_for_what_it_is(case: dict[str, Any]) -> None:
    assert (said_of(case["token"]), written(read(case["token"]))) == (case["says"], case["claim"])


def test_the_cases_hold_every_kind() -> None:
    kinds = {case["says"] for case in CASES["cases"]}
    assert kinds == {"good", "expired", "foreign", "forged", "unreadable"}


@given(NUMBERS, NUMBERS, MOMENTS)
def test_what_was_minted_is_verified_and_says_what_was_put_in(event_id: int, pass_id: int, moment: datetime) -> None:
    seed = seed_of("s", "k")
    token = mint(seed, event_id, pass_id, moment)
    claim = verify(public_key(seed), token)
    assert claim == read(token) == Claim(event_id, pass_id, claim.expires_at if claim else EPOCH)
    assert len(token) == TOKEN_LENGTH
    assert claim is not None
    assert timedelta(0) <= claim.expires_at - moment < timedelta(hours=1)
    assert (claim.expires_at.minute, claim.expires_at.second, claim.expires_at.microsecond) == (0, 0, 0)


@given(some.integers(0, 77 * 8 - 1))
def test_no_bit_of_a_token_can_be_turned(bit: int) -> None:
    seed = seed_of("s", "k")
    token = mint(seed, 1, 2, NOW)
    assert verify(public_key(seed), turned(token, bit)) is None


@given(some.text(max_size=200) | some.text(alphabet=some.characters(max_codepoint=127), min_size=103, max_size=103))
def test_any_text_may_be_read(text: str) -> None:
    assert verify(KEY, text) is None


def test_a_key_is_of_one_secret_and_one_event() -> None:
    seeds = {seed_of(secret, key) for secret in ("a", "b") for key in ("x", "y")}
    assert (len(seeds), {len(seed) for seed in seeds}) == (4, {32})
    assert seed_of("a", "x") == seed_of("a", "x")


def test_the_seal_is_the_head_of_the_signature() -> None:
    token = CASES["cases"][0]["token"]
    signature = urlsafe_b64decode(token + "=")[13:]
    assert urlsafe_b64decode(seal_of(token)) == signature[:12]


def test_a_number_without_room_is_refused() -> None:
    with pytest.raises(struct.error):
        mint(seed_of("s", "k"), 1, 2**32, NOW)
    with pytest.raises(struct.error):
        mint(seed_of("s", "k"), 1, 1, datetime(1969, 12, 31, tzinfo=UTC))


def turned(token: str, bit: int) -> str:
    sealed = bytearray(urlsafe_b64decode(token + "="))
    sealed[bit // 8] ^= 1 << (bit % 8)
    return urlsafe_b64encode(bytes(sealed)).rstrip(b"=").decode()
