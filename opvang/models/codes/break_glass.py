"""Why somebody breaks the glass."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BreakGlassReason(models.TextChoices):
    """What cannot wait for whoever may look by right."""

    DANGER = "DANGER", _("acuut gevaar voor deze mensen")
    MISSING = "MISSING", _("iemand is vermist of weggelopen")
    MEDICAL = "MEDICAL", _("medische nood")
    CHILD = "CHILD", _("een kind moet nu beschermd worden")
    UNREACHABLE = "UNREACHABLE", _("wie hen begeleidt is onbereikbaar, en het kan niet wachten")
