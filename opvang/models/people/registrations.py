"""What is registered of trafficking, for statistics and the law; matching never reads it."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.checks import one_of, one_of_or_empty
from opvang.models.code_lists import COUNTRY_CODE, code_list, only_codes_like, only_codes_of
from opvang.models.codes import (
    ControlMeans,
    ExploitationType,
    Gender,
    LabourIndustry,
    RecruitmentMethod,
    SexExploitationType,
    StatusDecider,
    TraffickerRelationship,
    TraffickingStatus,
)

_CHOOSE = gettext_lazy("Kies codes uit de lijst van HTCDS 2.0.")


class Registration(models.Model):
    """The HTCDS 2.0 facts about one person, apart from what the optimiser is asked."""

    # No reverse accessor: nothing that starts from a person may stumble on these facts.
    person = models.OneToOneField(
        "opvang.Person",
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="persoon",
        help_text="Over wie het gaat.",
    )
    registered_on = models.DateField("geregistreerd op", help_text="Dag van de registratie.")
    trafficking_status = models.CharField(
        "status",
        max_length=32,
        choices=TraffickingStatus.choices,
        default=TraffickingStatus.POSSIBLE,
        help_text="Of iemand slachtoffer is van mensenhandel.",
    )
    status_decided_by = models.CharField(
        "status bepaald door",
        max_length=40,
        choices=StatusDecider.choices,
        blank=True,
        help_text="Wat voor organisatie de status bepaalde; leeg: nog niemand.",
    )
    gender = models.CharField(
        "gender",
        max_length=24,
        choices=Gender.choices,
        default=Gender.UNKNOWN,
        help_text="Zoals iemand het zelf zegt.",
    )
    citizenships = code_list(
        "nationaliteiten", "Landen (ISO 3166-1 alpha-2), alleen voor statistiek."
    )
    exploitation_types = code_list(
        "vormen van uitbuiting", "In welke vorm iemand is uitgebuit.", choices=ExploitationType
    )
    sex_exploitation_types = code_list(
        "vormen van seksuele uitbuiting",
        "Nader, bij seksuele uitbuiting.",
        choices=SexExploitationType,
    )
    labour_industries = code_list(
        "bedrijfstakken", "In welke bedrijfstak (ISIC rev. 4).", choices=LabourIndustry
    )
    control_means = code_list(
        "dwangmiddelen", "Waarmee iemand in de macht werd gehouden.", choices=ControlMeans
    )
    recruitment_methods = code_list(
        "ronselwijzen", "Hoe iemand is geronseld.", choices=RecruitmentMethod
    )
    loverboy_method = models.BooleanField(
        "loverboymethode", default=False, help_text="Of iemand door een schijnrelatie is geronseld."
    )
    trafficker_relationship = models.CharField(
        "relatie tot dader",
        max_length=12,
        choices=TraffickerRelationship.choices,
        blank=True,
        help_text="Hoe bekend de dader was; leeg: onbekend.",
    )

    class Meta:
        verbose_name = "registratie"
        verbose_name_plural = "registraties"
        constraints = (
            one_of("trafficking_status", TraffickingStatus, table="registration"),
            one_of_or_empty("status_decided_by", StatusDecider, table="registration"),
            one_of("gender", Gender, table="registration"),
            one_of_or_empty(
                "trafficker_relationship", TraffickerRelationship, table="registration"
            ),
            only_codes_like(
                "citizenships",
                COUNTRY_CODE,
                table="registration",
                sentence=gettext_lazy(
                    "Schrijf landen met twee hoofdletters (ISO 3166-1), zoals RO."
                ),
            ),
            *(
                only_codes_of(field, choices, table="registration", sentence=_CHOOSE)
                for field, choices in (
                    ("exploitation_types", ExploitationType),
                    ("sex_exploitation_types", SexExploitationType),
                    ("labour_industries", LabourIndustry),
                    ("control_means", ControlMeans),
                    ("recruitment_methods", RecruitmentMethod),
                )
            ),
        )

    def __str__(self) -> str:
        return "registratie"
