"""The addresses that belong to all pages."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.ui.language import choose

app_name = "ui"

urlpatterns = [path("language/", choose, name="language")]
