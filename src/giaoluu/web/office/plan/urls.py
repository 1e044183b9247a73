"""The addresses of plans. A plan is called by the SHA-256 of its file."""

from __future__ import annotations

from django.urls import path, re_path

from giaoluu.web.office.plan import views

app_name = "plan"
SHA = r"^plans/(?P<sha256>[0-9a-f]{64})/"

urlpatterns = [
    path("plans/", views.plans, name="plans"),
    re_path(SHA + "$", views.plan, name="plan"),
    re_path(SHA + r"findings\.(?P<form>json|sarif|html|txt)$", views.findings, name="findings"),
    re_path(SHA + r"plan\.json$", views.plan_as_json, name="json"),
    re_path(SHA + r"corrected$", views.corrected, name="corrected"),
    re_path(SHA + r"original$", views.original, name="original"),
]
