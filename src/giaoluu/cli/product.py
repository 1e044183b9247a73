"""The product itself, for commands that change what it keeps."""

from __future__ import annotations

import os

ADDRESS = "http://127.0.0.1:8000"


def open_product() -> None:
    """Loads Django with the settings of this place, and brings the tables up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    import django  # noqa: PLC0415 - only where a command asks for it
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
