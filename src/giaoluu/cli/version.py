"""Which version is installed."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version


def version() -> str:
    try:
        return installed_version("giaoluu")
    except PackageNotFoundError:
        return "0"
