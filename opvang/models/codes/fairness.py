"""What the fairness audit compares: by which groups, and what became of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Division(models.TextChoices):
    """By what requests are divided into groups."""

    GENDER = "GENDER", _("gender")
    AGE = "AGE", _("leeftijd")
    EXPLOITATION = "EXPLOITATION", _("vorm van uitbuiting")
    ROUTE = "ROUTE", _("verblijfsroute")
    HOUSEHOLD = "HOUSEHOLD", _("grootte van het huishouden")


class Tally(models.TextChoices):
    """What is counted of the requests in a group."""

    PLACED = "PLACED", _("aanvragen met een voorstel")
    UNPLACED = "UNPLACED", _("aanvragen zonder voorstel")
    NEAR = "NEAR", _("voorstellen in de gewenste regio of binnen 50 km")
    FAR = "FAR", _("voorstellen verder dan 50 km")
    DAYS = "DAYS", _("dagen gewacht, per 28")
    DAYS_SQUARED = "DAYS_SQUARED", _("dagen gewacht in het kwadraat, per 784")
