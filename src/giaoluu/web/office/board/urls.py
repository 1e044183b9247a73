"""The addresses of the board."""

from __future__ import annotations

from django.urls import path

from giaoluu.web.office.board import tasks, urging, views

app_name = "board"

urlpatterns = [
    path("events/<key>/board/", views.board, name="board"),
    path("events/<key>/board/group/<int:group_id>/", views.group, name="group"),
    path("events/<key>/tasks/<int:task_id>/", tasks.task, name="task"),
    path("events/<key>/tasks/acceptance/", tasks.accept, name="accept"),
    path("events/<key>/board/urging/", urging.urge_them, name="urge"),
    path("events/<key>/ready/", views.ready, name="ready"),
    path("events/<key>/journal/", views.journal, name="journal"),
]
