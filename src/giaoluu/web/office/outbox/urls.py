"""Addresses of the outbox."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.outbox import doings, views

app_name = "outbox"
urlpatterns = [
    path("events/<str:key>/outbox/", views.outbox, name="outbox"),
    path("events/<str:key>/outbox/confirmation/", views.confirmation, name="confirmation"),
    path("events/<str:key>/outbox/sending/", views.sending, name="sending"),
    path("events/<str:key>/outbox/<int:number>/", views.message, name="message"),
    path("events/<str:key>/outbox/<int:number>/address/", doings.address, name="address"),
    path("events/<str:key>/outbox/<int:number>/<slug:doing>/", doings.do, name="do"),
]
