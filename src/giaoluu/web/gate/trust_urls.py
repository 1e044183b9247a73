"""The addresses of the laptop of the hall, for phones that do not trust it yet."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.gate import trust

app_name = "wifi"
urlpatterns = [
    path("", trust.opening, name="opening"),
    path("giaoluu.crt", trust.certificate, name="certificate"),
]
