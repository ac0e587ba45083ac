"""When a human decides otherwise than the rules would, and how that is judged afterwards."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OverrideKind(models.TextChoices):
    """What was set aside."""

    REFUSAL = "REFUSAL", _("weigering")
    RULE = "RULE", _("regel")
    CONSENT = "CONSENT", _("toestemming")
    CRISIS = "CRISIS", _("akkoord, in de crisisstand")
    OUTSIDE = "OUTSIDE", _("buiten het netwerk, zonder bewaking")


class NoConsentReason(models.TextChoices):
    """Why a place is sought although a client did not consent, or could not."""

    ACUTE_DANGER = "ACUTE_DANGER", _("acuut gevaar, volgens de politie")
    MINOR = "MINOR", _("minderjarig: de wettelijk vertegenwoordiger beslist")
    UNABLE = "UNABLE", _("kan nu niet beslissen")
    NOT_ASKED_YET = "NOT_ASKED_YET", _("nog niet gevraagd: geen tolk of te weinig tijd")
    OTHER = "OTHER", _("anders")


class ReviewOutcome(models.TextChoices):
    """What somebody else finds of it afterwards."""

    JUSTIFIED = "JUSTIFIED", _("was terecht")
    NOT_JUSTIFIED = "NOT_JUSTIFIED", _("had niet gemoeten")
    RESTORED = "RESTORED", _("was nodig; alsnog in orde gemaakt")
