from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt

from giaoluu.web.live.announce import changed
from tests.live_site import board
from tests.live_site.regions import render_board


@csrf_exempt
def show(request: HttpRequest, name: str) -> HttpResponse:
    if request.method == "POST":
        board.write(name, request.POST["words"])
        return HttpResponse(status=204)
    since = board.latest(board.SCOPE)
    shown = {
        "name": name,
        "html": render_board(name, get_language() or ""),
        "scope": board.SCOPE,
        "since": since,
        "holder": request.GET.get("holder", ""),
    }
    return render(request, "live_site/board.html", shown)


@csrf_exempt
def revoke(request: HttpRequest, holder: str) -> HttpResponse:
    changed(board.SCOPE, board.latest(board.SCOPE), [], revoke=[holder])
    return HttpResponse(status=204)


@csrf_exempt
def weigh(request: HttpRequest) -> HttpResponse:
    """How large the file given is, and whether it waits on the disk."""
    given = request.FILES["plan"]
    return JsonResponse({"name": given.name, "size": given.size, "on_disk": hasattr(given, "temporary_file_path")})
