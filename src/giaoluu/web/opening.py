"""What is seen to before the pages are served, in a process of its own: `python -m giaoluu.web.opening ADDRESS [PLAN]`.

Whoever starts the processes that serve should hold no Django, no connection and no thread that they would inherit.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> None:
    """Gives the plan to every organiser, and tells newcomers how to come in."""
    address, *plan = sys.argv[1:]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
    import django  # noqa: PLC0415 - settings are read here and nowhere before

    django.setup()
    from giaoluu.web.first_start import open_house  # noqa: PLC0415

    open_house(address, Path(plan[0]) if plan else None)


if __name__ == "__main__":
    main()
