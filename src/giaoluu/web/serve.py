"""Starts the web application: one process, one command."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

ADDRESS = "127.0.0.1"
THREADS = 4
CANNOT = 2


def serve(plan: Path | None, port: int) -> None:
    """Serves the pages until it is interrupted, with a plan already read if one is given.

    Where there is no such file, or another program listens on the port, one line on stderr says so and the process
    ends with status 2.
    """
    if plan is not None:
        if not plan.is_file():
            _refuse(f"không có tệp {plan}")  # not translated: the terminal speaks as `cli` does
        os.environ["GIAOLUU_PLAN"] = str(plan.resolve())
    if not _is_free(port):
        _refuse(f"cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port")  # not translated: terminal
    print(f"giaoluu: http://{ADDRESS}:{port}  (Ctrl+C để dừng)", flush=True)  # not translated: terminal
    Granian(
        "giaoluu.config.wsgi:application",
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
    ).serve()


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((ADDRESS, port))
        except (OSError, OverflowError):
            return False
    return True


def _refuse(why: str) -> NoReturn:
    print(f"giaoluu: {why}", file=sys.stderr)
    raise SystemExit(CANNOT)
