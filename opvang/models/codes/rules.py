"""The rules that a unit can take over from its shelter or organisation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class InheritableRule(models.TextChoices):
    """A rule that is often the same in all of a house; each is the name of a field of a unit."""

    ROUTES = "routes", _("verblijfsroutes")
    CONTRAINDICATIONS = "contraindications", _("neemt niet")
    CAPABILITIES = "capabilities", _("biedt zorg")
    ACCESSIBILITY = "accessibility", _("toegankelijkheid")
    LANGUAGES = "languages", _("talen")
    NIGHT_INTAKE = "night_intake", _("opname 's nachts")
    MAX_NIGHTS = "max_nights", _("langste verblijf")
    TURNAROUND_DAYS = "turnaround_days", _("wisseltijd")
