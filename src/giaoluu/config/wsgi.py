"""The application as a server calls it, over WSGI."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.config.settings")
application = get_wsgi_application()

from giaoluu.workers.start import start_inside  # noqa: E402 - the tables are known only from here on

start_inside()
