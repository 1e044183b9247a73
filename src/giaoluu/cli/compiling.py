"""Reading and compiling a file for the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from giaoluu.cli.refusal import Refused
from giaoluu.compiler.source import Unreadable

if TYPE_CHECKING:
    from giaoluu.compiler.compile import Compilation


def compiled(path: Path, lang: str = "vi") -> Compilation:
    """The plan of a file. Raises `Refused` with one clear line where the file cannot be read."""
    from giaoluu.compiler.compile import compile_plan  # noqa: PLC0415 - nothing is read before it is asked for
    from giaoluu.compiler.reading import read_file  # noqa: PLC0415

    try:
        return compile_plan(read_file(path), lang)
    except Unreadable as error:
        raise Refused(f"{path}: {error}") from error
    except OSError as error:
        raise Refused(f"{path}: {_why(error)}") from error
    except Exception as error:  # a broken file must not end in a traceback
        if "-X" in sys.orig_argv and "dev" in sys.orig_argv:
            raise
        said = f"chương trình gặp lỗi khi đọc tệp này ({type(error).__name__}: {error})"
        raise Refused(f"{path}: {said}") from error


def _why(error: OSError) -> str:
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "không có tệp này",
        IsADirectoryError: "đây là thư mục, không phải tệp",
        PermissionError: "không có quyền đọc tệp này",
    }
    return reasons.get(type(error), f"không đọc được ({error.strerror or error})")
