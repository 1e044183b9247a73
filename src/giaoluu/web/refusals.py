"""Pages that say no: what happened, what was kept, what to do. None of them ever shows a stack trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MEGABYTE = 1024 * 1024
LONGEST_NUMBER = 18
Respond = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Refusal:
    """The three sentences of a refusal, and where to go from it."""

    status: int
    title: str | Promise
    happened: str | Promise
    todo: str | Promise


MALFORMED = Refusal(
    400,
    gettext_lazy("Yêu cầu không đọc được"),
    gettext_lazy("Máy chủ không hiểu yêu cầu này nên chưa làm gì."),
    gettext_lazy("Trở về trang đầu và thử lại."),
)
FORBIDDEN = Refusal(
    403,
    gettext_lazy("Không được phép"),
    gettext_lazy("Địa chỉ này không dành cho bạn. Chưa có gì thay đổi."),
    gettext_lazy("Trở về trang đầu."),
)
FORGED = Refusal(
    403,
    gettext_lazy("Biểu mẫu đã cũ"),
    gettext_lazy("Trang này được mở từ trước nên những gì vừa gửi chưa được nhận. Chưa có gì thay đổi."),
    gettext_lazy("Mở lại trang rồi gửi lần nữa; trình duyệt cần cho phép cookie của địa chỉ này."),
)
NOT_FOUND = Refusal(
    404,
    gettext_lazy("Không có trang này"),
    gettext_lazy("Địa chỉ không đúng, hoặc trang này không dành cho bạn."),
    gettext_lazy("Trở về trang đầu."),
)
WRONG_METHOD = Refusal(
    405,
    gettext_lazy("Không làm được theo cách này"),
    gettext_lazy("Địa chỉ này không nhận yêu cầu như vậy. Chưa có gì thay đổi."),
    gettext_lazy("Trở về trang đầu."),
)
TOO_OFTEN = Refusal(
    429,
    gettext_lazy("Quá nhiều lần trong một phút"),
    gettext_lazy("Địa chỉ này vừa nhận quá nhiều yêu cầu từ nơi bạn nên tạm dừng. Chưa có gì thay đổi."),
    gettext_lazy("Chờ một phút rồi thử lại."),
)
BROKEN = Refusal(
    500,
    gettext_lazy("Máy chủ gặp lỗi"),
    gettext_lazy("Trang này chưa dựng được. Các tệp đã gửi vẫn được giữ nguyên."),
    gettext_lazy("Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị kèm giờ xảy ra."),
)


def refuse(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal, with its status."""
    return render(request, "ui/refusal.html", {"refusal": refusal}, status=refusal.status)


def malformed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return refuse(request, MALFORMED)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return refuse(request, FORBIDDEN)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return refuse(request, FORGED)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return refuse(request, NOT_FOUND)


def too_often(request: HttpRequest) -> HttpResponse:
    return refuse(request, TOO_OFTEN)


def broken(request: HttpRequest) -> HttpResponse:
    return refuse(request, BROKEN)


def too_large(limit: int) -> Refusal:
    """The refusal of a request of more than `limit` bytes."""
    return Refusal(
        413,
        _("Tệp quá lớn"),
        _("Chỉ nhận tệp đến %(megabytes)d MB. Tệp này chưa được nhận, trang trước vẫn giữ nguyên.")
        % {"megabytes": limit // MEGABYTE},
        _("Bỏ bớt ảnh trong tệp, hoặc quét lại ở 300 điểm/inch, đen trắng, rồi gửi lần nữa."),
    )


class RefusalMiddleware:
    """Refuses what is too large before a byte of it is read, and gives a bare 405 its page."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        limit: int = settings.ENVIRONMENT.upload_bytes
        if announced_length(request) > limit:
            return refuse(request, too_large(limit))
        response = self.get_response(request)
        if response.status_code == WRONG_METHOD.status and not response.content:
            page = refuse(request, WRONG_METHOD)
            page["Allow"] = response["Allow"]
            return page
        return response


def announced_length(request: HttpRequest) -> int:
    """The length of the body as the request announces it; 0 where it does not."""
    length = request.META.get("CONTENT_LENGTH") or ""
    return int(length[:LONGEST_NUMBER]) if length.isascii() and length.isdigit() else 0
