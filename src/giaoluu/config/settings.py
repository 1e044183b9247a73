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
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    # before allauth, whose pages it replaces
    "giaoluu.web.door",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "giaoluu.domain.journal",
    "giaoluu.domain.jobs",
    "giaoluu.domain.accounts",
    "giaoluu.domain.events",
    "giaoluu.domain.outbox",
    "giaoluu.domain.tasks",
    "giaoluu.domain.reminders",
    "giaoluu.domain.delegates",
    "giaoluu.domain.passes",
    "giaoluu.domain.seating",
    "giaoluu.domain.checkin",
    "giaoluu.domain.adoption",
    "giaoluu.web.health",
    "giaoluu.web.ui",
    "giaoluu.web.live",
    "giaoluu.web.office.plan",
    "giaoluu.web.office.adoption",
    "giaoluu.web.office.board",
    "giaoluu.web.agency.desk",
    "giaoluu.web.agency.obstacles",
    "giaoluu.web.office.people",
    "giaoluu.web.office.archive",
    "giaoluu.web.office.finding",
    "giaoluu.web.office.outbox",
    "giaoluu.web.office.delivery",
    "giaoluu.web.office.progress",
    "giaoluu.web.office.jobs",
    "giaoluu.web.office.delegates",
    "giaoluu.web.office.importing",
    "giaoluu.web.office.passes",
    "giaoluu.web.office.hall",
    "giaoluu.web.office.arrivals",
    "giaoluu.web.agency.delegation",
    "giaoluu.web.gate",
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
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "giaoluu.config.urls"
WSGI_APPLICATION = "giaoluu.config.wsgi.application"
ASGI_APPLICATION = "giaoluu.config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "giaoluu.web.ui.context.frame",
            ]
        },
    }
]

DATABASES = {"default": servers.database(ENVIRONMENT)}
CACHES = {"default": servers.cache(ENVIRONMENT)}
LIVE_LATEST = "giaoluu.domain.events.queries.version_in_scope"
LIVE_VOUCH = "giaoluu.domain.accounts.queries.still_holds"
# Over which the processes tell each other of changes; PostgreSQL does it where there is none.
VALKEY_URL = servers.valkey_url(ENVIRONMENT.valkey) if ENVIRONMENT.valkey else None
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "giaoluu.web.door.backend.LinkBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "giaoluu.web.door.passwords.LongEnough"},
    {"NAME": "giaoluu.web.door.passwords.NotCommon"},
]
LOGIN_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
LOGIN_REDIRECT_URL = "door:home"

# Staff sign in with a name; nobody signs up, and no address is asked for, so that none has to be proved.
ACCOUNT_ADAPTER = "giaoluu.web.door.adapters.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_FORMS = {
    "login": "giaoluu.web.door.forms.SignIn",
    "reauthenticate": "giaoluu.web.door.forms.SayPasswordAgain",
    "set_password": "giaoluu.web.door.forms.NewPassword",
    "change_password": "giaoluu.web.door.forms.OtherPassword",
}
# An office stands behind one address: what is counted closely is a name from an address, see `StaffAdapter`.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "120/m/ip,5/5m/key"}

MFA_ADAPTER = "giaoluu.web.door.adapters.StaffFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "giaoluu.web.door.forms.Code",
    "reauthenticate": "giaoluu.web.door.forms.CodeAgain",
    "activate_totp": "giaoluu.web.door.forms.FirstCode",
    "add_webauthn": "giaoluu.web.door.keys.NewKey",
    "login_webauthn": "giaoluu.web.door.keys.KeyAlone",
    "authenticate_webauthn": "giaoluu.web.door.keys.KeyAsSecond",
    "reauthenticate_webauthn": "giaoluu.web.door.keys.KeyAgain",
}
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
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
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https or ENVIRONMENT.wifi
# Behind HTTPS the proxy says how it was asked; nothing else reaches a server that listens on this machine only.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.address]
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 7 * 24 * 3600
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
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
