"""The addresses of what is kept of people, copied for them and erased."""

from django.urls import path

from opvang.pages.views import claims, person_copies, rights

urlpatterns = [
    path("aanvragen/<uuid:request_id>/rechten/", rights.rights, name="rights"),
    path("aanvragen/<uuid:request_id>/bewaren/", rights.preserve, name="preserve-case"),
    path("aanvragen/<uuid:request_id>/bewaren/op/", rights.end, name="end-preservation"),
    path("aanvragen/<uuid:request_id>/verwijderen/", rights.new_claim, name="record-claim"),
    path(
        "aanvragen/<uuid:request_id>/afschrift/<uuid:person>/",
        person_copies.copy,
        name="person-copy",
    ),
    path("bewaren/", rights.retention, name="retention"),
    path("bewaren/verzoeken/<uuid:claim_id>/", claims.claim, name="claim"),
    path("bewaren/verzoeken/<uuid:claim_id>/goedkeuren/", claims.approve, name="approve-claim"),
]
