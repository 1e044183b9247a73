"""Files that agencies give: looked at by their bytes, kept on the shelf, given out as files and never as pages."""

from __future__ import annotations

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from giaoluu.lib.file_kind import FileKind, file_kind
from giaoluu.lib.safe_picture import NotAPicture, TooManyPixels, redrawn
from giaoluu.lib.shelf import Kept, Shelf
from giaoluu.web.ui.attachment import attachment

MEGABYTE = 1024 * 1024
SIDE = 1600
DRAWN = "picture.jpg"
ACCEPTED = "image/*,.pdf,.docx,.xlsx,.odt,.ods,.odp,.txt"


class FileRefused(Exception):
    """The file was not kept; `str(error)` is the sentence for whoever gave it."""


def shelf() -> Shelf:
    return Shelf(settings.ENVIRONMENT.data / "files")


def keep_file(given: UploadedFile[bytes], *, only_pictures: bool = False) -> Kept:
    """Keeps a file that was given; of a picture also what may be shown of it. Raises `FileRefused`."""
    content = _content(given)
    kind = file_kind(content)
    if kind is None or (only_pictures and not kind.is_picture):
        raise FileRefused(_wanted(only_pictures))
    drawn = _drawn(content) if kind.is_picture else None
    kept = shelf().keep(content, given.name or "")
    if drawn is not None:
        shelf().keep_beside(kept, DRAWN, drawn)
    return kept


def _content(given: UploadedFile[bytes]) -> bytes:
    most: int = settings.ENVIRONMENT.upload_bytes
    if not given.size:
        raise FileRefused(_("Tệp rỗng nên chưa nhận. Chọn lại tệp rồi gửi lần nữa."))
    if given.size > most:
        raise FileRefused(_("Chỉ nhận tệp đến %(most)d MB. Tệp này chưa được nhận.") % {"most": most // MEGABYTE})
    content: bytes = given.read()
    return content


def _wanted(only_pictures: bool) -> str:
    if only_pictures:
        return _("Tệp này không phải ảnh nên chưa nhận. Ảnh JPEG, PNG hoặc WebP thì nhận được.")
    return _(
        "Chưa nhận loại tệp này. Nhận được: ảnh JPEG, PNG, WebP; PDF; Word (.docx), Excel (.xlsx) không có macro; "
        "OpenDocument; văn bản thuần. Tệp .doc, .xls cũ: mở ra và lưu lại dạng mới."
    )


def _drawn(content: bytes) -> bytes:
    try:
        return redrawn(content, SIDE)
    except TooManyPixels:
        raise FileRefused(_("Ảnh có quá nhiều điểm ảnh nên chưa nhận. Thu nhỏ ảnh, hoặc chụp lại.")) from None
    except NotAPicture:
        raise FileRefused(_("Ảnh bị hỏng nên chưa nhận. Chụp hoặc lưu lại ảnh rồi gửi lần nữa.")) from None


def file_of(sha256: str, name: str) -> HttpResponse:
    """A kept file to be taken away, with an ending of what it is and not of what it was called."""
    kept = shelf().look(sha256) if sha256 else None
    if kept is None:
        raise Http404
    content = kept.path.read_bytes()
    kind = file_kind(content)
    return _private(attachment(content, kind.media_type if kind else "application/octet-stream", _named(name, kind)))


def _named(name: str, kind: FileKind | None) -> str:
    ending = kind.ending if kind else ".bin"
    endings = (ending, ".jpeg") if ending == ".jpg" else (ending,)
    return name if name.lower().endswith(endings) else name + ending


def is_picture(sha256: str) -> bool:
    """Whether there is something to show of a kept file."""
    return bool(sha256) and shelf().beside(sha256, DRAWN) is not None


def picture_of(sha256: str) -> HttpResponse:
    """What may be shown of a kept picture: drawn again by us, so that nothing of the giver's bytes is in it."""
    drawn = shelf().beside(sha256, DRAWN) if sha256 else None
    if drawn is None:
        raise Http404
    response = HttpResponse(drawn.read_bytes(), content_type="image/jpeg")
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return _private(response)


def _private(response: HttpResponse) -> HttpResponse:
    patch_cache_control(response, private=True, max_age=3600)
    return response
