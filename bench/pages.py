"""A page that reads an SQLite database, as Django's plain WSGI application and behind the product's bridge."""

from __future__ import annotations

import os

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="a key for measuring only, of no use to anybody else",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="bench.pages",
    INSTALLED_APPS=["django.contrib.contenttypes"],
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["BENCH_DATABASE"],
            "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"},
        }
    },
)
django.setup()

# ruff: noqa: E402 - Django before all that needs it
from django.contrib.contenttypes.models import ContentType
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from bench.served import THREADS
from giaoluu.lib.wsgi_bridge import WsgiBridge

LIST = engines["django"].from_string("<ul>{% for row in rows %}<li>{{ row.model }}</li>{% endfor %}</ul>{{ count }}")


def page(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    rows = ContentType.objects.order_by("model")[:30]
    return HttpResponse(LIST.render({"rows": rows, "count": ContentType.objects.count()}))


urlpatterns = [path("page/", page)]
plain = WSGIHandler()
bridged = WsgiBridge(plain, threads=THREADS)


def prepare() -> None:
    """Makes the database."""
    with connection.schema_editor() as editor:
        editor.create_model(ContentType)
    ContentType.objects.bulk_create(ContentType(app_label="bench", model=f"row{number:03}") for number in range(200))
