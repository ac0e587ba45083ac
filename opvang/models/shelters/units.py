"""Units: the part of a shelter with one kind of place and one set of rules."""

from django.db import models

from opvang.models.base import Identified
from opvang.models.code_lists import code_list
from opvang.models.codes import (
    PLACING_AUTHORITY,
    Access,
    InheritableRule,
    Need,
    PlaceType,
    PlacingAuthority,
    Route,
    Security,
    Sex,
    Trait,
    Urgency,
)
from opvang.models.shelters.unit_constraints import UNIT_CONSTRAINTS


class Unit(Identified):
    """What a unit takes, refuses and offers; the names are those of the matching contract."""

    shelter = models.ForeignKey(
        "opvang.Shelter",
        on_delete=models.CASCADE,
        related_name="units",
        verbose_name="opvanglocatie",
        help_text="De opvang waar de wooneenheid bij hoort.",
    )
    name = models.CharField(
        "naam", max_length=80, help_text="Naam binnen de opvang, zoals in het weekoverzicht."
    )
    place_type = models.CharField(
        "soort plek", max_length=20, choices=PlaceType.choices, help_text="Waar de plek voor is."
    )
    authority_override = models.CharField(
        "afwijkende plaatsingsbevoegdheid",
        max_length=40,
        choices=PlacingAuthority.choices,
        blank=True,
        help_text="Wie hier over een plaatsing beslist als dat afwijkt van de soort plek.",
    )
    is_active = models.BooleanField(
        "in gebruik", default=True, help_text="Uit: telt niet mee en krijgt geen voorstellen."
    )
    routes = code_list("verblijfsroutes", "Voor welke routes de plek wettig is.", choices=Route)
    security = models.CharField(
        "veiligheid",
        max_length=9,
        choices=Security.choices,
        default=Security.KNOWN,
        help_text="Hoe veilig en geheim het adres is.",
    )
    sexes = code_list("cliënten", "Van welk geslacht cliënten zijn.", choices=Sex)
    min_age = models.PositiveSmallIntegerField(
        "laagste leeftijd", default=18, help_text="Jongste cliënt, in jaren (inclusief)."
    )
    max_age = models.PositiveSmallIntegerField(
        "hoogste leeftijd", default=120, help_text="Oudste cliënt, in jaren (inclusief)."
    )
    max_age_boys = models.SmallIntegerField(
        "oudste jongen",
        null=True,
        blank=True,
        help_text="Oudste meekomende jongen, in jaren; -1: geen jongens; leeg: geen kinderen.",
    )
    max_age_girls = models.SmallIntegerField(
        "oudste meisje",
        null=True,
        blank=True,
        help_text="Oudste meekomend meisje, in jaren; -1: geen meisjes; leeg: geen kinderen.",
    )
    only_for = code_list("alleen voor", "Alleen voor wie een van deze behoeften heeft.")
    reserved_for = code_list(
        "bewaard voor", "Alleen voor aanvragen met deze urgentie; leeg: alle.", choices=Urgency
    )
    capabilities = code_list("deskundigheid", f"Wat de eenheid kan, zoals {Need.TRAUMA}.")
    contraindications = code_list(
        "contra-indicaties", f"Wie de eenheid niet neemt, zoals {Trait.ADDICTION}."
    )
    accessibility = code_list(
        "toegankelijkheid", f"Wat het gebouw biedt, zoals {Access.STEP_FREE}."
    )
    languages = code_list("talen", "Talen die er gesproken worden (ISO 639), zoals nl.")
    night_intake = models.BooleanField(
        "opname 's nachts", default=False, help_text="Of er 's nachts iemand opendoet."
    )
    max_nights = models.PositiveSmallIntegerField(
        "langste verblijf", null=True, blank=True, help_text="In nachten; leeg: geen grens."
    )
    self_contained = models.BooleanField(
        "eigen woning", default=False, help_text="Of een huishouden alle kamers samen krijgt."
    )
    turnaround_days = models.PositiveSmallIntegerField(
        "wisseltijd", default=0, help_text="Dagen tussen vertrek en de volgende bewoner."
    )
    inherits = code_list(
        "overgenomen regels",
        "Welke regels de opvang of anders de organisatie bepaalt; de waarden staan ook hier.",
        choices=InheritableRule,
    )
    version = models.PositiveIntegerField(
        "versie", default=1, help_text="Telt op bij elke wijziging; wie een oude zag wijzigt niet."
    )
    needs_court_order = models.BooleanField(
        "machtiging nodig",
        default=False,
        help_text="Gesloten: niemand komt er zonder machtiging van de rechter.",
    )
    rules_checked_at = models.DateTimeField(
        "regels nagekeken op",
        null=True,
        blank=True,
        help_text="Laatste keer dat iemand de regels wijzigde of zei dat ze kloppen; leeg: nooit.",
    )

    class Meta:
        verbose_name = "wooneenheid"
        verbose_name_plural = "wooneenheden"
        ordering = ("name",)
        constraints = UNIT_CONSTRAINTS

    def __str__(self) -> str:
        return self.name

    @property
    def placing_authority(self) -> PlacingAuthority:
        """Who answers when somebody asks for a place here."""
        if self.authority_override:
            return PlacingAuthority(self.authority_override)
        return PLACING_AUTHORITY[PlaceType(self.place_type)]
