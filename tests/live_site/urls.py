from __future__ import annotations

from django.urls import include, path

from tests.live_site import views

urlpatterns = [
    path("boards/<name>/", views.show, name="board"),
    path("revoke/<holder>/", views.revoke),
    path("weigh/", views.weigh),
    path("", include("giaoluu.config.urls")),
]
handler404 = "giaoluu.web.refusals.not_found"
