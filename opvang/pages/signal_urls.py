"""The addresses of signals, the one for everybody among them, and of who covers what."""

from django.urls import path

from opvang.pages.views import coverage
from opvang.pages.views.signals import judging, reporting, resident

urlpatterns = [
    path("dekking/", coverage.coverage, name="coverage"),
    path("dekking/<str:municipality>/", coverage.one_municipality, name="municipality-coverage"),
    path("melden/", resident.report, name="report"),
    path("meldingen/", reporting.signals, name="signals"),
    path("meldingen/nieuw/", reporting.new_signal, name="new-signal"),
    path("meldingen/<uuid:signal>/", reporting.one_signal, name="signal"),
    path("meldingen/<uuid:signal>/aanvullen/", reporting.add, name="add-to-signal"),
    path("meldingen/<uuid:signal>/vragen/", judging.ask, name="ask-about-signal"),
    path("meldingen/<uuid:signal>/geen-mensenhandel/", judging.dismiss, name="dismiss-signal"),
    path("meldingen/<uuid:signal>/registreren/", judging.register, name="register-signal"),
    path("meldingen/<uuid:signal>/opnieuw/", judging.reopen, name="reopen-signal"),
    path("meldingen/<uuid:signal>/plek-vragen/", judging.begin_request, name="request-from-signal"),
]
