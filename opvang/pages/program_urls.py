"""The addresses of the pages about programs that use the API."""

from django.urls import path

from opvang.pages.views import programs, webhooks

urlpatterns = [
    path("koppelingen/", programs.programs, name="programs"),
    path("koppelingen/nieuw/", programs.make, name="make-program"),
    path("koppelingen/<uuid:program>/activeren/", programs.activate, name="activate-program"),
    path("koppelingen/<uuid:program>/beeindigen/", programs.end, name="end-program"),
    path("koppelingen/<uuid:program>/sleutel/", programs.new_key, name="make-key"),
    path("koppelingen/<uuid:program>/webhook/", webhooks.make, name="make-webhook"),
    path("koppelingen/webhooks/<uuid:webhook>/test/", webhooks.test, name="test-webhook"),
    path("koppelingen/webhooks/<uuid:webhook>/geheim/", webhooks.renew, name="renew-webhook"),
    path("koppelingen/webhooks/<uuid:webhook>/beeindigen/", webhooks.end, name="end-webhook"),
    path("koppelingen/sleutels/<uuid:api_key>/intrekken/", programs.revoke, name="revoke-key"),
]
