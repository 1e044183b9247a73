"""The address of a pass on a phone."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.passes.shown import shown

app_name = "passes"
urlpatterns = [path("<token>/", shown, name="shown")]
