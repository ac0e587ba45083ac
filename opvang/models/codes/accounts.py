"""How accounts come to be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CallBack(models.TextChoices):
    """How somebody made sure of who was invited, by a way that was known before."""

    KNOWN_NUMBER = "KNOWN_NUMBER", _("gebeld op een nummer dat al bekend was")
    SWITCHBOARD = "SWITCHBOARD", _("gebeld via het algemene nummer van de organisatie")
    IN_PERSON = "IN_PERSON", _("in persoon gesproken")
