"""Everything that differs between installations, with asking.py, limits.py and reaching.py.

Only these four read the environment.

Without any environment they are right for checks, tests and the demo. Who sets DATABASE_URL serves
people: then a secret key is asked for and every security setting is on.
"""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

from opvang import asking, reaching

# All that stands in these is a setting.
from opvang.asking import *  # noqa: F403
from opvang.components import *  # noqa: F403
from opvang.limits import *  # noqa: F403
from opvang.policies import *  # noqa: F403
from opvang.policies import policy_for_browsers
from opvang.reaching import *  # noqa: F403
from opvang.reading import Environment
from opvang.signing_in import *  # noqa: F403
from opvang.signing_in import single_sign_on

BASE_DIR = Path(__file__).resolve().parent.parent

env = Environment()

#: Show technical error pages. Never where real people's data are.
DEBUG = env.bool("DEBUG", default=False)

#: This is the demo: invented people, plain http on this machine.
DEMO = env.bool("DEMO", default=False)

#: The database as the application's role: postgresql://opvang_app:password@host:5432/opvang
DATABASE_URL = env.str("DATABASE_URL", default="")

# Nothing listens on the address that stands in for DATABASE_URL: tests and manage.py replace it.
_DATABASE = env.db_url_config(DATABASE_URL or "postgresql://opvang_app@127.0.0.1:1/opvang")

#: The same database as the role that owns it. Only `manage.py migrate`
#: and `manage.py keys` use it.
DATABASE_OWNER_URL = env.str("DATABASE_OWNER_URL", default="")

#: Nobody but this machine is served: no certificate is asked for.
LOCAL = DEBUG or DEMO or not DATABASE_URL

#: Signs sessions and links: at least 50 random characters, the same in every process.
SECRET_KEY = env.str("SECRET_KEY", default="") or (get_random_secret_key() if LOCAL else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Where DATABASE_URL names a database, set SECRET_KEY to at least 50 "
        "random characters, or set DEMO=true if this is a demo on one machine."
    )

#: Decides how published figures are rounded; unlike SECRET_KEY it is never renewed.
TRENDS_KEY = env.str("TRENDS_KEY", default="demo" if LOCAL else SECRET_KEY)

#: Makes the marks by which somebody is recognised who was registered before: at least 50 random
#: characters, the same for ever. Who renews it recognises nobody any more; keep it apart from the
#: backups of the database.
IDENTITY_KEY = env.str("IDENTITY_KEY", default="demo" if LOCAL else SECRET_KEY)

#: The names under which this site is reached, separated by commas.
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])

#: A proxy in front ends https, sets X-Forwarded-Proto and adds to X-Forwarded-For on every request.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)

#: The port on this machine where pages and API answer.
PORT = env.int("PORT", default=8000)

#: The port on this machine where sockets are, when they run in a process of their own.
SOCKETS_PORT = env.int("SOCKETS_PORT", default=PORT + 1)

#: Where the demo keeps the passwords of its accounts, for whoever started it.
DEMO_FOLDER = env.str("DEMO_FOLDER", default=str(BASE_DIR / ".opvang"))

#: Where each day the newest seal of the audit log is written down, one line each: a file that is
#: backed up apart from the database, and that who runs the database cannot change. Empty: nowhere.
AUDIT_SEALS_FILE = env.str("AUDIT_SEALS_FILE", default="")

#: The file with the keys that addresses and texts are encrypted with, outside the database and its
#: backups. For real people `manage.py keys create` makes it; a demo makes its own.
KEYSET_FILE = env.str(
    "KEYSET_FILE", default=f"{DEMO_FOLDER}/keyset-{_DATABASE['NAME']}.json" if LOCAL else ""
)
if not KEYSET_FILE:
    raise ImproperlyConfigured(
        "KEYSET_FILE is not set. Where DATABASE_URL names a database, set it to the path of the "
        "file with its keys, which `manage.py keys create` makes, or set DEMO=true if this is a "
        "demo on one machine."
    )

#: Where `manage.py collectstatic` puts the files that the browser loads.
STATIC_ROOT = env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles")) if not LOCAL else None

#: After how many days jobs that ended are forgotten.
JOBS_KEPT_DAYS = env.int("JOBS_KEPT_DAYS", default=30)

#: After how many minutes without a click somebody must sign in again.
SESSION_MINUTES = env.int("SESSION_MINUTES", default=8 * 60 if DEMO else 15)

#: Who vouches for people of an organisation, by OpenID Connect: https://login.example.org/realm
SSO_ISSUER = env.str("SSO_ISSUER", default="")
#: What this site is called there.
SSO_CLIENT_ID = env.str("SSO_CLIENT_ID", default="")
#: What it proves itself with there.
SSO_CLIENT_SECRET = env.str("SSO_CLIENT_SECRET", default="")
#: What people read on the button.
SSO_NAME = env.str("SSO_NAME", default="uw organisatie")

#: For how many minutes what was typed is kept for who was away too long, in their own browser.
TYPED_MINUTES = env.int("TYPED_MINUTES", default=60)
#: For how many minutes somebody who proved who they are is not asked again, also before an address.
PROOF_MINUTES = env.int("PROOF_MINUTES", default=5)

#: After how many wrong passwords nobody gets in under that user name from that internet address.
LOCKOUT_ATTEMPTS = env.int("LOCKOUT_ATTEMPTS", default=5)
#: How long that lasts after the last of them, in minutes.
LOCKOUT_MINUTES = env.int("LOCKOUT_MINUTES", default=15)

# The house

ROOT_URLCONF = "opvang.urls"
WSGI_APPLICATION = "opvang.wsgi.application"

# The engine tells each connection whose rows it may show.
DATABASES = {"default": {**_DATABASE, "ENGINE": "opvang.database", "CONN_MAX_AGE": 0}}
DATABASE_OWNER: dict[str, Any] = env.db_url_config(DATABASE_OWNER_URL) if DATABASE_OWNER_URL else {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


# Language and time

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "opvang" / "pages" / "locale"]
TIME_ZONE = "Europe/Amsterdam"


# Who comes in, and mail

# What is the same in every installation stands in signing_in.py.
SECOND_FACTOR_REQUIRED = not LOCAL
ACCOUNT_REAUTHENTICATION_TIMEOUT = PROOF_MINUTES * 60
SESSION_COOKIE_AGE = SESSION_MINUTES * 60
AXES_FAILURE_LIMIT = LOCKOUT_ATTEMPTS
AXES_COOLOFF_TIME = timedelta(minutes=LOCKOUT_MINUTES)
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)
SOCIALACCOUNT_PROVIDERS = single_sign_on(
    SSO_ISSUER, SSO_CLIENT_ID, SSO_CLIENT_SECRET, SSO_NAME, local=LOCAL
)
CONTENT_SECURITY_POLICY = policy_for_browsers(SSO_ISSUER, asking.LIVE_URL)
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL

DEFAULT_FROM_EMAIL = reaching.MAIL_FROM
vars().update({**env.email_url_config(reaching.EMAIL_URL or "consolemail://"), "EMAIL_TIMEOUT": 10})
#: Whether mail stands on a page in place of being sent, and whether it goes anywhere at all.
HAS_POSTBOX = DEMO and not reaching.EMAIL_URL
SENDS_MAIL = HAS_POSTBOX or bool(reaching.EMAIL_URL)
if HAS_POSTBOX:
    EMAIL_BACKEND = "notifications.demo.mail.KeptMail"


# Between us and browsers: only https

SECURE_SSL_REDIRECT = not LOCAL
SESSION_COOKIE_SECURE = not LOCAL
CSRF_COOKIE_SECURE = not LOCAL
SECURE_HSTS_SECONDS = 0 if LOCAL else 365 * 24 * 60 * 60
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None


# Files for the browser: our own, and the packages that set-up installs

STATIC_URL = "static/"
STATICFILES_DIRS = [
    source
    for source in (
        BASE_DIR / "opvang" / "pages" / "static",
        ("utrecht", BASE_DIR / "node_modules" / "@utrecht" / "component-library-css" / "dist"),
        ("map", BASE_DIR / "node_modules" / "@svg-maps" / "netherlands"),
        ("echarts", BASE_DIR / "node_modules" / "echarts" / "dist"),
        ("idiomorph", BASE_DIR / "node_modules" / "idiomorph" / "dist"),
    )
    if (source if isinstance(source, Path) else source[1]).is_dir()
]
WHITENOISE_USE_FINDERS = LOCAL
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if LOCAL
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
}
