"""What is kept about a person for safety: sex of shelter, screening, danger, conflict, consent."""

from django.db import models

from opvang.models.codes.places import Security


class Sex(models.TextChoices):
    """The shelter somebody asks for, by their own choice."""

    FEMALE = "FEMALE", "vrouwen"
    MALE = "MALE", "mannen"
    OTHER = "OTHER", "anders"


class GroupKind(models.TextChoices):
    """Why people may not be split."""

    HOUSEHOLD = "HOUSEHOLD", "huishouden"
    GROUP = "GROUP", "groep die bij elkaar blijft"


class RiskOutcome(models.TextChoices):
    """What a risk screening found."""

    GREEN = "GREEN", "groen"
    ORANGE = "ORANGE", "oranje"
    RED = "RED", "rood"


#: The least security that follows from a screening; it can raise what is asked, never lower it.
SECURITY_BY_OUTCOME = {
    RiskOutcome.GREEN: Security.KNOWN,
    RiskOutcome.ORANGE: Security.PROTECTED,
    RiskOutcome.RED: Security.SECRET,
}


class DangerReason(models.TextChoices):
    """Why an area is dangerous for somebody."""

    EXPLOITATION = "EXPLOITATION", "plaats van uitbuiting"
    RECRUITER_HOME = "RECRUITER_HOME", "woonplaats van een ronselaar of dader"
    NETWORK = "NETWORK", "dadernetwerk actief"
    FAMILY_THREAT = "FAMILY_THREAT", "dreiging van familie"
    OTHER = "OTHER", "anders"


class DangerSource(models.TextChoices):
    """Who said that an area is dangerous."""

    POLICE = "POLICE", "politie"
    PERSON = "PERSON", "betrokkene"
    SHELTER = "SHELTER", "opvang"
    COORDINATOR = "COORDINATOR", "zorgcoördinator"


class ConflictGround(models.TextChoices):
    """Why two people may not live in one shelter."""

    THREAT = "THREAT", "dreiging"
    SUSPECTED_RECRUITER = "SUSPECTED_RECRUITER", "vermoeden van ronselen"
    SAME_NETWORK = "SAME_NETWORK", "zelfde dadernetwerk"
    FAMILY = "FAMILY", "familie of ex-partner"
    INCIDENT = "INCIDENT", "eerder incident"
    OTHER = "OTHER", "anders"


class ConsentScope(models.TextChoices):
    """For what somebody gave consent; registration and shelter are separate legal tasks."""

    SEEK_SHELTER = "SEEK_SHELTER", "opvang zoeken"
    SHARE_WITH_SHELTER = "SHARE_WITH_SHELTER", "gegevens delen met de opvang"
    REGISTRATION = "REGISTRATION", "aanmelden bij het landelijk coördinatiepunt"
    CONTACT = "CONTACT", "contact opnemen na vertrek"
