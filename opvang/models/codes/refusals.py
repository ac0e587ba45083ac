"""Why a hold is refused, what follows from each reason, and what becomes of an appeal."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RefusalReason(models.TextChoices):
    """Why a shelter or another authority does not take somebody; none is for ever."""

    FULL = "FULL", _("toch geen plek vrij")
    CONTRAINDICATION = "CONTRAINDICATION", _("contra-indicatie")
    SAFETY = "SAFETY", _("niet veilig")
    AGE_SEX = "AGE_SEX", _("leeftijd of geslacht past niet")
    HOUSEHOLD = "HOUSEHOLD", _("huishouden past niet")
    ACCESSIBILITY = "ACCESSIBILITY", _("gebouw past niet")
    ROUTE_FUNDING = "ROUTE_FUNDING", _("verblijfsroute of financiering")
    PERSON_DECLINED = "PERSON_DECLINED", _("betrokkene wil niet")
    NO_ANSWER = "NO_ANSWER", _("geen antwoord")


#: The rules of the unit let these people in, and yet they were refused for that: mend the rules.
MENDED_BY_RULES = (
    RefusalReason.AGE_SEX,
    RefusalReason.HOUSEHOLD,
    RefusalReason.ACCESSIBILITY,
    RefusalReason.ROUTE_FUNDING,
)

#: Nobody may decide otherwise: somebody is in danger, or does not want to go.
NEVER_OVERRIDDEN = (RefusalReason.SAFETY, RefusalReason.PERSON_DECLINED)


class AppealOutcome(models.TextChoices):
    """What the national desk decides about an appeal against a refusal."""

    UPHELD = "UPHELD", _("weigering blijft")
    OVERRIDDEN = "OVERRIDDEN", _("weigering opzij gezet")
