"""Why somebody is still there when the longest stay is over."""

from django.db import models

from opvang.models.base import Identified
from opvang.models.checks import one_of
from opvang.models.codes import OverstayReason


class Overstay(Identified):
    """What the shelter says of one stay that is over its limit; it says it anew when that changes.

    It puts nobody out and gives nobody leave to stay: it explains.
    """

    placement = models.OneToOneField(
        "opvang.Placement",
        on_delete=models.CASCADE,
        related_name="overstay",
        verbose_name="plaatsing",
        help_text="Het verblijf dat over de langste tijd is.",
    )
    reason = models.CharField(
        "reden",
        max_length=13,
        choices=OverstayReason.choices,
        help_text="Waarom iemand er nog woont.",
    )
    expected_end = models.DateField(
        "verwacht einde",
        help_text="Dag waarop iemand naar verwachting weg is; dan vragen wij weer.",
    )
    author = models.ForeignKey(
        "opvang.Account",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="vastgelegd door",
        help_text="Wie dit het laatst zei.",
    )
    said_on = models.DateField("gezegd op", help_text="Dag waarop dit het laatst is gezegd.")

    class Meta:
        verbose_name = "langer verblijf"
        verbose_name_plural = "langere verblijven"
        constraints = (one_of("reason", OverstayReason, table="overstay"),)

    def __str__(self) -> str:
        return self.get_reason_display()
