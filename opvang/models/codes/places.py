"""Kinds of place, how safe they are, and who may decide about them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlaceType(models.TextChoices):
    """What a unit is for, by law and funding."""

    COSM = "COSM", _("categorale opvang slachtoffers mensenhandel")
    OMM = "OMM", _("opvang slachtoffers mensenhandel met multiproblematiek")
    LABOUR = "LABOUR", _("opvang slachtoffers arbeidsuitbuiting")
    EMERGENCY = "EMERGENCY", _("noodbed")
    WOMEN = "WOMEN", _("vrouwenopvang")
    MEN = "MEN", _("mannenopvang")
    YOUTH = "YOUTH", _("jeugdzorg")
    PROTECTED_RECEPTION = "PROTECTED_RECEPTION", _("beschermde opvang minderjarige vreemdelingen")
    SUPPORTED_LIVING = "SUPPORTED_LIVING", _("begeleid wonen")
    SOCIAL = "SOCIAL", _("maatschappelijke opvang")


#: Place types that may take clients under 18; everywhere else minors come along as children only.
PLACE_TYPES_FOR_MINORS = (PlaceType.YOUTH, PlaceType.PROTECTED_RECEPTION, PlaceType.EMERGENCY)

#: How long people stay by agreement, in nights; a type that is not here is open-ended.
NORM_NIGHTS = {PlaceType.EMERGENCY: 3, PlaceType.COSM: 90}

#: Nights for serious disadvantage that is no trafficking (ernstige benadeling) in a labour bed.
SERIOUS_DISADVANTAGE_NIGHTS = 14


class PlacingAuthority(models.TextChoices):
    """Who answers when somebody asks for a place."""

    NATIONAL_DESK = "NATIONAL_DESK", _("landelijk coördinatiepunt")
    NATIONAL_DESK_AND_LABOUR_INSPECTORATE = (
        "NATIONAL_DESK_AND_LABOUR_INSPECTORATE",
        _("landelijk coördinatiepunt, met instemming van de arbeidsinspectie"),
    )
    POLICE_OR_COORDINATOR = (
        "POLICE_OR_COORDINATOR",
        _("zorgcoördinator in kantooruren, politie daarbuiten"),
    )
    YOUTH_AUTHORITY = "YOUTH_AUTHORITY", _("gemeente of gecertificeerde instelling")
    GUARDIAN = "GUARDIAN", _("voogd")
    SHELTER = "SHELTER", _("opvang")


#: The table of placing authority: the place type decides who answers.
PLACING_AUTHORITY = {
    PlaceType.COSM: PlacingAuthority.NATIONAL_DESK,
    PlaceType.OMM: PlacingAuthority.NATIONAL_DESK,
    PlaceType.LABOUR: PlacingAuthority.NATIONAL_DESK_AND_LABOUR_INSPECTORATE,
    PlaceType.EMERGENCY: PlacingAuthority.POLICE_OR_COORDINATOR,
    PlaceType.YOUTH: PlacingAuthority.YOUTH_AUTHORITY,
    PlaceType.PROTECTED_RECEPTION: PlacingAuthority.GUARDIAN,
    PlaceType.WOMEN: PlacingAuthority.SHELTER,
    PlaceType.MEN: PlacingAuthority.SHELTER,
    PlaceType.SUPPORTED_LIVING: PlacingAuthority.SHELTER,
    PlaceType.SOCIAL: PlacingAuthority.SHELTER,
}


class Security(models.TextChoices):
    """How safe and secret an address is, from least to most."""

    KNOWN = "KNOWN", _("bekend adres")
    PROTECTED = "PROTECTED", _("beveiligd adres")
    SECRET = "SECRET", _("geheim adres")


class ClosureReason(models.TextChoices):
    """Why a bed, room or unit cannot be used."""

    MAINTENANCE = "MAINTENANCE", _("onderhoud of schade")
    HYGIENE = "HYGIENE", _("schoonmaak, ongedierte of besmetting")
    STAFF = "STAFF", _("te weinig personeel")
    SAFETY = "SAFETY", _("veiligheid")
    FUNDING = "FUNDING", _("geen financiering")
    GROUP = "GROUP", _("samenstelling van de groep")
    OTHER = "OTHER", _("anders")


class ConfirmationMethod(models.TextChoices):
    """By which way a shelter told that its capacity is right."""

    PAGE = "PAGE", _("op de pagina")
    SHEET = "SHEET", _("weekoverzicht")
    SMS = "SMS", _("sms")
    API = "API", _("koppeling")
    PHONE = "PHONE", _("telefoon")
