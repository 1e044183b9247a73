"""What the compiler says, in the language of the page: of a file, and where in a plan. It speaks Vietnamese alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from django.utils.translation import gettext, gettext_noop

from giaoluu.web.ui.language import VIETNAMESE, current

# Sentences with a number or a name in them; all others are found in the catalogue as they stand.
WITH_A_GAP = (
    gettext_noop("Có hơn {count} trang quét; hãy tách riêng phần kế hoạch rồi gửi lại."),
    gettext_noop("Có {count} chú thích (cuối trang hoặc cuối văn bản) không được đọc."),
    gettext_noop("Có {count} ký tự hỏng trong tệp, được thay bằng dấu \ufffd."),
    gettext_noop("Trang {pages} là ảnh quét, không được đọc vì máy chưa cài chương trình nhận dạng chữ."),
    gettext_noop("Tên tệp có đuôi {suffix} nhưng nội dung là {kind}; đã đọc theo nội dung."),
    gettext_noop("Tệp PDF có {count} trang, quá {most}; hãy tách riêng phần kế hoạch rồi gửi lại."),
    gettext_noop("Tệp lớn quá {most} MB; hãy tách riêng phần kế hoạch hoặc giảm cỡ ảnh rồi gửi lại."),
    gettext_noop(
        "Văn bản được nhận dạng từ ảnh quét, độ tin cậy trung bình {mean} %; hãy đối chiếu số liệu với bản gốc."
    ),
    gettext_noop("Văn bản dài quá {most} ký tự; hãy tách riêng phần kế hoạch rồi gửi lại."),
    gettext_noop("Văn bản mã {encoding}, đã chuyển sang Unicode."),
    gettext_noop(
        "{count} trong {total} trang được nhận dạng từ ảnh quét, độ tin cậy trung bình {mean} %; "
        "hãy đối chiếu số liệu với bản gốc."
    ),
    gettext_noop("Ảnh có hơn {most} trang; hãy tách riêng phần kế hoạch rồi gửi lại."),
    gettext_noop("mục {path}, ý {idea}"),
    gettext_noop("mục {path}"),
    gettext_noop("phần nội dung, ý {idea}"),
)
# Parts of a plan that have no number.
PARTS = (
    gettext_noop("quyết định"),
    gettext_noop("phần đầu"),
    gettext_noop("tên kế hoạch"),
    gettext_noop("phần mở đầu"),
    gettext_noop("phần nội dung"),
    gettext_noop("đoạn cuối"),
    gettext_noop("phần ký"),
    gettext_noop("phụ lục"),
)
# What may stand in the gaps of those sentences and is a word of ours.
KINDS = (
    gettext_noop("văn bản thuần"),
    gettext_noop("ảnh PNG"),
    gettext_noop("ảnh JPEG"),
    gettext_noop("ảnh TIFF"),
)


def in_language(sentence: str) -> str:
    """The sentence as the catalogue has it; one that it does not know stays as it is."""
    return sentence if current() == VIETNAMESE else _said(sentence, current().code)


@lru_cache(maxsize=2048)
def _said(sentence: str, language: str) -> str:  # noqa: ARG001 - the language is part of what is remembered
    for template, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found:
            return gettext(template).format(**{name: _in_gap(words) for name, words in found.groupdict().items()})
    return gettext(sentence)


def _in_gap(words: str) -> str:
    return gettext(words) if words in KINDS else words


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(template, re.compile(_pattern(template))) for template in WITH_A_GAP]


def _pattern(template: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.{1,200})", re.escape(template))
