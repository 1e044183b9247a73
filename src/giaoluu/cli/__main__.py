"""`python -m giaoluu.cli` is `giaoluu`."""

from __future__ import annotations

from giaoluu.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
