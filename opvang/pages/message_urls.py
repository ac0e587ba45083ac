"""The addresses of messages: somebody's own, those that got stuck, and the postbox of the demo."""

from django.urls import path

from opvang.pages.views import messages, postbox

urlpatterns = [
    path("berichten/", messages.listed, name="messages"),
    path("berichten/gelezen/", messages.read, name="read-messages"),
    path("berichten/instellingen/", messages.choose, name="message-settings"),
    path("berichten/telefoon-en-waarnemer/", messages.contact, name="message-contact"),
    path("berichten/vastgelopen/", messages.stuck, name="parked-messages"),
    path("berichten/vastgelopen/<uuid:message>/", messages.settle, name="settle-message"),
    path("postvak/", postbox.postbox, name="postbox"),
]
