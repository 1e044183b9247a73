"""The addresses of the area."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.passes import one, printing, sheets, views

app_name = "passes_office"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("issuing/", views.issuing, name="issuing"),
    path("reserve.pdf", views.reserve, name="reserve"),
    path("letters/", sheets.letters, name="letters"),
    path("agency/<int:agency_id>/", sheets.agency, name="agency"),
    path("agency/<int:agency_id>/passes.pdf", sheets.agency_file, name="agency_file"),
    path("delegate/<int:delegate_id>/", one.delegate, name="delegate"),
    path("delegate/<int:delegate_id>/revocation/", one.revocation, name="revocation"),
    path("delegate/<int:delegate_id>/restoration/", one.restoration, name="restoration"),
    path("delegate/<int:delegate_id>/reissuing/", one.reissuing, name="reissuing"),
    path("print/<kind>/", printing.prints, name="prints"),
    path("print/<kind>/printing/", printing.printing, name="printing"),
    path("print/<kind>/return/", printing.return_of, name="return"),
    path("print/<kind>/<template>.svg", printing.preview, name="preview"),
    path("runs/<int:run_id>/", printing.run, name="run"),
    path("runs/<int:run_id>/file.pdf", printing.file, name="file"),
    path("runs/<int:run_id>/undoing/", printing.undoing, name="undoing"),
]
