"""The addresses of the product with a door to sign in at, so that these pages can be tested by themselves."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from giaoluu.config.urls import urlpatterns as product


def sign_in(request: HttpRequest) -> HttpResponse:
    return HttpResponse("sign in")


urlpatterns = [path("sign-in/", sign_in, name="account_login"), *product]
