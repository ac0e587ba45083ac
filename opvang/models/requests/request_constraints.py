"""What the database refuses of a request."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.checks import not_before, one_of, one_of_or_empty, within
from opvang.models.code_lists import LANGUAGE_CODE, OPEN_CODE, only_codes_like, only_codes_of
from opvang.models.codes import (
    LIVE_REQUEST_STATUSES,
    Referrer,
    RequestStatus,
    Route,
    Security,
    TransferReason,
    Urgency,
    WishReason,
)

_TABLE = "placement_request"
_OPEN = gettext_lazy(
    "Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE."
)

REQUEST_CONSTRAINTS: tuple[models.BaseConstraint, ...] = (
    models.UniqueConstraint(
        fields=["coordinator", "key"],
        name="placement_request_once_per_key",
        violation_error_message=gettext_lazy(
            "Deze aanvraag is al gedaan. Kijk in de lijst van aanvragen."
        ),
    ),
    one_of("status", RequestStatus, table=_TABLE),
    models.CheckConstraint(
        name="placement_request_ended_when_over",
        condition=models.Q(status__in=LIVE_REQUEST_STATUSES, ended_on__isnull=True)
        | models.Q(ended_on__isnull=False) & ~models.Q(status__in=LIVE_REQUEST_STATUSES),
        violation_error_message=gettext_lazy(
            "Een aanvraag die voorbij is heeft een einddatum, een andere niet. Pas een ervan aan."
        ),
    ),
    not_before("ended_on", "registered_on", table=_TABLE),
    one_of("referrer", Referrer, table=_TABLE),
    one_of("urgency", Urgency, table=_TABLE),
    not_before("start_by", "start_from", table=_TABLE),
    within("nights", 1, 3650, table=_TABLE),
    only_codes_of(
        "routes", Route, table=_TABLE, sentence=gettext_lazy("Kies routes uit de lijst.")
    ),
    models.CheckConstraint(
        name="placement_request_routes_given",
        condition=models.Q(routes__len__gte=1),
        violation_error_message=gettext_lazy(
            "Kies minstens een verblijfsroute; kies anders onbekend."
        ),
    ),
    one_of("security", Security, table=_TABLE),
    only_codes_like("needs", OPEN_CODE, table=_TABLE, sentence=_OPEN),
    only_codes_like("traits", OPEN_CODE, table=_TABLE, sentence=_OPEN),
    only_codes_like("access_needs", OPEN_CODE, table=_TABLE, sentence=_OPEN),
    only_codes_like(
        "languages",
        LANGUAGE_CODE,
        table=_TABLE,
        sentence=gettext_lazy("Schrijf talen met twee of drie kleine letters (ISO 639), zoals en."),
    ),
    one_of_or_empty("wish_reason", WishReason, table=_TABLE),
    one_of_or_empty("transfer_reason", TransferReason, table=_TABLE),
    models.CheckConstraint(
        name="placement_request_moves_with_a_reason",
        condition=models.Q(moves_from__isnull=True, transfer_reason="")
        | models.Q(moves_from__isnull=False) & ~models.Q(transfer_reason=""),
        violation_error_message=gettext_lazy("Een overplaatsing heeft een reden. Kies er een."),
    ),
    models.UniqueConstraint(
        fields=["moves_from"],
        condition=models.Q(status__in=LIVE_REQUEST_STATUSES),
        name="placement_request_one_transfer_at_a_time",
        violation_error_message=gettext_lazy(
            "Voor deze plaatsing loopt al een overplaatsing. Wijzig of beëindig die eerst."
        ),
    ),
)
