"""What a municipality can have against trafficking, beside a region that coordinates care."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CoverageKind(models.TextChoices):
    """Something of a municipality, by its own word."""

    POLICY = "POLICY", _("beleid")
    FOCAL_OFFICER = "FOCAL_OFFICER", _("aandachtsfunctionaris")
