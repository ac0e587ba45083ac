"""What somebody gave consent for."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import not_before, one_of
from opvang.models.codes import ConsentScope


class Consent(Identified):
    """Consent of one person for one thing, given and perhaps withdrawn."""

    person = models.ForeignKey(
        "opvang.Person",
        on_delete=models.CASCADE,
        related_name="consents",
        verbose_name="persoon",
        help_text="Wie toestemming gaf.",
    )
    scope = models.CharField(
        "waarvoor", max_length=20, choices=ConsentScope.choices, help_text="Waarvoor het geldt."
    )
    given_on = models.DateField("gegeven op", help_text="Dag waarop het is gegeven.")
    withdrawn_on = models.DateField(
        "ingetrokken op", null=True, blank=True, help_text="Leeg: de toestemming geldt."
    )
    recorded_by = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie het vastlegde.",
    )

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        constraints = (
            one_of("scope", ConsentScope, table="consent"),
            not_before("withdrawn_on", "given_on", table="consent"),
            models.UniqueConstraint(
                fields=("person", "scope"),
                condition=models.Q(withdrawn_on__isnull=True),
                name="consent_once_per_scope",
                violation_error_message=gettext_lazy(
                    "Hiervoor geldt al toestemming. Trek die eerst in."
                ),
            ),
        )

    def __str__(self) -> str:
        return self.get_scope_display()
