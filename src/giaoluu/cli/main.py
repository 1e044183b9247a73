"""The command `giaoluu`: finds the command asked for, runs it, and stays quiet when the reader goes away."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from giaoluu.cli import commands as folder
from giaoluu.cli.refusal import CANNOT, Refused, complain

BROKEN_PIPE, INTERRUPTED = 141, 130  # what a shell reports for a program ended by SIGPIPE and by SIGINT
ABOUT = "giaoluu: đọc kế hoạch, chỉ ra chỗ sai, và điều hành chương trình từ chính kế hoạch đó."


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0 (done), 1 (an error was found in a plan) or 2 (could not be done)."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        status = _run(words)
        sys.stdout.flush()
    except Refused as refusal:
        complain(str(refusal))
        return CANNOT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return BROKEN_PIPE
    return status


def _run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(_overview())
        return 0 if words else CANNOT
    if words[0] in ("-V", "--version"):
        from giaoluu.cli.version import version  # noqa: PLC0415 - costs more than most commands

        print(f"giaoluu {version()}")
        return 0
    from giaoluu.cli.parser import Parser  # noqa: PLC0415 - argparse is not needed above

    command = _command(words[0])
    parser = Parser(f"giaoluu {words[0]}", command.HELP)
    command.arguments(parser)
    status: int = command.run(parser.parse_args(words[1:]))
    return status


def _command(name: str) -> ModuleType:
    if name not in _names():
        from giaoluu.cli.refusal import nearest  # noqa: PLC0415

        known = nearest(name, _names()) or _names()
        raise Refused(f"không có lệnh “{name}”; có phải là: {', '.join(known)}?")
    return import_module(f"{folder.__name__}.{name}")


def _names() -> list[str]:
    with os.scandir(folder.__path__[0]) as files:
        return sorted(file.name[:-3] for file in files if file.name.endswith(".py") and file.name != "__init__.py")


def _overview() -> str:
    lines = [f"  {name:<9}{_command(name).HELP}" for name in _names()]
    return "\n".join([ABOUT, "", "cách dùng: giaoluu LỆNH ...", "", *lines, "", "Chi tiết: giaoluu LỆNH --help"])


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _forget_stdout() -> None:
    """Let the interpreter close its output at exit without a second complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
