"""Code lists of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), labelled in Dutch.

The values are the standard's own, so that data can be exchanged without a table in between. Local
additions are marked.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TraffickingStatus(models.TextChoices):
    """Whether somebody is a victim of trafficking."""

    POSSIBLE = "PossibleVictimOfTrafficking", _("vermoedelijk slachtoffer")
    ACTUAL = "ActualVictimOfTrafficking", _("slachtoffer")
    NOT_A_VICTIM = "NotAVictimOfTrafficking", _("geen slachtoffer")


class StatusDecider(models.TextChoices):
    """What kind of organisation decided on the trafficking status."""

    POLICE = "Police", _("politie")
    NGO = "NGO", _("maatschappelijke organisatie")
    COURT = "CourtOrProsecution", _("rechter of openbaar ministerie")
    GOVERNMENT = "NonPoliceGovernmentalOrganization", _("andere overheid")
    OTHER = "Other", _("anders")


class Gender(models.TextChoices):
    """Gender as the person states it; which shelter is asked for is recorded apart."""

    FEMININE = "Feminine", _("vrouw")
    MASCULINE = "Masculine", _("man")
    TRANSGENDER_FEMININE = "TransgenderFeminine", _("transvrouw")
    TRANSGENDER_MASCULINE = "TransgenderMasculine", _("transman")
    NON_CONFORMING = "NonConforming", _("non-binair")
    UNKNOWN = "NonSpecifiedUnknown", _("onbekend")


class ExploitationType(models.TextChoices):
    """In what form somebody was exploited."""

    FORCED_LABOUR = "ForcedLabour", _("arbeidsuitbuiting")
    SEXUAL_EXPLOITATION = "SexualExploitation", _("seksuele uitbuiting")
    CHILD_LABOUR = "ChildLabour", _("kinderarbeid")
    FORCED_MARRIAGE = "ForcedMarriage", _("gedwongen huwelijk")
    SERVITUDE = "Servitude", _("dienstbaarheid")
    FORCED_MILITARY = "ForcedMilitaryByNonStateActors", _("gedwongen gewapende dienst")
    ORGAN_REMOVAL = "OrganRemoval", _("orgaanverwijdering")
    FORCED_BEGGING = "ForcedBegging", _("gedwongen bedelarij")
    FORCED_ADOPTION = "ForcedAdoption", _("gedwongen adoptie")
    SURROGACY = "Surrogacy", _("gedwongen draagmoederschap")
    # Local: the standard has no word for what Dutch law calls criminal exploitation.
    FORCED_CRIMINALITY = "ForcedCriminality", _("criminele uitbuiting")
    OTHER = "Other", _("anders")


class SexExploitationType(models.TextChoices):
    """In what form somebody was sexually exploited."""

    PROSTITUTION = "Prostitution", _("prostitutie")
    PORNOGRAPHY = "Pornography", _("pornografie")
    REMOTE = "RemoteInteractiveServices", _("via internet of telefoon")
    PRIVATE = "PrivateSexualServices", _("besloten seksuele diensten")


class ControlMeans(models.TextChoices):
    """By what means somebody was kept under control."""

    PHYSICAL_THREATS = "PhysicalThreats", _("dreiging met geweld")
    THREATS_LAW = "ThreatsLawEnforcement", _("dreiging met politie of justitie")
    THREATENS_FAMILY = "ThreatensChildrenFamily", _("dreiging tegen kinderen of familie")
    DEBT_BONDAGE = "DebtBondage", _("schuld")
    FALSE_PROMISES = "FalsePromises", _("valse beloften")
    PHYSICAL_ABUSE = "PhysicalAbuse", _("mishandeling")
    SEXUAL_ABUSE = "SexualAbuse", _("seksueel misbruik")
    TAKES_EARNINGS = "TakesEarnings", _("afpakken van verdiensten")
    RESTRICTS_FINANCES = "RestrictsFinancialAccess", _("geen toegang tot eigen geld")
    RESTRICTS_CARE = "RestrictsMedicalCare", _("geen medische zorg")
    WITHHOLDS_NECESSITIES = "WithholdsNecessities", _("onthouden van eten of onderdak")
    PSYCHOLOGICAL_ABUSE = "PsychologicalAbuse", _("psychische mishandeling")
    SUBSTANCES = "PsychoactiveSubstance", _("verdovende middelen")
    WORKING_HOURS = "ExcessiveWorkingHours", _("buitensporige werktijden")
    WITHHOLDS_DOCUMENTS = "WithholdsDocuments", _("afpakken van documenten")
    OTHER = "Other", _("anders")


class RecruitmentMethod(models.TextChoices):
    """How somebody was recruited."""

    BUSINESS = "AtAPlaceOfBusiness", _("bij een bedrijf")
    EDUCATION = "AtAnEducationalInstitution", _("op school of opleiding")
    WORK = "AtWork", _("op het werk")
    SOCIAL_NETWORKS = "ThroughOnlineSocialNetworks", _("via sociale media")
    ONLINE_ADVERTISEMENT = "ThroughAnOnlineAdvertisement", _("via een advertentie op internet")
    TELEVISION_ADVERT = "ThroughATelevisionAdvert", _("via een advertentie op televisie")
    NEWSPAPER_ADVERT = "ThroughANewspaperAdvert", _("via een advertentie in de krant")
    FAMILY = "ThroughFamilyOrFamilyEvents", _("via familie")
    FRIENDS = "ThroughFriendsOrSocialEvents", _("via vrienden of uitgaan")
    OTHER = "Other", _("anders")


class TraffickerRelationship(models.TextChoices):
    """How well somebody knew the trafficker before."""

    FAMILIAL = "Familial", _("familie")
    ACQUAINTED = "Acquainted", _("bekende")
    # The standard spells it so.
    UNACQUAINTED = "Unaquainted", _("onbekende")


class LabourIndustry(models.TextChoices):
    """In what industry somebody was made to work: the sections of ISIC revision 4."""

    AGRICULTURE = "A_AgricultureForestryAndFishing", _("landbouw, bosbouw en visserij")
    MINING = "B_MiningAndQuarrying", _("delfstoffenwinning")
    MANUFACTURING = "C_Manufacturing", _("industrie")
    ENERGY = "D_ElectricityGasSteamAndAirConditioningSupply", _("energievoorziening")
    WATER_AND_WASTE = "E_WaterSupplySewerageWasteManagement", _("water en afval")
    CONSTRUCTION = "F_Construction", _("bouw")
    TRADE = "G_WholesaleAndRetailTradeRepairOfMotorVehicles", _("handel en autoreparatie")
    TRANSPORT = "H_TransportationAndStorage", _("vervoer en opslag")
    HOSPITALITY = "I_AccommodationAndFoodServiceActivities", _("horeca")
    INFORMATION = "J_InformationAndCommunication", _("informatie en communicatie")
    FINANCE = "K_FinancialAndInsuranceActivities", _("financiële diensten")
    REAL_ESTATE = "L_RealEstateActivities", _("vastgoed")
    PROFESSIONAL = "M_ProfessionalScientificAndTechnicalActivities", _("specialistische diensten")
    ADMINISTRATIVE = "N_AdministrativeAndSupportServiceActivities", _("zakelijke dienstverlening")
    GOVERNMENT = "O_PublicAdministrationAndDefence", _("openbaar bestuur")
    EDUCATION = "P_Education", _("onderwijs")
    HEALTH_AND_SOCIAL_WORK = "Q_HumanHealthAndSocialWorkActivities", _("zorg en welzijn")
    CULTURE = "R_ArtsEntertainmentAndRecreation", _("cultuur, sport en recreatie")
    OTHER_PERSONAL = "S_OtherServiceActivities", _("overige diensten")
    HOUSEHOLDS = "T_ActivitiesOfHouseholdsAsEmployers", _("huishoudelijk werk")
    EXTRATERRITORIAL = (
        "U_ActivitiesOfExtraterritorialOrganizations",
        _("internationale organisaties"),
    )
