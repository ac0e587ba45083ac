"""What messages tell of, the ways they go, and how far they are."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a message tells of; its text says no more than this at most."""

    HOLD_TO_ANSWER = "HOLD_TO_ANSWER", _("houd te beantwoorden")
    ANSWER_GIVEN = "ANSWER_GIVEN", _("antwoord op een houd")
    HOLD_ENDING = "HOLD_ENDING", _("houd verloopt bijna")
    HOLD_LAPSED = "HOLD_LAPSED", _("houd verlopen")
    PLACE_FREED = "PLACE_FREED", _("plek vrij in de gewenste regio")
    CAPACITY_STALE = "CAPACITY_STALE", _("capaciteit niet bevestigd")
    STAY_ENDING = "STAY_ENDING", _("langste verblijf bijna voorbij")
    OVERRIDE_ASKED = "OVERRIDE_ASKED", _("uitzondering gevraagd")
    GLASS_BROKEN = "GLASS_BROKEN", _("noodtoegang genomen")
    CRISIS_WAITING = "CRISIS_WAITING", _("crisis zonder antwoord")
    DIGEST = "DIGEST", _("dagoverzicht")


class Channel(models.TextChoices):
    """How a message reaches somebody."""

    SCREEN = "SCREEN", _("scherm")
    EMAIL = "EMAIL", _("e-mail")
    SMS = "SMS", _("sms")


class State(models.TextChoices):
    """How far a message is; it never goes back but from PARKED, by hand."""

    WAITING = "WAITING", _("wacht")
    SENT = "SENT", _("verstuurd")
    DELIVERED = "DELIVERED", _("bezorgd")
    FAILED = "FAILED", _("niet aangekomen")
    PARKED = "PARKED", _("vastgelopen")
    DROPPED = "DROPPED", _("vervallen")


class Failure(models.TextChoices):
    """Why a message did not arrive, or was not sent."""

    OVER = "OVER", _("het was niet meer nodig")
    NO_RIGHT = "NO_RIGHT", _("de ontvanger mag het niet meer weten")
    NO_ADDRESS = "NO_ADDRESS", _("er is geen adres of nummer")
    IN_DIGEST = "IN_DIGEST", _("het stond in het dagoverzicht")
    STOPPED = "STOPPED", _("de ontvanger wil op dit nummer niets meer")
    ADDRESS = "ADDRESS", _("op dit adres of nummer is niemand te bereiken")
    MESSAGE = "MESSAGE", _("de aanbieder neemt dit bericht niet aan")
    UNKNOWN = "UNKNOWN", _("het is onbekend of het aankwam")
    TOO_LONG = "TOO_LONG", _("de aanbieder nam te lang niets aan")
    NOT_DELIVERED = "NOT_DELIVERED", _("de aanbieder kon het niet bezorgen")
    BY_HAND = "BY_HAND", _("iemand liet het vervallen")


#: What a message can be about that a reader hears of; the other is made of these.
KINDS = tuple(one for one in Kind if one is not Kind.DIGEST)
