"""Every address of the product, by area."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("giaoluu.web.door.urls")),
    path("account/", include("giaoluu.web.door.account_urls")),
    path("", include("giaoluu.web.ui.urls")),
    path("", include("giaoluu.web.health.urls")),
    path("", include("giaoluu.web.office.plan.urls")),
    path("", include("giaoluu.web.office.adoption.urls")),
    path("", include("giaoluu.web.office.board.urls")),
    path("", include("giaoluu.web.office.archive.urls")),
    path("", include("giaoluu.web.office.finding.urls")),
    path("events/<key>/desk/", include("giaoluu.web.agency.desk.urls")),
    path("events/<key>/obstacles/", include("giaoluu.web.agency.obstacles.urls")),
    path("events/<key>/people/", include("giaoluu.web.office.people.urls")),
    path("", include("giaoluu.web.office.outbox.urls")),
    path("", include("giaoluu.web.office.delivery.urls")),
    path("", include("giaoluu.web.office.progress.urls")),
    path("", include("giaoluu.web.office.jobs.urls")),
    path("events/<key>/delegates/", include("giaoluu.web.office.delegates.urls")),
    path("events/<key>/lists/", include("giaoluu.web.office.importing.urls")),
    path("events/<key>/delegation/", include("giaoluu.web.agency.delegation.urls")),
    path("events/<key>/passes/", include("giaoluu.web.office.passes.urls")),
    path("pass/", include("giaoluu.web.office.passes.shown_urls")),
    path("events/<key>/hall/", include("giaoluu.web.office.hall.urls")),
    path("events/<key>/arrivals/", include("giaoluu.web.office.arrivals.urls")),
    path("events/<key>/gate/", include("giaoluu.web.gate.urls")),
    path("wifi/", include("giaoluu.web.gate.trust_urls")),
]

handler400 = "giaoluu.web.refusals.malformed"
handler403 = "giaoluu.web.refusals.forbidden"
handler404 = "giaoluu.web.refusals.not_found"
handler429 = "giaoluu.web.refusals.too_often"
handler500 = "giaoluu.web.refusals.broken"
