"""How the fuzz tests are run."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

LEAST_LIMIT = 640
"""Digits of a number: the least limit that Python takes."""


@pytest.fixture(autouse=True, scope="session")
def short_numbers() -> Iterator[None]:
    """Let a number that is read without a limit fail at 640 digits, not only at 4,300."""
    usual = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(LEAST_LIMIT)
    yield
    sys.set_int_max_str_digits(usual)
