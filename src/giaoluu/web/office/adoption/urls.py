"""The addresses of adoption: before there is an event by the SHA-256 of the plan, then by the key of the event."""

from __future__ import annotations

from django.urls import path, re_path

from giaoluu.web.office.adoption import amendments, facts, plans, previews, settling, start

app_name = "adoption"
DRAFT = r"^plans/(?P<sha256>[0-9a-f]{64})/adoption/"
AMENDMENT = r"^events/(?P<key>[a-z0-9]+)/amendments/(?P<sha256>[0-9a-f]{64})/"

urlpatterns = [
    path("events/", start.events, name="events"),
    re_path(DRAFT + "$", previews.preview, name="preview"),
    re_path(DRAFT + "group/$", previews.group, name="group"),
    re_path(DRAFT + "fact/$", previews.fact, name="fact"),
    path("events/<key>/plan/", plans.plan, name="plan"),
    path("events/<key>/plan/<int:number>/", plans.revision, name="revision"),
    path("events/<key>/plan/<int:number>/file/", plans.file, name="file"),
    path("events/<key>/amendments/", amendments.revisions, name="revisions"),
    path("events/<key>/amendments/<int:old>-<int:new>/", amendments.between, name="between"),
    re_path(AMENDMENT + "$", amendments.amendment, name="amendment"),
    path("events/<key>/facts/", facts.facts, name="facts"),
    path("events/<key>/groups/", settling.groups, name="groups"),
]
