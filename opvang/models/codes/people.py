"""What is kept about a person for safety: sex of shelter, screening, danger, conflict, consent."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from opvang.models.codes.places import Security


class Sex(models.TextChoices):
    """The shelter somebody asks for, by their own choice."""

    FEMALE = "FEMALE", _("vrouwen")
    MALE = "MALE", _("mannen")
    OTHER = "OTHER", _("anders")


class Likeness(models.TextChoices):
    """Whether two people with one mark are the same person."""

    OTHER = "OTHER", _("toch iemand anders")
    SAME = "SAME", _("toch dezelfde persoon")


class GroupKind(models.TextChoices):
    """Why people may not be split."""

    HOUSEHOLD = "HOUSEHOLD", _("huishouden")
    GROUP = "GROUP", _("groep die bij elkaar blijft")


class RiskOutcome(models.TextChoices):
    """What a risk screening found."""

    GREEN = "GREEN", _("groen")
    ORANGE = "ORANGE", _("oranje")
    RED = "RED", _("rood")


#: The least security that follows from a screening; it can raise what is asked, never lower it.
SECURITY_BY_OUTCOME = {
    RiskOutcome.GREEN: Security.KNOWN,
    RiskOutcome.ORANGE: Security.PROTECTED,
    RiskOutcome.RED: Security.SECRET,
}


class DangerReason(models.TextChoices):
    """Why an area is dangerous for somebody."""

    EXPLOITATION = "EXPLOITATION", _("plaats van uitbuiting")
    RECRUITER_HOME = "RECRUITER_HOME", _("woonplaats van een ronselaar of dader")
    NETWORK = "NETWORK", _("dadernetwerk actief")
    FAMILY_THREAT = "FAMILY_THREAT", _("dreiging van familie")
    OTHER = "OTHER", _("anders")


class DangerSource(models.TextChoices):
    """Who said that an area is dangerous."""

    POLICE = "POLICE", _("politie")
    PERSON = "PERSON", _("betrokkene")
    SHELTER = "SHELTER", _("opvang")
    COORDINATOR = "COORDINATOR", _("zorgcoördinator")


class ConflictGround(models.TextChoices):
    """Why two people may not live in one shelter."""

    THREAT = "THREAT", _("dreiging")
    SUSPECTED_RECRUITER = "SUSPECTED_RECRUITER", _("vermoeden van ronselen")
    SAME_NETWORK = "SAME_NETWORK", _("zelfde dadernetwerk")
    FAMILY = "FAMILY", _("familie of ex-partner")
    INCIDENT = "INCIDENT", _("eerder incident")
    OTHER = "OTHER", _("anders")


class ConsentScope(models.TextChoices):
    """For what somebody gave consent; registration and shelter are separate legal tasks."""

    SEEK_SHELTER = "SEEK_SHELTER", _("opvang zoeken")
    SHARE_WITH_SHELTER = "SHARE_WITH_SHELTER", _("gegevens delen met de opvang")
    REGISTRATION = "REGISTRATION", _("aanmelden bij het landelijk coördinatiepunt")
    CONTACT = "CONTACT", _("contact opnemen na vertrek")


class IdentifierKind(models.TextChoices):
    """What a mark to recognise somebody by was made of."""

    BSN = "BSN", _("burgerservicenummer")
    V_NUMBER = "V_NUMBER", _("V-nummer")
    NAME_AND_BIRTH = "NAME_AND_BIRTH", _("naam en geboortedatum")
