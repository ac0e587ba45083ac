"""What the site is made of, the same in every installation: applications, middleware, templates."""

from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "notifications",
    "opvang",
]

# From the outside in.
MIDDLEWARE = [
    "opvang.pages.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "opvang.pages.account.sessions.SessionsMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "api.problems.ProblemsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "api.programs.ProgramsMiddleware",
    "opvang.pages.account.whose_rows.WhoseRowsMiddleware",
    "opvang.pages.account.throttling.ThrottlingMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "opvang.pages.origins.OriginsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "opvang.pages.refusals.RefusalsMiddleware",
    "opvang.pages.account.first_things.FirstThingsMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "pages" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "opvang.pages.frame.frame",
            ]
        },
    }
]
# Forms look like everything else: their templates lie beside those of the pages.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# What every process must know at once: which codes were used, and who tries too often.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "opvang_cache",
    },
    # How often who asked this minute: of each process, since no page should wait for a count.
    "requests": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "requests",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}
