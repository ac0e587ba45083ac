"""The addresses of signing in and of somebody's own account.

The names are allauth's, since it asks for them. What is not here does not exist: nobody signs up,
and a password is not reset by e-mail.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path
from django.views.decorators.http import require_POST
from django.views.generic import RedirectView

from opvang.pages.account import listening
from opvang.pages.account.open_sessions import end_sessions
from opvang.pages.account.own import keeping_one, own_account
from opvang.pages.account.single_sign_on import begin, come_back, unlink
from opvang.pages.account.staying import still_here
from opvang.pages.account.typed import go_on

__all__ = ["listening", "urlpatterns"]

_SIGNING_IN = [
    path("inloggen/", account.login, name="account_login"),
    path("inloggen/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("inloggen/<str:provider_id>/verder/", begin, name="openid_connect_login"),
    path("inloggen/<str:provider_id>/terug/", come_back, name="openid_connect_callback"),
    path("inloggen/tweede-stap/", second_step.authenticate, name="mfa_authenticate"),
    path("uitloggen/", require_POST(account.logout), name="account_logout"),
]
_OWN_ACCOUNT = [
    path("account/", own_account, name="mfa_index"),
    path("account/nog-ingelogd/", still_here, name="still-here"),
    path("account/verder/", go_on, name="go-on"),
    path("account/elders-uitloggen/", end_sessions, name="end-sessions"),
    path("account/organisatie/loskoppelen/", unlink, name="unlink-sign-in"),
    path("account/wachtwoord/", account.password_change, name="account_change_password"),
    path("account/bevestigen/", account.reauthenticate, name="account_reauthenticate"),
    path("account/bevestigen/code/", second_step.reauthenticate, name="mfa_reauthenticate"),
    path(
        "account/bevestigen/passkey/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
]
_SECOND_STEP = [
    path("app/", app.activate_totp, name="mfa_activate_totp"),
    path("app/weghalen/", keeping_one(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("passkeys/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
    path("passkeys/nieuw/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path(
        "passkeys/<int:pk>/weghalen/",
        keeping_one(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path("herstelcodes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "herstelcodes/nieuw/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]

urlpatterns = [
    *_SIGNING_IN,
    *_OWN_ACCOUNT,
    path("account/tweede-stap/", include(_SECOND_STEP)),
]
