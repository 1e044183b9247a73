"""A certificate of our own: trusted by whoever trusts its authority, for private addresses and nothing else."""

from __future__ import annotations

import ssl
import stat
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest

from giaoluu.lib.own_certificate import AUTHORITY_LASTS, ENOUGH, LASTS, Kept, certificate_for

NOW = datetime.now(UTC)
HALL = IPv4Address("192.168.43.1")
OFFICE = IPv4Address("10.1.2.3")


def made(folder: Path, *addresses: IPv4Address, at: datetime = NOW) -> Kept:
    return certificate_for(addresses, folder, name="giaoluu (máy thử)", at=at)


def says(kept: Kept, name: str) -> str:
    """What a phone that trusts the authority says of the server under a name; empty where it is content."""
    served, asking = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context(cafile=kept.authority)
    served.load_cert_chain(kept.certificate, kept.key)
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = served.wrap_bio(up, down, server_side=True)
    phone = asking.wrap_bio(down, up, server_hostname=name)
    try:
        for _ in range(3):
            for side in (phone, server):
                shake(side)
    except ssl.SSLCertVerificationError as refused:
        return refused.verify_message
    return ""


def shake(side: ssl.SSLObject) -> None:
    try:
        side.do_handshake()
    except ssl.SSLWantReadError:
        return


@pytest.mark.parametrize("name", ["192.168.43.1", "10.1.2.3", "localhost"])
def test_a_phone_that_trusts_the_authority_trusts_every_address_of_the_laptop(name: str, tmp_path: Path) -> None:
    assert says(made(tmp_path, HALL, OFFICE), name) == ""


def test_another_address_is_not_trusted(tmp_path: Path) -> None:
    assert (
        says(made(tmp_path, HALL), "192.168.43.2")
        == "IP address mismatch, certificate is not valid for '192.168.43.2'."
    )


def test_the_authority_speaks_for_no_address_of_the_internet(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"not addresses of a private network: 8\.8\.8\.8"):
        made(tmp_path, HALL, IPv4Address("8.8.8.8"))


def test_a_stolen_authority_opens_nothing_of_the_internet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, HALL)
    monkeypatch.setattr("giaoluu.lib.own_certificate.is_private", lambda _address: True)
    assert says(made(tmp_path, IPv4Address("8.8.8.8")), "8.8.8.8") == "permitted subtree violation"


def test_the_same_files_are_given_again_while_they_last(tmp_path: Path) -> None:
    first = made(tmp_path, HALL).certificate.read_bytes()
    assert made(tmp_path, HALL, at=NOW + LASTS - ENOUGH - timedelta(days=1)).certificate.read_bytes() == first


@pytest.mark.parametrize(("address", "later"), [(OFFICE, timedelta()), (HALL, LASTS - ENOUGH)])
def test_other_addresses_or_its_end_make_another_under_the_same_authority(
    address: IPv4Address, later: timedelta, tmp_path: Path
) -> None:
    first = made(tmp_path, HALL)
    own, authority = first.certificate.read_bytes(), first.authority.read_bytes()
    again = made(tmp_path, address, at=NOW + later)
    assert (again.certificate.read_bytes() == own, again.authority.read_bytes() == authority) == (False, True)


def test_an_authority_that_is_over_is_made_anew_with_what_it_signs(tmp_path: Path) -> None:
    before = made(tmp_path, HALL).authority.read_bytes()
    after = made(tmp_path, HALL, at=NOW + AUTHORITY_LASTS)
    assert after.authority.read_bytes() != before
    assert after.certificate.read_bytes().endswith(after.authority.read_bytes())


def test_keys_are_for_their_owner_alone(tmp_path: Path) -> None:
    made(tmp_path / "new", HALL)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    assert modes == dict.fromkeys(["authority.crt", "authority.key", "own.crt", "own.key"], 0o600)
