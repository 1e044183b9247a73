"""Starts the web application: one process, one command."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from giaoluu.compiler.source import Unreadable

ADDRESS = "127.0.0.1"
THREADS = 8


class PortTaken(Exception):
    """Another program already listens there; `str(error)` says so in one line."""


def serve(plan: Path | None, port: int) -> None:
    """Serves the pages until it is interrupted, with a plan already read if one is given.

    Raises `Unreadable` if there is no such file, `PortTaken` if another program listens on the port.
    """
    if plan is not None:
        if not plan.is_file():
            raise Unreadable(f"Không có tệp {plan}.")
        os.environ["GIAOLUU_PLAN"] = str(plan.resolve())
    _ask_for(port)
    print(f"giaoluu: http://{ADDRESS}:{port}  (Ctrl+C để dừng)", flush=True)
    Granian(
        "giaoluu.config.wsgi:application",
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    ).serve()


def _ask_for(port: int) -> None:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((ADDRESS, port))
        except OSError as error:
            raise PortTaken(f"Cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port.") from error
