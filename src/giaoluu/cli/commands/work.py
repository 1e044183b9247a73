"""`giaoluu work`: does what waits: letters, reminders, long work."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

HELP = "gửi thư, nhắc việc và làm các việc dài, bên cạnh máy chủ trang"


def arguments(parser: ArgumentParser) -> None:
    """It takes none: what it needs to know stands in the environment."""


def run(args: Namespace) -> int:  # noqa: ARG001
    import django  # noqa: PLC0415 - Django is loaded only where it is asked for

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    django.setup()
    from giaoluu.workers.start import work  # noqa: PLC0415

    work()
    return 0
