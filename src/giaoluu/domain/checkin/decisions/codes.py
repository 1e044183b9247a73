"""Reads the codes of passes. One that the house itself made is remembered, and read only once."""

from __future__ import annotations

from typing import NamedTuple

from giaoluu.domain.passes.decisions import Mint
from giaoluu.lib.signed_pass import TOKEN_LENGTH, read, seal_of


class Code(NamedTuple):
    """What a code says; `expires` in milliseconds. It is true only as far as `seal` is that of the pass."""

    event_id: int
    pass_id: int
    expires: int
    seal: str
    is_ours: bool


class Codes:
    """Those of one event. Without a mint nothing but the head of a signature tells whether a code is true."""

    def __init__(self, mint: Mint | None = None) -> None:
        self.mint = mint
        # Only what the mint makes: there are as many as passes, whatever somebody sends.
        self._ours: dict[str, Code] = {}

    def read(self, token: str) -> Code | None:
        """What it says, or none where it is no code of a pass."""
        return self._ours.get(token) or self._read(token)

    def _read(self, token: str) -> Code | None:
        claim = read(token) if len(token) == TOKEN_LENGTH else None
        if claim is None:
            return None
        is_minted = self.mint is not None and self.mint.token(claim.pass_id, claim.expires_at) == token
        expires = int(claim.expires_at.timestamp()) * 1000
        code = Code(claim.event_id, claim.pass_id, expires, seal_of(token), is_minted or self.mint is None)
        if is_minted:
            self._ours[token] = code
        return code
