"""Where a hold or a stay stands."""

from django.db import models


class PlacementState(models.TextChoices):
    """The life of a place that was asked for."""

    HELD = "HELD", "vastgehouden"
    CONFIRMED = "CONFIRMED", "bevestigd"
    ARRIVED = "ARRIVED", "aangekomen"
    DEPARTED = "DEPARTED", "vertrokken"
    REFUSED = "REFUSED", "geweigerd"
    RELEASED = "RELEASED", "vrijgegeven"
    LAPSED = "LAPSED", "verlopen"


#: States in which beds are kept or lived in; a request has at most one such placement.
LIVE_PLACEMENT_STATES = (
    PlacementState.HELD,
    PlacementState.CONFIRMED,
    PlacementState.ARRIVED,
)


class Destination(models.TextChoices):
    """Where somebody went after a stay."""

    OWN_HOME = "OWN_HOME", "eigen woning"
    FAMILY = "FAMILY", "familie of netwerk"
    OTHER_SHELTER = "OTHER_SHELTER", "andere opvang"
    SUPPORTED_LIVING = "SUPPORTED_LIVING", "begeleid wonen"
    CARE = "CARE", "zorginstelling"
    ASYLUM_RECEPTION = "ASYLUM_RECEPTION", "asielopvang"
    RETURN = "RETURN", "terugkeer naar ander land"
    DETENTION = "DETENTION", "detentie"
    UNKNOWN = "UNKNOWN", "onbekende bestemming"
    OTHER = "OTHER", "anders"
