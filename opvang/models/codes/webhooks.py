"""Why something could not be delivered to an address of a program."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WebhookFailure(models.TextChoices):
    """What came of a try that failed, without anything of what was answered."""

    REFUSED = "REFUSED", _("dit adres mag niet: het ligt in een eigen netwerk")
    NO_ANSWER = "NO_ANSWER", _("er kwam geen antwoord")
    REDIRECT = "REDIRECT", _("de ontvanger verwees door naar een ander adres")
    BUSY = "BUSY", _("de ontvanger vroeg om te wachten")
    ERROR = "ERROR", _("de ontvanger antwoordde met een fout")
    GONE = "GONE", _("de ontvanger heeft dit adres opgeheven")
