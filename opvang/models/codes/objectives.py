"""What the optimiser strives for, as readers know it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Objective(models.TextChoices):
    """What each objective counts; in the order of the contract, the most important first."""

    CRISIS = "crisis", _("Mensen in crisis met een voorstel")
    URGENT = "urgent", _("Mensen met spoed met een voorstel")
    REGULAR = "regular", _("Andere mensen met een voorstel")
    SENIORITY = "seniority", _("Dagen gewacht door mensen zonder voorstel")
    QUEUE = "queue", _("Voorrang van mensen zonder voorstel, in punten")
    CRISIS_WAITING = "crisis_waiting", _("Dagen tot de eerste nacht, in crisis")
    PRICE = "price", _("Gebruik van schaarse bedden, in punten")
    DISTANCE = "distance", _("Afstand tot de gewenste regio")
    CONFIRMED = "confirmed", _("Mensen op een plek die op tijd bevestigd is")
    URGENT_WAITING = "urgent_waiting", _("Dagen tot de eerste nacht, met spoed")
    REGULAR_WAITING = "regular_waiting", _("Dagen tot de eerste nacht, overige")
    LANGUAGE = "language", _("Mensen op een plek waar hun taal gesproken wordt")
    SCARCITY = "scarcity", _("Zorg en ruimte die niet gebruikt worden, in punten")
    CHANGES = "changes", _("Voorstellen die anders zijn dan de vorige keer")
