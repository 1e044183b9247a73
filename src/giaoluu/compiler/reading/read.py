"""From a path or bytes to a `Source`: tells the format, keeps the limits, has binary formats read in a child."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from giaoluu.compiler.reading import kinds, text
from giaoluu.compiler.reading.assembly import Fields, assemble
from giaoluu.compiler.reading.limits import MAX_FILE_BYTES
from giaoluu.compiler.reading.sandbox import read_in_child
from giaoluu.compiler.reading.steps import Told, untold
from giaoluu.compiler.source import Source, Unreadable


def read_file(path: str | os.PathLike[str]) -> Source:
    """Read the document at `path`. Raises `Unreadable` with one Vietnamese sentence, never anything else."""
    return read_bytes(_bytes_of(Path(path)), Path(path).name)


def read_bytes(data: bytes, name: str, told: Told = untold) -> Source:
    """Read a document whose content is `data`; `name` is what the person called it. `told` hears of pages of a scan.

    Raises `Unreadable` with one Vietnamese sentence, never anything else.
    """
    if len(data) > MAX_FILE_BYTES:
        raise Unreadable(_too_large())
    kind = kinds.kind_of(data)
    fields = assemble(text.read(data)) if kind == kinds.TEXT else read_in_child(kind, data, told=told)
    return _source(data, name, fields)


def _source(data: bytes, name: str, fields: Fields) -> Source:
    remark = kinds.misnamed(name, fields.media_type)
    return Source(
        name=name,
        media_type=fields.media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        text=fields.text,
        pages=fields.pages,
        tables=fields.tables,
        remarks=fields.remarks + ((remark,) if remark else ()),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        # A pipe or a device would block or never end: it is looked at before it is opened.
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable("Đây là một thư mục; hãy chọn tệp kế hoạch nằm trong đó.")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("Đây không phải là tệp thường; hãy chọn một tệp văn bản.")
        if status.st_size > MAX_FILE_BYTES:
            raise Unreadable(_too_large())
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise Unreadable("Không tìm thấy tệp; hãy kiểm tra lại đường dẫn và tên tệp.") from error
    except PermissionError as error:
        raise Unreadable("Không có quyền đọc tệp này; hãy xin quyền đọc hoặc chép tệp sang nơi khác.") from error
    except (OSError, ValueError) as error:
        raise Unreadable("Không mở được tệp; hãy kiểm tra ổ đĩa và tên tệp rồi thử lại.") from error


def _too_large() -> str:
    return f"Tệp lớn quá {MAX_FILE_BYTES // 1024**2} MB; hãy tách riêng phần kế hoạch hoặc giảm cỡ ảnh rồi gửi lại."
