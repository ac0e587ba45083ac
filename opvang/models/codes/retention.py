"""What is kept of people when their case is over, why, and what they may ask."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class KeptReason(models.TextChoices):
    """Why a case is not erased yet; the first that holds is told."""

    LIVE = "LIVE", _("loopt nog, of iemand woont er nog")
    PRESERVED = "PRESERVED", _("bewaarplicht")
    DECISION = "DECISION", _("een bezwaar, oordeel of vraag staat nog open")
    SAFETY = "SAFETY", _("veiligheid van een ander")
    MATCH = "MATCH", _("staat nog in de laatste match")
    PERIOD = "PERIOD", _("bewaartermijn loopt nog")


class PreservationGround(models.TextChoices):
    """Why the law or a procedure asks that a case is kept, however old it is."""

    OBJECTION = "OBJECTION", _("klacht, bezwaar of beroep loopt")
    COURT = "COURT", _("civiele zaak of schadevergoeding loopt")
    CRIMINAL = "CRIMINAL", _("strafzaak loopt")
    RESIDENCE = "RESIDENCE", _("verblijfsprocedure loopt")
    SUPERVISION = "SUPERVISION", _("onderzoek van een toezichthouder")
    OTHER = "OTHER", _("anders")


class ClaimOutcome(models.TextChoices):
    """What is decided when somebody asks to be erased."""

    GRANTED = "GRANTED", _("toegewezen")
    PARTLY = "PARTLY", _("deels toegewezen")
    REFUSED = "REFUSED", _("afgewezen")


class ClaimGround(models.TextChoices):
    """On which ground of the law that is decided.

    Source: articles 12(6), 17(1) and 17(3) of the General Data Protection Regulation, and
    article 5.3.5 of the Wmo 2015.
    """

    NOT_NEEDED = "NOT_NEEDED", _("niet meer nodig (AVG 17 lid 1 a)")
    CONSENT = "CONSENT", _("toestemming ingetrokken (AVG 17 lid 1 b)")
    OBJECTED = "OBJECTED", _("gegrond bezwaar (AVG 17 lid 1 c)")
    UNLAWFUL = "UNLAWFUL", _("onrechtmatig vastgelegd (AVG 17 lid 1 d)")
    ASKED = "ASKED", _("op verzoek vernietigen (Wmo 2015, 5.3.5)")
    DUTY = "DUTY", _("wettelijke taak of bewaarplicht (AVG 17 lid 3 b)")
    LEGAL_CLAIM = "LEGAL_CLAIM", _("nodig voor een rechtsvordering (AVG 17 lid 3 e)")
    OTHERS = "OTHERS", _("aanmerkelijk belang van een ander (Wmo 2015, 5.3.5)")
    UNKNOWN = "UNKNOWN", _("niet vast te stellen wie het vraagt (AVG 12 lid 6)")


#: Grounds on which nothing, or not all, is erased.
GROUNDS_TO_KEEP = (
    ClaimGround.DUTY,
    ClaimGround.LEGAL_CLAIM,
    ClaimGround.OTHERS,
    ClaimGround.UNKNOWN,
)


class CopyPurpose(models.TextChoices):
    """What a copy of all that is kept of somebody is made for."""

    ACCESS = "ACCESS", _("iemand vraagt inzage (AVG 15)")
    CORRECTION = "CORRECTION", _("nagaan of alles klopt (AVG 16)")
    ERASURE = "ERASURE", _("beslissen over een verwijderverzoek (AVG 17)")
    COURT = "COURT", _("een rechter of toezichthouder vraagt erom")
