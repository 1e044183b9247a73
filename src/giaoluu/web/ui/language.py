"""Which language the pages speak: the one that this browser's person chose, Vietnamese until then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

COOKIE = "language"
YEAR_SECONDS = 365 * 24 * 3600
Respond = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the pages, by its code, and its name as it calls itself."""

    code: str
    name: str


VIETNAMESE, ENGLISH = Language("vi", "Tiếng Việt"), Language("en", "English")  # not translated: each in its own tongue
LANGUAGES = {language.code: language for language in (VIETNAMESE, ENGLISH)}


def chosen(request: HttpRequest) -> Language:
    """The language of the cookie. What the browser prefers says nothing of who sits before it."""
    return LANGUAGES.get(request.COOKIES.get(COOKIE, ""), VIETNAMESE)


def current() -> Language:
    """The language in which the page is being written."""
    return LANGUAGES.get(translation.get_language() or "", VIETNAMESE)


def other() -> Language:
    """The language that one can switch to."""
    return ENGLISH if current() == VIETNAMESE else VIETNAMESE


class LanguageMiddleware:
    """Lets everything behind it speak the chosen language, and says so to caches and readers."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = chosen(request)
        with translation.override(language.code):
            response = self.get_response(request)
        patch_vary_headers(response, ["Cookie"])
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", language.code)
        return response


# It changes nothing but the words on the pages of whoever presses it, and must work on pages that were refused
# before a token could be looked at.
@csrf_exempt
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Remembers the language and goes back to where it was asked for."""
    response = HttpResponseRedirect(_way_back(request))
    language = LANGUAGES.get(request.POST.get("language", ""))
    if language:
        secure: bool = settings.SESSION_COOKIE_SECURE
        response.set_cookie(COOKIE, language.code, max_age=YEAR_SECONDS, secure=secure, httponly=True, samesite="Lax")
    return response


def _way_back(request: HttpRequest) -> str:
    """An address of ours, never one that somebody else wrote into the form."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else "/"
