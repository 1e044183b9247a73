"""A certificate for a place that no authority knows: addresses of a local network, seen by people who are in the room.

An authority of our own is made once and kept; whoever trusts it on a phone trusts it for addresses of private networks
and nothing else, for the certificate itself says so: stolen, it opens no bank. It signs a certificate for the addresses
that are here now, another one as soon as there are others.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_LASTS = timedelta(days=365)
LASTS = timedelta(days=90)
ENOUGH = timedelta(days=7)
"""What is over sooner is made anew."""
LOCAL = "localhost"
PRIVATE = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8")))

_AN_HOUR = timedelta(hours=1)
_NAMES = {"authority": "authority.crt", "authority_key": "authority.key", "own": "own.crt", "own_key": "own.key"}


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the files lie: `certificate` with its `key` is for the server, `authority` for those who trust it."""

    certificate: Path
    key: Path
    authority: Path


def certificate_for(addresses: Sequence[IPv4Address], folder: Path, *, name: str, at: datetime) -> Kept:
    """The files of a certificate for these addresses and for `localhost`, made where they are missing or nearly over.

    `name` is what a phone shows of the authority. Raises `ValueError` for an address that is not private: nobody
    would trust it.
    """
    if strangers := [str(address) for address in addresses if not is_private(address)]:
        raise ValueError(f"not addresses of a private network: {', '.join(strangers)}")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = {part: folder / file for part, file in _NAMES.items()}
    if not _lasts(place["authority"], at):
        _make_authority(place, name, at)
        place["own"].unlink(missing_ok=True)
    if not _lasts(place["own"], at) or _addresses(place["own"]) != set(addresses):
        _make_own(place, addresses, at)
    return Kept(place["own"], place["own_key"], place["authority"])


def is_private(address: IPv4Address) -> bool:
    """Whether it is one of those that an authority of ours may speak for."""
    return any(address in network for network in PRIVATE)


def _lasts(file: Path, at: datetime) -> bool:
    return file.is_file() and _read(file).not_valid_after_utc > at + ENOUGH


def _addresses(file: Path) -> set[IPv4Address]:
    names = _read(file).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return {address for address in names.get_values_for_type(x509.IPAddress) if isinstance(address, IPv4Address)}


def _read(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(file.read_bytes())


def _make_authority(place: dict[str, Path], name: str, at: datetime) -> None:
    key = generate_private_key(SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    spoken_for = [*map(x509.IPAddress, PRIVATE), x509.DNSName(LOCAL)]
    certificate = (
        _certificate(subject, subject, key, at, AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(spoken_for, None), critical=True)
        .sign(key, SHA256())
    )
    _keep(place["authority_key"], _pem(key))
    _keep(place["authority"], certificate.public_bytes(Encoding.PEM))


def _make_own(place: dict[str, Path], addresses: Iterable[IPv4Address], at: datetime) -> None:
    authority = _read(place["authority"])
    signer = load_pem_private_key(place["authority_key"].read_bytes(), None)
    assert isinstance(signer, EllipticCurvePrivateKey)  # noqa: S101 - as it was written
    key = generate_private_key(SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, LOCAL)])
    signed_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    named = x509.SubjectAlternativeName([*map(x509.IPAddress, addresses), x509.DNSName(LOCAL)])
    certificate = (
        _certificate(subject, authority.subject, key, at, LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(signed_by, critical=False)
        .add_extension(named, critical=False)
        .sign(signer, SHA256())
    )
    _keep(place["own_key"], _pem(key))
    _keep(place["own"], certificate.public_bytes(Encoding.PEM) + authority.public_bytes(Encoding.PEM))


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: EllipticCurvePrivateKey, at: datetime, lasts: timedelta
) -> x509.CertificateBuilder:
    """Valid from an hour ago, for clocks of phones that are behind."""
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    dated = (
        builder.serial_number(x509.random_serial_number()).not_valid_before(at - _AN_HOUR).not_valid_after(at + lasts)
    )
    return dated.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=signs_certificates, crl_sign=signs_certificates,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _pem(key: EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _keep(place: Path, content: bytes) -> None:
    """Whole or not at all, and for its owner alone."""
    number, draft = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(number, "wb") as file:
        file.write(content)
    Path(draft).replace(place)
