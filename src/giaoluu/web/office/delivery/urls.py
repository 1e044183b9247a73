"""Addresses of the list of recipients."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.delivery import views

app_name = "delivery"
urlpatterns = [
    path("events/<str:key>/delivery/", views.delivery, name="delivery"),
    path("events/<str:key>/received/", views.received, name="received"),
    path("events/<str:key>/delivery/drafts/", views.drafts, name="drafts"),
    path("events/<str:key>/delivery/receipts/", views.receipts, name="receipts"),
]
