"""Signing in."""

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView


class _SignInForm(AuthenticationForm):
    """Asks for a user name and a password."""

    error_messages = {
        "invalid_login": (
            "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer of u "
            "hoofdletters en kleine letters goed hebt getypt."
        ),
        "inactive": "Dit account is uitgezet. Vraag uw beheerder om hulp.",
    }


class SignIn(LoginView):
    """The page on which somebody signs in."""

    authentication_form = _SignInForm
    template_name = "sign_in.html"
    redirect_authenticated_user = True
