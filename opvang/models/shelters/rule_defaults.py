"""Rules of an organisation or a shelter that its units take over."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import InheritableRule


class RuleDefault(Identified):
    """One rule for all units that follow it; the row of each such unit has the same value."""

    organisation = models.ForeignKey(
        "opvang.Organisation",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="rule_defaults",
        verbose_name="organisatie",
        help_text="De organisatie waarvoor de regel geldt; anders leeg.",
    )
    shelter = models.ForeignKey(
        "opvang.Shelter",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="rule_defaults",
        verbose_name="opvanglocatie",
        help_text="De opvang waarvoor de regel geldt; gaat voor die van de organisatie.",
    )
    rule = models.CharField(
        "regel", max_length=20, choices=InheritableRule.choices, help_text="Welke regel."
    )
    value = models.JSONField(
        "waarde", null=True, blank=True, help_text="Zoals het veld van de wooneenheid."
    )

    class Meta:
        verbose_name = "standaardregel"
        verbose_name_plural = "standaardregels"
        ordering = ("rule",)
        constraints = (
            one_of("rule", InheritableRule, table="rule_default"),
            models.CheckConstraint(
                name="rule_default_of_one",
                condition=models.Q(organisation__isnull=False, shelter__isnull=True)
                | models.Q(organisation__isnull=True, shelter__isnull=False),
                violation_error_message=gettext_lazy(
                    "Een standaardregel is van een organisatie of van een opvang."
                ),
            ),
            models.UniqueConstraint(
                fields=("organisation", "rule"),
                name="rule_default_once_per_organisation",
                violation_error_message=gettext_lazy(
                    "Deze organisatie heeft deze standaardregel al. Wijzig die."
                ),
            ),
            models.UniqueConstraint(
                fields=("shelter", "rule"),
                name="rule_default_once_per_shelter",
                violation_error_message=gettext_lazy(
                    "Deze opvang heeft deze standaardregel al. Wijzig die."
                ),
            ),
        )

    def __str__(self) -> str:
        return str(self.get_rule_display())
