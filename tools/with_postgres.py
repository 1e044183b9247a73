"""Run a command beside a PostgreSQL of its own: `python -m tools.with_postgres -- COMMAND...`.

The command finds the server in `DATABASE_URL`; the server is gone when the command ends.
"""

from __future__ import annotations

import os
import subprocess
import sys

from tests.servers import postgres


def main(words: list[str]) -> int:
    command = words[1:] if words[:1] == ["--"] else words
    if not command:
        print("usage: python -m tools.with_postgres -- COMMAND...", file=sys.stderr)
        return 2
    with postgres() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
