"""Code lists of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), labelled in Dutch.

The values are the standard's own, so that data can be exchanged without a table in between. Local
additions are marked.
"""

from django.db import models


class TraffickingStatus(models.TextChoices):
    """Whether somebody is a victim of trafficking."""

    POSSIBLE = "PossibleVictimOfTrafficking", "vermoedelijk slachtoffer"
    ACTUAL = "ActualVictimOfTrafficking", "slachtoffer"
    NOT_A_VICTIM = "NotAVictimOfTrafficking", "geen slachtoffer"


class StatusDecider(models.TextChoices):
    """What kind of organisation decided on the trafficking status."""

    POLICE = "Police", "politie"
    NGO = "NGO", "maatschappelijke organisatie"
    COURT = "CourtOrProsecution", "rechter of openbaar ministerie"
    GOVERNMENT = "NonPoliceGovernmentalOrganization", "andere overheid"
    OTHER = "Other", "anders"


class Gender(models.TextChoices):
    """Gender as the person states it; which shelter is asked for is recorded apart."""

    FEMININE = "Feminine", "vrouw"
    MASCULINE = "Masculine", "man"
    TRANSGENDER_FEMININE = "TransgenderFeminine", "transvrouw"
    TRANSGENDER_MASCULINE = "TransgenderMasculine", "transman"
    NON_CONFORMING = "NonConforming", "non-binair"
    UNKNOWN = "NonSpecifiedUnknown", "onbekend"


class ExploitationType(models.TextChoices):
    """In what form somebody was exploited."""

    FORCED_LABOUR = "ForcedLabour", "arbeidsuitbuiting"
    SEXUAL_EXPLOITATION = "SexualExploitation", "seksuele uitbuiting"
    CHILD_LABOUR = "ChildLabour", "kinderarbeid"
    FORCED_MARRIAGE = "ForcedMarriage", "gedwongen huwelijk"
    SERVITUDE = "Servitude", "dienstbaarheid"
    FORCED_MILITARY = "ForcedMilitaryByNonStateActors", "gedwongen gewapende dienst"
    ORGAN_REMOVAL = "OrganRemoval", "orgaanverwijdering"
    FORCED_BEGGING = "ForcedBegging", "gedwongen bedelarij"
    FORCED_ADOPTION = "ForcedAdoption", "gedwongen adoptie"
    SURROGACY = "Surrogacy", "gedwongen draagmoederschap"
    # Local: the standard has no word for what Dutch law calls criminal exploitation.
    FORCED_CRIMINALITY = "ForcedCriminality", "criminele uitbuiting"
    OTHER = "Other", "anders"


class SexExploitationType(models.TextChoices):
    """In what form somebody was sexually exploited."""

    PROSTITUTION = "Prostitution", "prostitutie"
    PORNOGRAPHY = "Pornography", "pornografie"
    REMOTE = "RemoteInteractiveServices", "via internet of telefoon"
    PRIVATE = "PrivateSexualServices", "besloten seksuele diensten"


class ControlMeans(models.TextChoices):
    """By what means somebody was kept under control."""

    PHYSICAL_THREATS = "PhysicalThreats", "dreiging met geweld"
    THREATS_LAW = "ThreatsLawEnforcement", "dreiging met politie of justitie"
    THREATENS_FAMILY = "ThreatensChildrenFamily", "dreiging tegen kinderen of familie"
    DEBT_BONDAGE = "DebtBondage", "schuld"
    FALSE_PROMISES = "FalsePromises", "valse beloften"
    PHYSICAL_ABUSE = "PhysicalAbuse", "mishandeling"
    SEXUAL_ABUSE = "SexualAbuse", "seksueel misbruik"
    TAKES_EARNINGS = "TakesEarnings", "afpakken van verdiensten"
    RESTRICTS_FINANCES = "RestrictsFinancialAccess", "geen toegang tot eigen geld"
    RESTRICTS_CARE = "RestrictsMedicalCare", "geen medische zorg"
    WITHHOLDS_NECESSITIES = "WithholdsNecessities", "onthouden van eten of onderdak"
    PSYCHOLOGICAL_ABUSE = "PsychologicalAbuse", "psychische mishandeling"
    SUBSTANCES = "PsychoactiveSubstance", "verdovende middelen"
    WORKING_HOURS = "ExcessiveWorkingHours", "buitensporige werktijden"
    WITHHOLDS_DOCUMENTS = "WithholdsDocuments", "afpakken van documenten"
    OTHER = "Other", "anders"


class RecruitmentMethod(models.TextChoices):
    """How somebody was recruited."""

    BUSINESS = "AtAPlaceOfBusiness", "bij een bedrijf"
    EDUCATION = "AtAnEducationalInstitution", "op school of opleiding"
    WORK = "AtWork", "op het werk"
    SOCIAL_NETWORKS = "ThroughOnlineSocialNetworks", "via sociale media"
    ONLINE_ADVERTISEMENT = "ThroughAnOnlineAdvertisement", "via een advertentie op internet"
    TELEVISION_ADVERT = "ThroughATelevisionAdvert", "via een advertentie op televisie"
    NEWSPAPER_ADVERT = "ThroughANewspaperAdvert", "via een advertentie in de krant"
    FAMILY = "ThroughFamilyOrFamilyEvents", "via familie"
    FRIENDS = "ThroughFriendsOrSocialEvents", "via vrienden of uitgaan"
    OTHER = "Other", "anders"


class TraffickerRelationship(models.TextChoices):
    """How well somebody knew the trafficker before."""

    FAMILIAL = "Familial", "familie"
    ACQUAINTED = "Acquainted", "bekende"
    # The standard spells it so.
    UNACQUAINTED = "Unaquainted", "onbekende"


class LabourIndustry(models.TextChoices):
    """In what industry somebody was made to work: the sections of ISIC revision 4."""

    AGRICULTURE = "A_AgricultureForestryAndFishing", "landbouw, bosbouw en visserij"
    MINING = "B_MiningAndQuarrying", "delfstoffenwinning"
    MANUFACTURING = "C_Manufacturing", "industrie"
    ENERGY = "D_ElectricityGasSteamAndAirConditioningSupply", "energievoorziening"
    WATER_AND_WASTE = "E_WaterSupplySewerageWasteManagement", "water en afval"
    CONSTRUCTION = "F_Construction", "bouw"
    TRADE = "G_WholesaleAndRetailTradeRepairOfMotorVehicles", "handel en autoreparatie"
    TRANSPORT = "H_TransportationAndStorage", "vervoer en opslag"
    HOSPITALITY = "I_AccommodationAndFoodServiceActivities", "horeca"
    INFORMATION = "J_InformationAndCommunication", "informatie en communicatie"
    FINANCE = "K_FinancialAndInsuranceActivities", "financiële diensten"
    REAL_ESTATE = "L_RealEstateActivities", "vastgoed"
    PROFESSIONAL = "M_ProfessionalScientificAndTechnicalActivities", "specialistische diensten"
    ADMINISTRATIVE = "N_AdministrativeAndSupportServiceActivities", "zakelijke dienstverlening"
    GOVERNMENT = "O_PublicAdministrationAndDefence", "openbaar bestuur"
    EDUCATION = "P_Education", "onderwijs"
    HEALTH_AND_SOCIAL_WORK = "Q_HumanHealthAndSocialWorkActivities", "zorg en welzijn"
    CULTURE = "R_ArtsEntertainmentAndRecreation", "cultuur, sport en recreatie"
    OTHER_PERSONAL = "S_OtherServiceActivities", "overige diensten"
    HOUSEHOLDS = "T_ActivitiesOfHouseholdsAsEmployers", "huishoudelijk werk"
    EXTRATERRITORIAL = "U_ActivitiesOfExtraterritorialOrganizations", "internationale organisaties"
