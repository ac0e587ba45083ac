"""What the published figures tell, and the groups of place types they tell it of."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from opvang.models.codes.places import PlaceType


class PlaceGroup(models.TextChoices):
    """Kinds of place that are counted together: alone, most would have too few shelters."""

    TRAFFICKING = "TRAFFICKING", _("opvang voor slachtoffers mensenhandel")
    EMERGENCY = "EMERGENCY", _("noodbedden")
    ADULTS = "ADULTS", _("vrouwen- en mannenopvang")
    MINORS = "MINORS", _("opvang voor minderjarigen")
    ONWARD = "ONWARD", _("begeleid wonen en maatschappelijke opvang")


#: The group of each kind of place.
PLACE_GROUP = {
    PlaceType.COSM: PlaceGroup.TRAFFICKING,
    PlaceType.OMM: PlaceGroup.TRAFFICKING,
    PlaceType.LABOUR: PlaceGroup.TRAFFICKING,
    PlaceType.EMERGENCY: PlaceGroup.EMERGENCY,
    PlaceType.WOMEN: PlaceGroup.ADULTS,
    PlaceType.MEN: PlaceGroup.ADULTS,
    PlaceType.YOUTH: PlaceGroup.MINORS,
    PlaceType.PROTECTED_RECEPTION: PlaceGroup.MINORS,
    PlaceType.SUPPORTED_LIVING: PlaceGroup.ONWARD,
    PlaceType.SOCIAL: PlaceGroup.ONWARD,
}


class Indicator(models.TextChoices):
    """What is counted: the first three and the last as a mean over the nights of a month."""

    AVAILABLE = "AVAILABLE", _("beschikbare bedden")
    OCCUPIED = "OCCUPIED", _("bezette bedden")
    CLOSED = "CLOSED", _("gesloten bedden")
    ARRIVALS = "ARRIVALS", _("aankomsten")
    DEPARTURES = "DEPARTURES", _("vertrekken")
    UNPLACED = "UNPLACED", _("mensen zonder plek")


#: Indicators that count what happened in a month; the others are means over its nights.
COUNTED = (Indicator.ARRIVALS, Indicator.DEPARTURES)
