"""What is asked for, by whom and how it ended."""

from django.db import models


class Urgency(models.TextChoices):
    """How soon a place is needed."""

    CRISIS = "CRISIS", "crisis"
    URGENT = "URGENT", "spoed"
    REGULAR = "REGULAR", "regulier"


class Route(models.TextChoices):
    """The title on which somebody stays, which decides what places are lawful."""

    DUTCH = "DUTCH", "Nederlander"
    EU = "EU", "burger van de Europese Unie"
    B8_REFLECTION = "B8_REFLECTION", "bedenktijd"
    B8_PERMIT = "B8_PERMIT", "verblijfsvergunning slachtoffer mensenhandel (B8/3)"
    ASYLUM = "ASYLUM", "asiel"
    UNACCOMPANIED_MINOR = "UNACCOMPANIED_MINOR", "alleenstaande minderjarige vreemdeling"
    UNDOCUMENTED = "UNDOCUMENTED", "zonder verblijfsrecht"
    UNKNOWN = "UNKNOWN", "onbekend"


class PersonRole(models.TextChoices):
    """Whether somebody asks for shelter or comes along."""

    CLIENT = "CLIENT", "cliënt"
    CHILD = "CHILD", "meekomend kind"


class RequestStatus(models.TextChoices):
    """Where a request stands."""

    OPEN = "OPEN", "open"
    PLACED = "PLACED", "geplaatst"
    WITHDRAWN = "WITHDRAWN", "ingetrokken"
    NOT_A_VICTIM = "NOT_A_VICTIM", "geen slachtoffer"
    CLOSED = "CLOSED", "afgesloten"


#: Statuses of a request that still asks for something or lives somewhere.
LIVE_REQUEST_STATUSES = (RequestStatus.OPEN, RequestStatus.PLACED)


class Referrer(models.TextChoices):
    """Who brought somebody to the care coordinator."""

    POLICE = "POLICE", "politie"
    MILITARY_POLICE = "MILITARY_POLICE", "Koninklijke Marechaussee"
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", "arbeidsinspectie"
    COORDINATOR = "COORDINATOR", "zorgcoördinator"
    MUNICIPALITY = "MUNICIPALITY", "gemeente"
    YOUTH_CARE = "YOUTH_CARE", "jeugdhulp"
    ASYLUM_RECEPTION = "ASYLUM_RECEPTION", "asielopvang of voogdij"
    SHELTER = "SHELTER", "opvang"
    HEALTH_CARE = "HEALTH_CARE", "zorgverlener"
    SELF = "SELF", "betrokkene zelf"
    OTHER = "OTHER", "anders"


class WishReason(models.TextChoices):
    """Why somebody would rather live in one region than in another."""

    HOME = "HOME", "vertrouwde omgeving"
    FAMILY = "FAMILY", "familie of naasten"
    SCHOOL = "SCHOOL", "school of opleiding"
    WORK = "WORK", "werk"
    CARE = "CARE", "lopende zorg"
    LAWYER = "LAWYER", "advocaat of rechtszaak"
    OTHER = "OTHER", "anders"


class ExclusionReason(models.TextChoices):
    """Why a shelter is out of the question for one request."""

    SAFETY = "SAFETY", "veiligheid"
    REFUSED = "REFUSED", "geweigerd"
    PERSON_DECLINED = "PERSON_DECLINED", "betrokkene wil niet"
    EARLIER_STAY = "EARLIER_STAY", "eerder verblijf"
    OTHER = "OTHER", "anders"


class WaivableCode(models.TextChoices):
    """The rules a human may overrule for one request in one unit."""

    COMPETENCE = "competence", "deskundigheid"
    CONTRAINDICATION = "contraindication", "contra-indicatie"
    ACCESSIBILITY = "accessibility", "toegankelijkheid"
    DANGER = "danger", "gevaargebied"
