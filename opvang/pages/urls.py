"""The addresses of the pages."""

from django.urls import include, path

from opvang.pages.views.country import country
from opvang.pages.views.home import home
from opvang.pages.views.trends import trends, trends_file

urlpatterns = [
    path("", home, name="home"),
    path("land/", country, name="country"),
    path("trends/", trends, name="trends"),
    path("trends/cijfers.csv", trends_file, name="trends-file"),
    path("taal/", include("django.conf.urls.i18n")),
    path("", include("opvang.pages.account.urls")),
]
