"""Starts the web application: pages and open streams, one command."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

if TYPE_CHECKING:
    from giaoluu.web.wifi import Wifi

ADDRESS = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - asked for, over TLS, on a network of the hall's own
STREAMS = 20_000
SETTINGS = "giaoluu.config.settings"
DATA = "var"
"""Where the settings look too, where nothing is said."""
LAST_SECONDS = 5
CANNOT = 2


def serve(plan: Path | None, port: int, *, workers: int = 1, wifi: str | None = None) -> None:
    """Serves the pages until it is interrupted, with a plan already read if one is given.

    Several `workers` need a bus over which they hear each other: Valkey or PostgreSQL. `wifi` serves the machines of
    the network too, over TLS: an address of this machine, or empty for those that it finds. Where that cannot be, or
    there is no bus, no such file, or another program listens on the port, one line on stderr says so and the process
    ends with status 2.
    """
    if plan is not None:
        if not plan.is_file():
            _refuse(f"không có tệp {plan}")  # not translated: the terminal speaks as `cli` does
        os.environ["GIAOLUU_PLAN"] = str(plan.resolve())
    listening = ADDRESS if wifi is None else EVERYWHERE
    if not _is_free(listening, port):
        _refuse(f"cổng {port} đang có chương trình khác dùng; chọn cổng khác bằng --port")  # not translated: terminal
    if workers > 1 and not _hear_each_other():
        _refuse("nhiều tiến trình cần Valkey hay PostgreSQL để báo cho nhau")  # not translated: terminal
    network = None if wifi is None else _on_network(wifi, port)
    address = network.at(port) if network else f"http://{ADDRESS}:{port}"
    _open(address, plan)
    if network:
        network.announce(port)
    print(f"giaoluu: {address}  (Ctrl+C để dừng)", flush=True)  # not translated: terminal
    _allow_many_connections()
    Granian(
        "giaoluu.config.asgi:application",
        address=listening,
        port=port,
        ssl_cert=network.kept.certificate if network else None,
        ssl_key=network.kept.key if network else None,
        interface=Interfaces.ASGI,
        # Browsers speak HTTP/2 over TLS only, which a proxy takes off; without it an open page costs a third less.
        http=HTTPModes.http1,
        workers=workers,
        backpressure=STREAMS,
        websockets=False,
        workers_kill_timeout=LAST_SECONDS,
        log_level=LogLevels.error,
    ).serve()


def _hear_each_other() -> bool:
    """Whether the processes of this place can tell each other of changes."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from giaoluu.web.live.buses import is_shared  # noqa: PLC0415 - settings are read when they are needed

    return is_shared()


def _allow_many_connections() -> None:
    """Every open page is an open file; systems allow a process 1,024 unless it asks for more."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Unix only

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _open(address: str, plan: Path | None) -> None:
    """Sees to the plan and the first people; ends with the status of that where it fails."""
    command = [sys.executable, "-m", "giaoluu.web.opening", address, *([str(plan.resolve())] if plan else [])]
    status = subprocess.run(command, check=False).returncode
    if status:
        raise SystemExit(status)


def _on_network(wanted: str, port: int) -> Wifi:
    """The laptop's addresses and certificate; the processes that serve are told of them, and read their settings after
    this one.
    """
    from giaoluu.web.wifi import NoNetwork, opened  # noqa: PLC0415 - cryptography is loaded only where it is asked for

    try:
        wifi = opened(Path(os.environ.get("GIAOLUU_DATA", "").strip() or DATA), wanted)
    except NoNetwork as none:
        _refuse(str(none))
    os.environ.update(wifi.environment(port))
    return wifi


def _is_free(address: str, port: int) -> bool:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((address, port))
        except (OSError, OverflowError):
            return False
    return True


def _refuse(why: str) -> NoReturn:
    print(f"giaoluu: {why}", file=sys.stderr)
    raise SystemExit(CANNOT)
