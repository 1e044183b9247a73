"""Django's settings. What a place may change comes from `environment`; the rest is the product's own."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from giaoluu.config import servers
from giaoluu.config.environment import Environment, WrongEnvironment

try:
    ENVIRONMENT = Environment.read(os.environ)
except WrongEnvironment as wrong:
    raise SystemExit(f"giaoluu: {wrong}") from None
SOURCE = Path(__file__).resolve().parent.parent

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "giaoluu.domain.journal",
    "giaoluu.domain.jobs",
    "giaoluu.domain.accounts",
    "giaoluu.domain.events",
    "giaoluu.domain.outbox",
    "giaoluu.domain.tasks",
    "giaoluu.domain.reminders",
    "giaoluu.domain.adoption",
    "giaoluu.web.health",
    "giaoluu.web.ui",
    "giaoluu.web.live",
    "giaoluu.web.office.plan",
    "giaoluu.web.office.adoption",
    "giaoluu.web.office.board",
    "giaoluu.web.agency.desk",
    "giaoluu.web.agency.obstacles",
    "giaoluu.web.office.outbox",
    "giaoluu.web.office.delivery",
    "giaoluu.web.office.progress",
    "giaoluu.web.office.jobs",
]

MIDDLEWARE = [
    "giaoluu.web.health.requests.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "giaoluu.web.ui.language.LanguageMiddleware",
    "giaoluu.web.refusals.RefusalMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "giaoluu.web.permissions.VisitorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "giaoluu.config.urls"
WSGI_APPLICATION = "giaoluu.config.wsgi.application"
ASGI_APPLICATION = "giaoluu.config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["giaoluu.web.ui.context.frame"]},
    }
]

DATABASES = {"default": servers.database(ENVIRONMENT)}
CACHES = {"default": servers.cache(ENVIRONMENT)}
LIVE_LATEST = "giaoluu.domain.events.queries.version_in_scope"
LIVE_VOUCH = "giaoluu.domain.accounts.queries.still_holds"
AUTH_USER_MODEL = "accounts.Person"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [SOURCE / "locale"]

STATIC_URL = "/static/"
STATICFILES_DIRS = [SOURCE / "web" / "static"] if (SOURCE / "web" / "static").is_dir() else []
# Served from the folders of the parts, so that starting the product needs no collecting of files first.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_COOKIE_SAMESITE = "Lax"
# Behind HTTPS the proxy says how it was asked; nothing else reaches a server that listens on this machine only.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.address]
CSRF_FAILURE_VIEW = "giaoluu.web.refusals.forged"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# A file larger than this goes to the disk while it arrives; how large it may be is asked before any of it is read.
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = None
DATA_UPLOAD_MAX_NUMBER_FILES = 1

MAIL = servers.mail(ENVIRONMENT.smtp)
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = MAIL.backend, MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_SSL, EMAIL_USE_TLS, EMAIL_TIMEOUT = MAIL.tls, MAIL.starttls, 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.mail_from

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "giaoluu.lib.log_lines.PlainLines",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
            "secrets": ENVIRONMENT.secrets,
        },
        "json": {"()": "giaoluu.lib.log_lines.JsonLines", "secrets": ENVIRONMENT.secrets},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": ENVIRONMENT.log}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "giaoluu.requests": {"level": "INFO" if ENVIRONMENT.log == "json" else "WARNING"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
