"""Who takes part: kinds of organisation and the roles of their people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    """What an organisation is in the chain of shelter."""

    CARE_COORDINATION = "CARE_COORDINATION", _("zorgcoördinatie")
    SHELTER = "SHELTER", _("opvangorganisatie")
    NATIONAL_DESK = "NATIONAL_DESK", _("landelijk coördinatiepunt")
    POLICE = "POLICE", _("politie")
    MUNICIPALITY = "MUNICIPALITY", _("gemeente")
    YOUTH_PROTECTION = "YOUTH_PROTECTION", _("jeugdbescherming (gecertificeerde instelling)")
    GUARDIANSHIP = "GUARDIANSHIP", _("voogdij")
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", _("arbeidsinspectie")
    MINISTRY = "MINISTRY", _("ministerie")


class Role(models.TextChoices):
    """What somebody does; which rights follow from it is for the policy table to say."""

    COORDINATOR = "COORDINATOR", _("zorgcoördinator")
    SHELTER_WORKER = "SHELTER_WORKER", _("medewerker opvang")
    SHELTER_MANAGER = "SHELTER_MANAGER", _("beheerder opvang")
    NATIONAL_DESK = "NATIONAL_DESK", _("medewerker landelijk coördinatiepunt")
    POLICE = "POLICE", _("politie")
    MUNICIPALITY = "MUNICIPALITY", _("gemeente of jeugdbescherming")
    GUARDIAN = "GUARDIAN", _("voogd")
    LABOUR_INSPECTORATE = "LABOUR_INSPECTORATE", _("arbeidsinspectie")
    CHAIN_DIRECTOR = "CHAIN_DIRECTOR", _("ketenregisseur")
    FOCAL_OFFICER = "FOCAL_OFFICER", _("aandachtsfunctionaris")
    MINISTRY_ANALYST = "MINISTRY_ANALYST", _("analist ministerie")
    AUDITOR = "AUDITOR", _("auditor")
    ADMINISTRATOR = "ADMINISTRATOR", _("beheerder")


#: Roles that decide for the people of their own municipality only; whoever works for no single
#: municipality, such as a certified institution or a guardian, decides for all.
ROLES_OF_A_MUNICIPALITY = (Role.MUNICIPALITY, Role.GUARDIAN)

#: Which roles an organisation can have people in: nobody is invited to be more.
ROLES_BY_KIND = {
    OrganisationKind.CARE_COORDINATION: (
        Role.COORDINATOR,
        Role.CHAIN_DIRECTOR,
        Role.FOCAL_OFFICER,
    ),
    OrganisationKind.SHELTER: (Role.SHELTER_WORKER, Role.SHELTER_MANAGER),
    OrganisationKind.NATIONAL_DESK: (Role.NATIONAL_DESK, Role.AUDITOR, Role.ADMINISTRATOR),
    OrganisationKind.POLICE: (Role.POLICE, Role.FOCAL_OFFICER),
    OrganisationKind.MUNICIPALITY: (
        Role.MUNICIPALITY,
        Role.CHAIN_DIRECTOR,
        Role.FOCAL_OFFICER,
    ),
    OrganisationKind.YOUTH_PROTECTION: (Role.MUNICIPALITY,),
    OrganisationKind.GUARDIANSHIP: (Role.GUARDIAN,),
    OrganisationKind.LABOUR_INSPECTORATE: (Role.LABOUR_INSPECTORATE,),
    OrganisationKind.MINISTRY: (Role.MINISTRY_ANALYST,),
}
