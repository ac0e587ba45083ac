"""Who is in a request, and as what."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import PersonRole


class RequestPerson(Identified):
    """One person in one request."""

    request = models.ForeignKey(
        "opvang.PlacementRequest",
        on_delete=models.CASCADE,
        related_name="request_persons",
        verbose_name="aanvraag",
        help_text="De aanvraag.",
    )
    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.PROTECT,
        related_name="request_persons",
        verbose_name="persoon",
        help_text="De persoon.",
    )
    role = models.CharField(
        "rol",
        max_length=6,
        choices=PersonRole.choices,
        default=PersonRole.CLIENT,
        help_text="Cliënt, of een kind dat meekomt.",
    )

    class Meta:
        verbose_name = "persoon in aanvraag"
        verbose_name_plural = "personen in aanvraag"
        constraints = (
            one_of("role", PersonRole, table="request_person"),
            models.UniqueConstraint(
                fields=("request", "person"),
                name="request_person_once",
                violation_error_message=gettext_lazy("Deze persoon staat al in de aanvraag."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.person_id}"
