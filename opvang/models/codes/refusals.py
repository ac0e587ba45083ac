"""Why a hold is refused, and what follows from each reason."""

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


#: For how many days a refusal keeps a request out of the shelter; 0: not at all, never for ever.
#: Where it is for the data to be mended, a few days give time to mend them.
REFUSAL_BAR_DAYS = {
    RefusalReason.FULL: 1,
    RefusalReason.CONTRAINDICATION: 30,
    RefusalReason.SAFETY: 90,
    RefusalReason.AGE_SEX: 7,
    RefusalReason.HOUSEHOLD: 7,
    RefusalReason.ACCESSIBILITY: 7,
    RefusalReason.ROUTE_FUNDING: 7,
    RefusalReason.PERSON_DECLINED: 30,
    RefusalReason.NO_ANSWER: 0,
}
