"""Who may open the page of a door; what the phone asks of the doors itself goes by the token of the device."""

from __future__ import annotations

from tests.web.matrix import NOT_THERE, Page, for_all

TABLE = {"wifi:opening": Page(for_all(NOT_THERE)), "wifi:certificate": Page(for_all(NOT_THERE))}
