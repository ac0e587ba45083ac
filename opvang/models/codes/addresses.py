"""What somebody reads the address of a shelter for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AddressPurpose(models.TextChoices):
    """What for; the audit log keeps it with each look."""

    BRING = "BRING", _("de mensen brengen")
    CALL = "CALL", _("bellen over de aankomst")
    SEND = "SEND", _("iets nabrengen")
