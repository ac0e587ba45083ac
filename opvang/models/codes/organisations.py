"""Who takes part: kinds of organisation and the roles of their people."""

from django.db import models


class OrganisationKind(models.TextChoices):
    """What an organisation is in the chain of shelter."""

    CARE_COORDINATION = "CARE_COORDINATION", "zorgcoördinatie"
    SHELTER = "SHELTER", "opvangorganisatie"
    NATIONAL_DESK = "NATIONAL_DESK", "landelijk coördinatiepunt"
    POLICE = "POLICE", "politie"
    MUNICIPALITY = "MUNICIPALITY", "gemeente"
    YOUTH_PROTECTION = "YOUTH_PROTECTION", "jeugdbescherming (gecertificeerde instelling)"
    GUARDIANSHIP = "GUARDIANSHIP", "voogdij"
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", "arbeidsinspectie"
    MINISTRY = "MINISTRY", "ministerie"


class Role(models.TextChoices):
    """What somebody does; which rights follow from it is for the policy table to say."""

    COORDINATOR = "COORDINATOR", "zorgcoördinator"
    SHELTER_WORKER = "SHELTER_WORKER", "medewerker opvang"
    SHELTER_MANAGER = "SHELTER_MANAGER", "beheerder opvang"
    NATIONAL_DESK = "NATIONAL_DESK", "medewerker landelijk coördinatiepunt"
    POLICE = "POLICE", "politie"
    MUNICIPALITY = "MUNICIPALITY", "gemeente of jeugdbescherming"
    GUARDIAN = "GUARDIAN", "voogd"
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", "arbeidsinspectie"
    CHAIN_DIRECTOR = "CHAIN_DIRECTOR", "ketenregisseur"
    FOCAL_OFFICER = "FOCAL_OFFICER", "aandachtsfunctionaris"
    MINISTRY_ANALYST = "MINISTRY_ANALYST", "analist ministerie"
    AUDITOR = "AUDITOR", "auditor"
    ADMINISTRATOR = "ADMINISTRATOR", "beheerder"
