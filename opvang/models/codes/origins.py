"""From where and for what somebody did something, as the audit log writes it down."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Which part of the system it came through."""

    PAGE = "PAGE", _("pagina")
    API = "API", _("ander programma")
    SMS = "SMS", _("sms")
    SYSTEM = "SYSTEM", _("achtergrondtaak of opdracht")


class Network(models.TextChoices):
    """Where in the world a browser or program is: a class, never an address."""

    MACHINE = "MACHINE", _("deze machine")
    INSIDE = "INSIDE", _("eigen netwerk")
    OUTSIDE = "OUTSIDE", _("internet")
    NONE = "NONE", _("geen netwerk, of onbekend")


class Purpose(models.TextChoices):
    """What for: the task that the act belongs to."""

    PLACING = "PLACING", _("een plek zoeken en geven")
    CAPACITY = "CAPACITY", _("plekken beheren")
    STEERING = "STEERING", _("landelijk sturen")
    POLICY = "POLICY", _("beleid bepalen")
    ACCESS = "ACCESS", _("toegang regelen")
    OVERSIGHT = "OVERSIGHT", _("toezicht houden")
    RIGHTS = "RIGHTS", _("rechten van mensen en bewaren")
    EMERGENCY = "EMERGENCY", _("noodtoegang")
    SIGNALS = "SIGNALS", _("meldingen beoordelen")
