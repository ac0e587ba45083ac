"""What is asked for, by whom and how it ended."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Urgency(models.TextChoices):
    """How soon a place is needed."""

    CRISIS = "CRISIS", _("crisis")
    URGENT = "URGENT", _("spoed")
    REGULAR = "REGULAR", _("regulier")


class Route(models.TextChoices):
    """The title on which somebody stays, which decides what places are lawful."""

    DUTCH = "DUTCH", _("Nederlander")
    EU = "EU", _("burger van de Europese Unie")
    B8_REFLECTION = "B8_REFLECTION", _("bedenktijd")
    B8_PERMIT = "B8_PERMIT", _("verblijfsvergunning slachtoffer mensenhandel (B8/3)")
    ASYLUM = "ASYLUM", _("asiel")
    UNACCOMPANIED_MINOR = "UNACCOMPANIED_MINOR", _("alleenstaande minderjarige vreemdeling")
    UNDOCUMENTED = "UNDOCUMENTED", _("zonder verblijfsrecht")
    UNKNOWN = "UNKNOWN", _("onbekend")


class PersonRole(models.TextChoices):
    """Whether somebody asks for shelter or comes along."""

    CLIENT = "CLIENT", _("cliënt")
    CHILD = "CHILD", _("meekomend kind")


class RequestStatus(models.TextChoices):
    """Where a request stands."""

    OPEN = "OPEN", _("open")
    PLACED = "PLACED", _("geplaatst")
    WITHDRAWN = "WITHDRAWN", _("ingetrokken")
    NOT_A_VICTIM = "NOT_A_VICTIM", _("geen slachtoffer")
    CLOSED = "CLOSED", _("afgesloten")


#: Statuses of a request that still asks for something or lives somewhere.
LIVE_REQUEST_STATUSES = (RequestStatus.OPEN, RequestStatus.PLACED)


class Referrer(models.TextChoices):
    """Who brought somebody to the care coordinator."""

    POLICE = "POLICE", _("politie")
    MILITARY_POLICE = "MILITARY_POLICE", _("Koninklijke Marechaussee")
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", _("arbeidsinspectie")
    COORDINATOR = "COORDINATOR", _("zorgcoördinator")
    MUNICIPALITY = "MUNICIPALITY", _("gemeente")
    YOUTH_CARE = "YOUTH_CARE", _("jeugdhulp")
    ASYLUM_RECEPTION = "ASYLUM_RECEPTION", _("asielopvang of voogdij")
    SHELTER = "SHELTER", _("opvang")
    HEALTH_CARE = "HEALTH_CARE", _("zorgverlener")
    SELF = "SELF", _("betrokkene zelf")
    OTHER = "OTHER", _("anders")


class WishReason(models.TextChoices):
    """Why somebody would rather live in one region than in another."""

    HOME = "HOME", _("vertrouwde omgeving")
    FAMILY = "FAMILY", _("familie of naasten")
    SCHOOL = "SCHOOL", _("school of opleiding")
    WORK = "WORK", _("werk")
    CARE = "CARE", _("lopende zorg")
    LAWYER = "LAWYER", _("advocaat of rechtszaak")
    REGIONAL = "REGIONAL", _("regionaal eerst, nu dat veilig is")
    OTHER = "OTHER", _("anders")


class AreaReason(models.TextChoices):
    """Why danger areas or wishes of one request change more often than they usually do."""

    NEW_DANGER = "NEW_DANGER", _("er is nieuwe informatie over gevaar")
    NEW_WISH = "NEW_WISH", _("iemand wil nu iets anders")
    MISTAKE = "MISTAKE", _("het was eerder verkeerd ingevuld")
    OTHER = "OTHER", _("anders")


class TransferReason(models.TextChoices):
    """Why people who have a place must have another one."""

    END_OF_STAY = "END_OF_STAY", _("einde van de verblijfsduur")
    SAFETY = "SAFETY", _("veiligheid")
    CARE_NEED = "CARE_NEED", _("andere zorg nodig")
    TURNED_18 = "TURNED_18", _("18 jaar geworden")
    UNMET_WISH = "UNMET_WISH", _("wens nog niet vervuld")
    CRISIS_FOLLOW_UP = "CRISIS_FOLLOW_UP", _("vervolg op een noodbed")
    SHELTER_CLOSES = "SHELTER_CLOSES", _("opvang sluit")
    OTHER = "OTHER", _("anders")


class ExclusionReason(models.TextChoices):
    """Why a shelter is out of the question for one request."""

    SAFETY = "SAFETY", _("veiligheid")
    REFUSED = "REFUSED", _("geweigerd")
    PERSON_DECLINED = "PERSON_DECLINED", _("betrokkene wil niet")
    EARLIER_STAY = "EARLIER_STAY", _("eerder verblijf")
    OTHER = "OTHER", _("anders")


class WaivableCode(models.TextChoices):
    """The rules a human may overrule for one request in one unit."""

    COMPETENCE = "competence", _("deskundigheid")
    CONTRAINDICATION = "contraindication", _("contra-indicatie")
    ACCESSIBILITY = "accessibility", _("toegankelijkheid")
    DANGER = "danger", _("gevaargebied")
