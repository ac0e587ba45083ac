"""Households and groups: people who may not be split."""

from django.db import models

from opvang.models.base import Identified, new_group_code
from opvang.models.checks import one_of
from opvang.models.codes import GroupKind


class VictimGroup(Identified):
    """People who ask for shelter together or not at all."""

    code = models.CharField(
        "code",
        max_length=12,
        unique=True,
        default=new_group_code,
        help_text="Willekeurige code waaronder mensen de groep noemen.",
    )
    kind = models.CharField(
        "soort", max_length=9, choices=GroupKind.choices, help_text="Huishouden of groep."
    )

    class Meta:
        verbose_name = "groep"
        verbose_name_plural = "groepen"
        ordering = ("code",)
        constraints = (one_of("kind", GroupKind, table="victim_group"),)

    def __str__(self) -> str:
        return self.code
