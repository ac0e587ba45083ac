"""Policies that are the same in every installation: browsers, passwords, jobs, logs."""

from typing import Any
from urllib.parse import urlsplit

from csp import constants as csp

# What a browser may do with our pages: load from us and from nobody else, nothing inline.


def policy_for_browsers(issuer: str, live: str = "") -> dict[str, Any]:
    """Return the policy; where somebody signs in by *issuer*, a form may lead there too.

    Sockets are of the site itself, or at *live*.
    """
    return {
        "DIRECTIVES": {
            "default-src": [csp.NONE],
            "base-uri": [csp.NONE],
            "connect-src": [csp.SELF, *_origin(live)],
            "font-src": [csp.SELF],
            "form-action": [csp.SELF, *_origin(issuer)],
            "frame-ancestors": [csp.NONE],
            "img-src": [csp.SELF],
            "script-src": [csp.SELF],
            "style-src": [csp.SELF],
        }
    }


def _origin(url: str) -> list[str]:
    there = urlsplit(url)
    return [f"{there.scheme}://{there.netloc}"] if url else []


_UNUSED_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
PERMISSIONS_POLICY: dict[str, list[str]] = {feature: [] for feature in _UNUSED_FEATURES}
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True


# A page keeps what is in a sheet until it is taken over: a third more than its largest size.
DATA_UPLOAD_MAX_MEMORY_SIZE = 3_000_000


# Passwords

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "opvang.pages.account.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
]


# Where a worker finds its jobs: every file that has one.

PROCRASTINATE_IMPORT_PATHS = [
    "opvang.actions.addresses.applying",
    "opvang.actions.fairness.jobs",
    "opvang.actions.lapses",
    "opvang.actions.matches",
    "opvang.actions.messages.jobs",
    "opvang.actions.other_plans",
    "opvang.actions.retention.rounds",
    "opvang.actions.sealing.exporting",
    "opvang.actions.sealing.sealing",
    "opvang.actions.tidying",
    "opvang.actions.trends.jobs",
    "opvang.actions.watches.looking",
    "opvang.actions.webhooks.jobs",
    "opvang.actions.what_ifs.answering",
]


# What is written down: to the error stream, for whoever runs this to collect.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        # Of who fails to sign in the audit log knows more than axes may say here.
        "axes": {"level": "ERROR"},
        # Django's own handlers would send whole requests by mail.
        "django": {"handlers": []},
    },
    "root": {"handlers": ["stream"], "level": "WARNING"},
}
