"""How people sign in, the same in every installation: settings of Django, allauth and axes."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

_FORMS = "opvang.pages.account.forms"

# Who somebody is: a user name and a password, or a passkey. Nobody makes an account by themselves.

AUTH_USER_MODEL = "opvang.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
ACCOUNT_ADAPTER = "opvang.pages.account.adapter.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "change_password": f"{_FORMS}.NewPasswordForm",
    "login": f"{_FORMS}.SignInForm",
    "reauthenticate": f"{_FORMS}.PasswordAgainForm",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_REAUTHENTICATION_METHODS = ("password", "mfa")
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"


# The second step: an app with codes or a passkey, and codes on paper for when those are lost.

MFA_ADAPTER = "opvang.pages.account.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "activate_totp": f"{_FORMS}.NewAppForm",
    "add_webauthn": f"{_FORMS}.NewPasskeyForm",
    "authenticate": f"{_FORMS}.CodeForm",
    "authenticate_webauthn": f"{_FORMS}.PasskeyForm",
    "login_webauthn": f"{_FORMS}.PasskeySignInForm",
    "reauthenticate": f"{_FORMS}.CodeAgainForm",
    "reauthenticate_webauthn": f"{_FORMS}.PasskeyAgainForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Opvang"
MFA_TOTP_TOLERANCE = 1  # codes: the clock of a telephone may be half a minute off


# Single sign-on: an account of the organisation, once its owner linked it to theirs.

SOCIALACCOUNT_ADAPTER = "opvang.pages.account.single_sign_on.SingleSignOnAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # an address can be given to somebody else


# Guessing: by name and address together (axes), and by each apart, more widely (allauth).

AXES_CLIENT_IP_CALLABLE = "opvang.pages.account.strangers.address"
AXES_DISABLE_ACCESS_LOG = True  # the audit log has who came in
AXES_ENABLE_ADMIN = False
AXES_LOCKOUT_CALLABLE = "opvang.pages.account.strangers.locked_out"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_SENSITIVE_PARAMETERS = ["csrfmiddlewaretoken", "ip_address", "login", "next", "username"]
AXES_USERNAME_CALLABLE = "opvang.pages.account.strangers.unreadable_name"
AXES_VERBOSE = False
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,10/10m/key"}


# The session: ends with the browser, when somebody signs out, or when nothing is asked for a while.

CSRF_FAILURE_VIEW = "opvang.pages.account.typed.csrf_refused"
#: The cookie that guards forms ends with the browser too: it would tell who used this device.
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_ENGINE = "opvang.models.organisations.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = True


def single_sign_on(
    issuer: str, client_id: str, secret: str, name: str, *, local: bool
) -> dict[str, Any]:
    """Return how allauth asks an issuer: a code with PKCE, and of who comes no more than a name.

    Without an issuer there is none. What it says is believed because https says who it is, so
    plain http is for *local* trials only.
    """
    if issuer and not (local or issuer.startswith("https://")):
        raise ImproperlyConfigured(
            f"SSO_ISSUER: {issuer!r} does not begin with https://. Anybody between here and there "
            f"could say who comes in; give the address with https."
        )
    if issuer and not (client_id and secret):
        raise ImproperlyConfigured(
            "SSO_CLIENT_ID or SSO_CLIENT_SECRET is not set. Set both to what the issuer calls this "
            "site and gave it to prove itself with, or leave SSO_ISSUER out."
        )
    asked = {
        "provider_id": "organisatie",
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": {
            "server_url": issuer.rstrip("/"),
            "fetch_userinfo": False,
            "oauth_pkce_enabled": True,
            "scope": ["openid"],
        },
    }
    return {"openid_connect": {"APPS": [asked] if issuer else []}}
