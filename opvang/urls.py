"""The addresses of the site: the API for systems, the pages for people."""

from importlib.util import find_spec

from django.urls import include, path

from api import api

urlpatterns = [path("api/v1/", api.urls)]
if find_spec("opvang.pages"):
    urlpatterns.append(path("", include("opvang.pages.urls")))
