"""The addresses of signing in and of somebody's own account.

The names are allauth's, since it asks for them. What is not here does not exist: nobody signs up,
and a password is not reset by e-mail.
"""

from allauth.account import views
from django.urls import path
from django.views.decorators.http import require_POST

urlpatterns = [
    path("inloggen/", views.login, name="account_login"),
    path("uitloggen/", require_POST(views.logout), name="account_logout"),
]
