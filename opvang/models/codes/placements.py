"""Where a hold or a stay stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlacementState(models.TextChoices):
    """The life of a place that was asked for."""

    HELD = "HELD", _("vastgehouden")
    CONFIRMED = "CONFIRMED", _("bevestigd")
    ARRIVED = "ARRIVED", _("aangekomen")
    DEPARTED = "DEPARTED", _("vertrokken")
    REFUSED = "REFUSED", _("geweigerd")
    RELEASED = "RELEASED", _("vrijgegeven")
    LAPSED = "LAPSED", _("verlopen")


#: States in which beds are kept or lived in; a request has at most one such placement.
LIVE_PLACEMENT_STATES = (
    PlacementState.HELD,
    PlacementState.CONFIRMED,
    PlacementState.ARRIVED,
)


class Destination(models.TextChoices):
    """Where somebody went after a stay."""

    OWN_HOME = "OWN_HOME", _("eigen woning")
    FAMILY = "FAMILY", _("familie of netwerk")
    OTHER_SHELTER = "OTHER_SHELTER", _("andere opvang")
    SUPPORTED_LIVING = "SUPPORTED_LIVING", _("begeleid wonen")
    CARE = "CARE", _("zorginstelling")
    ASYLUM_RECEPTION = "ASYLUM_RECEPTION", _("asielopvang")
    RETURN = "RETURN", _("terugkeer naar ander land")
    DETENTION = "DETENTION", _("detentie")
    UNKNOWN = "UNKNOWN", _("onbekende bestemming")
    OTHER = "OTHER", _("anders")


class OverstayReason(models.TextChoices):
    """Why somebody is still there when the longest stay is over."""

    NO_HOUSING = "NO_HOUSING", _("er is geen woning")
    NO_NEXT_PLACE = "NO_NEXT_PLACE", _("er is geen vervolgplek")
    PROCEDURE = "PROCEDURE", _("een procedure loopt nog")
    CARE = "CARE", _("zorg is hier nodig")
    SAFETY = "SAFETY", _("weggaan is nu niet veilig")
    OTHER = "OTHER", _("anders")
