"""The addresses of the delegates of an event, as the secretariat sees them."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.delegates import approvals, days, listing, precedence, quota, quotas, views

app_name = "delegates_office"

urlpatterns = [
    path("", views.board, name="board"),
    path("list/", listing.people, name="list"),
    path("twins/", views.twins, name="twins"),
    path("approvals/", approvals.approvals, name="approvals"),
    path("approvals/<int:delegate_id>/", approvals.answer, name="answer"),
    path("precedence/", precedence.precedence, name="precedence"),
    path("quotas/", quotas.quotas, name="quotas"),
    path("quotas/unused/", quotas.take_back, name="take_back"),
    path("days/", days.days, name="days"),
    path("quotas/<int:quota_id>/", quota.quota, name="quota"),
    path("quotas/<int:quota_id>/places/", quota.places, name="places"),
    path("quotas/<int:quota_id>/given/", quota.give, name="give"),
    path("quotas/<int:quota_id>/conditions/", quota.condition, name="condition"),
    path("quotas/<int:quota_id>/conditions/<int:condition_id>/removal/", quota.drop, name="drop"),
]
