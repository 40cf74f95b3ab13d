"""Django settings. What differs between installations comes from the environment (docs/reference/settings.md).

Nothing of a town stands here but the name of its schema: a process serves one town, and every connection of it
sees only that town's tables.
"""

from __future__ import annotations

from pathlib import Path

from heed.app import database, environment, logs

BASE_DIR = Path(__file__).resolve().parents[3]
TOWN = environment.town()

SECRET_KEY = environment.secrets().django_key
VAULT_KEYS = environment.secrets().vault_keys
HASH_KEY = environment.secrets().hash_key

DEBUG = False
ALLOWED_HOSTS = environment.words("HEED_HOSTS", "localhost 127.0.0.1 [::1]")
CSRF_TRUSTED_ORIGINS = environment.words("HEED_ORIGINS", "")
PUBLIC_URL = environment.text("HEED_PUBLIC_URL", "http://127.0.0.1:8000")
PROXIES = environment.networks("HEED_PROXIES", "127.0.0.0/8 ::1")
ALLOWED_NETWORKS = tuple(environment.words("HEED_ALLOWED_NETWORKS", ""))
DELIVERY_HOURS = environment.whole_number("HEED_DELIVERY_HOURS", 72)
LEASE_SECONDS = environment.whole_number("HEED_LEASE_SECONDS", 60)
POLL_SECONDS = environment.whole_number("HEED_POLL_SECONDS", 10)
MODELS = environment.models_folder()
LEARNED_FOLDER = environment.data_folder() / "models" / TOWN
SECOND_OPINION_URL = environment.web_address("HEED_SECOND_OPINION_URL")
SECOND_OPINION_MODEL = environment.text("HEED_SECOND_OPINION_MODEL", "")
SECOND_OPINION_KEY = environment.text("HEED_SECOND_OPINION_KEY", "")
DRAFTING_HELP_URL = environment.web_address("HEED_DRAFTING_HELP_URL")
DRAFTING_HELP_MODEL = environment.text("HEED_DRAFTING_HELP_MODEL", "")
DRAFTING_HELP_KEY = environment.text("HEED_DRAFTING_HELP_KEY", "")
DRAFTING_HELP_SECONDS = environment.number_above_zero("HEED_DRAFTING_HELP_SECONDS", 60)
DRAFTING_HELP_LONGEST = environment.number_above_zero("HEED_DRAFTING_HELP_LONGEST", 12_000)
DRAFTING_HELP_LONGEST_ANSWER = environment.number_above_zero("HEED_DRAFTING_HELP_LONGEST_ANSWER", 6_000)
DRAFTING_HELP_PER_HOUR = environment.number_above_zero("HEED_DRAFTING_HELP_PER_HOUR", 30)
DRAFTING_HELP_PER_DAY = environment.number_above_zero("HEED_DRAFTING_HELP_PER_DAY", 1_000)
DRAFTING_HELP_KEEP_DAYS = environment.number_above_zero("HEED_DRAFTING_HELP_KEEP_DAYS", 180)
PLAIN_READING = environment.one_of("HEED_READING", ("full", "plain"), "full") == "plain"
REFRESH_SECONDS = environment.whole_number("HEED_REFRESH_SECONDS", 60)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "heed.staff",  # before allauth: its log-in pages are replaced by ours
    "allauth",
    "allauth.account",
    "csp",
    "procrastinate.contrib.django",
    "heed.app",
    "heed.pages",
    "heed.privacy",
    "heed.facts",
    "heed.inbox",
    "heed.casework",
    "heed.answers",
    "heed.dossiers",
    "heed.learning",
    "heed.insight",
    "heed.journey",
    "heed.policy",
    "heed.desk",
    "heed.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "heed.staff.once.OncePerPage",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "heed.app.urls"
WSGI_APPLICATION = "heed.app.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "heed.staff.context.town",
                "heed.desk.context.rail",
            ],
        },
    },
]

DATABASES = {"default": database.django_settings(environment.schema(TOWN))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "staff.Person"
SILENCED_SYSTEM_CHECKS = ["auth.W004"]  # addresses are unique whatever their case: a constraint that it does not see
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "heed.staff.login.ClosedDoorAdapter"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody can make Heed write to strangers

# Counts of failed log-ins are shared by all processes of the town, so they stand in its schema.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "heed_cache"}}

# Mail to colleagues (invitations, new tasks): not a channel to residents. Without a relay it is printed to the log.
EMAIL_HOST = environment.text("HEED_MAIL_HOST", "")
EMAIL_PORT = environment.whole_number("HEED_MAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("HEED_MAIL_USER", "")
EMAIL_HOST_PASSWORD = environment.text("HEED_MAIL_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("HEED_MAIL_STARTTLS")
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
DEFAULT_FROM_EMAIL = environment.text("HEED_MAIL_FROM", "heed@localhost")

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).resolve().parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = environment.data_folder() / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # stays empty where files are served from their packages
# Front-end packages of others, installed by ./run from package-lock.json; never in git.
_PACKAGES = {
    "designsystemet": "@digdir/designsystemet-css/dist",
    "designsystemet-theme": "@digdir/designsystemet-theme/src/themes",
    "htmx": "htmx.org/dist",
    "maplibre": "maplibre-gl/dist",
}
STATICFILES_DIRS = [
    (prefix, BASE_DIR / "node_modules" / folder)
    for prefix, folder in _PACKAGES.items()
    if (BASE_DIR / "node_modules" / folder).is_dir()
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
SESSION_COOKIE_AGE = 12 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

LOGGING = logs.configuration(
    environment.one_of("HEED_LOG_FORMAT", logs.FORMATS, "text"),
    environment.one_of("HEED_LOG_LEVEL", logs.LEVELS, "WARNING"),
    TOWN,
)
