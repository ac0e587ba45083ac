"""The addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from opvang.pages.views.country import country
from opvang.pages.views.home import home
from opvang.pages.views.sign_in import SignIn
from opvang.pages.views.trends import trends, trends_file

urlpatterns = [
    path("", home, name="home"),
    path("land/", country, name="country"),
    path("trends/", trends, name="trends"),
    path("trends/cijfers.csv", trends_file, name="trends-file"),
    path("inloggen/", SignIn.as_view(), name="login"),
    path("uitloggen/", LogoutView.as_view(), name="logout"),
    path("taal/", include("django.conf.urls.i18n")),
]
