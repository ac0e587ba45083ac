"""The addresses of SMS: where its provider calls, and the telephones of the demo."""

from django.urls import path

from opvang.pages.views import sms, telephones

urlpatterns = [
    path("sms/status/<uuid:message>/", sms.status, name="sms-status"),
    path("sms/antwoord/", sms.inbound, name="sms-answer"),
    path("telefoon/", telephones.telephones, name="telephones"),
    path("telefoon/<slug:telephone>/", telephones.answer, name="answer-by-telephone"),
]
