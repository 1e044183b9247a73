"""The addresses of lists: those that come in, for the whole event or for one agency, and those that go out."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.importing import going, incoming, starting

app_name = "importing"
urlpatterns = [
    path("", going.lists, name="lists"),
    path("list.<str:form>", going.file, name="file"),
    path("saved/", going.save, name="save"),
    path("saved/<int:pk>/deletion/", going.drop, name="drop"),
    path("coming/", starting.of_event, name="event"),
    path("coming/template.xlsx", starting.template_of_event, name="event_template"),
    path("coming/<int:agency_id>/", starting.of_agency, name="agency"),
    path("coming/<int:agency_id>/template.xlsx", starting.template_of_agency, name="template"),
    path("incoming/<int:number>/", incoming.preview, name="incoming"),
    path("incoming/<int:number>/columns/", incoming.columns, name="columns"),
    path("incoming/<int:number>/acceptance/", incoming.acceptance, name="acceptance"),
]
