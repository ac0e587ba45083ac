"""Places outside the network: what people are put up in when no shelter has a bed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutsideKind(models.TextChoices):
    """Where people stay meanwhile."""

    HOTEL = "HOTEL", _("hotel")
    HOLIDAY_PARK = "HOLIDAY_PARK", _("vakantiepark")
    TEMPORARY_SITE = "TEMPORARY_SITE", _("tijdelijke groepslocatie")
    OWN_NETWORK = "OWN_NETWORK", _("familie of vrienden")
    POLICE_STATION = "POLICE_STATION", _("politiebureau")
    HOSPITAL = "HOSPITAL", _("ziekenhuis")
    OTHER = "OTHER", _("anders")


class OutsideEnd(models.TextChoices):
    """Why people do not stay there any more."""

    ARRIVED = "ARRIVED", _("aangekomen in de opvang")
    ELSEWHERE = "ELSEWHERE", _("naar een andere plek")
    LEFT = "LEFT", _("vertrokken")
    REQUEST_ENDED = "REQUEST_ENDED", _("aanvraag beëindigd")
