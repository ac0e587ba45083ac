"""Requests for a place: all that the optimiser is asked, and who is responsible."""

from django.db import models

from opvang.models.base import Identified, new_request_reference
from opvang.models.code_lists import code_list
from opvang.models.codes import (
    Access,
    Need,
    Referrer,
    RequestStatus,
    Route,
    Security,
    Trait,
    TransferReason,
    Urgency,
    WishReason,
)
from opvang.models.requests.request_constraints import REQUEST_CONSTRAINTS


class PlacementRequest(Identified):
    """People who ask for a place together; the names are those of the matching contract."""

    reference = models.CharField(
        "kenmerk voor mensen",
        max_length=12,
        unique=True,
        default=new_request_reference,
        help_text="Willekeurige code om de aanvraag mee te noemen, ook aan de telefoon.",
    )
    status = models.CharField(
        "status",
        max_length=12,
        choices=RequestStatus.choices,
        default=RequestStatus.OPEN,
        help_text="Waar de aanvraag staat.",
    )
    ended_on = models.DateField(
        "beëindigd op",
        null=True,
        blank=True,
        help_text="Dag waarop de aanvraag eindigde; leeg zolang hij open of geplaatst is.",
    )
    responsible_municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="verantwoordelijke gemeente",
        help_text="De gemeente die verantwoordelijk is en betaalt, waar iemand ook terechtkomt.",
    )
    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.PROTECT,
        related_name="placement_requests",
        verbose_name="organisatie",
        help_text="De organisatie die de aanvraag doet.",
    )
    coordinator = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="placement_requests",
        verbose_name="zorgcoördinator",
        help_text="Wie de aanvraag begeleidt; leeg: nog niemand.",
    )
    key = models.UUIDField(
        "sleutel van het formulier",
        null=True,
        blank=True,
        help_text="Waaraan wie vraagt deze aanvraag herkent; leeg: nergens aan.",
    )
    referrer = models.CharField(
        "verwijzer", max_length=20, choices=Referrer.choices, help_text="Wie iemand aanmeldde."
    )
    persons = models.ManyToManyField(
        "opvang.Person",
        through="opvang.RequestPerson",
        related_name="placement_requests",
        verbose_name="personen",
        help_text="Voor wie; wie niet gesplitst mag worden staat in een aanvraag.",
    )
    urgency = models.CharField(
        "urgentie",
        max_length=7,
        choices=Urgency.choices,
        default=Urgency.REGULAR,
        help_text="Hoe snel een plek nodig is.",
    )
    registered_on = models.DateField(
        "aangemeld op", help_text="Dag van aanmelding; de wachttijd telt vanaf hier."
    )
    start_from = models.DateField("vanaf", help_text="Vroegste eerste nacht.")
    start_by = models.DateField(
        "uiterlijk",
        null=True,
        blank=True,
        help_text="Laatste eerste nacht; leeg: wat bij de urgentie hoort.",
    )
    nights = models.PositiveSmallIntegerField(
        "nachten", null=True, blank=True, help_text="Hoe lang, in nachten; leeg: geen einde bekend."
    )
    routes = code_list("verblijfsroutes", "Op welke titels iemand verblijft.", choices=Route)
    security = models.CharField(
        "veiligheid",
        max_length=9,
        choices=Security.choices,
        default=Security.KNOWN,
        help_text="Wat minstens nodig is; een risicoscreening kan het verhogen.",
    )
    needs = code_list("behoeften", f"Zorg die nodig is, zoals {Need.TRAUMA}.")
    traits = code_list("bijzonderheden", f"Wat een verblijf kan hinderen, zoals {Trait.PET}.")
    access_needs = code_list(
        "toegankelijkheid", f"Wat het gebouw moet bieden, zoals {Access.STEP_FREE}."
    )
    languages = code_list("talen", "Talen die iemand spreekt (ISO 639), zoals en.")
    night_intake = models.BooleanField(
        "opname 's nachts", default=False, help_text="Of iemand 's nachts aankomt."
    )
    private_room = models.BooleanField(
        "eigen kamer", default=False, help_text="Of een gedeelde kamer niet kan."
    )
    pinned_unit = models.ForeignKey(
        "opvang.Unit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="alleen deze wooneenheid",
        help_text="De enige wooneenheid die in aanmerking komt; leeg: alle.",
    )
    wish_safety_regions = models.ManyToManyField(
        "opvang.SafetyRegion",
        blank=True,
        related_name="+",
        verbose_name="gewenste veiligheidsregio's",
        help_text="Waar iemand het liefst woont; leeg: geen wens voor een regio.",
    )
    wish_municipality = models.ForeignKey(
        "opvang.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gewenste gemeente",
        help_text="Waar iemand het liefst dichtbij woont; leeg: geen wens voor een gemeente.",
    )
    wish_reason = models.CharField(
        "reden van de wens",
        max_length=8,
        choices=WishReason.choices,
        blank=True,
        help_text="Waarom iemand daar wil wonen; leeg: geen wens.",
    )
    moves_from = models.ForeignKey(
        "opvang.Placement",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="transfers",
        verbose_name="verhuist van",
        help_text="De plaatsing waarin deze mensen al wonen; leeg: geen overplaatsing.",
    )
    transfer_reason = models.CharField(
        "reden van overplaatsing",
        max_length=16,
        choices=TransferReason.choices,
        blank=True,
        help_text="Waarom zij een andere plek nodig hebben; leeg: geen overplaatsing.",
    )
    version = models.PositiveIntegerField(
        "versie", default=1, help_text="Telt op bij elke wijziging; wie een oude zag wijzigt niet."
    )

    class Meta:
        verbose_name = "plaatsingsaanvraag"
        verbose_name_plural = "plaatsingsaanvragen"
        ordering = ("registered_on", "reference")
        constraints = REQUEST_CONSTRAINTS
        indexes = (models.Index(fields=("status",), name="placement_request_status"),)

    def __str__(self) -> str:
        return self.reference
