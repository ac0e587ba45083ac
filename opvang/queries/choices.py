"""What forms and filters can be filled with: codes and their words."""

from __future__ import annotations

from opvang.models import Municipality, SafetyRegion
from opvang.models.codes import (
    Access,
    AddressPurpose,
    AppealOutcome,
    AreaReason,
    CallBack,
    ClosureReason,
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    Destination,
    Indicator,
    Need,
    NoConsentReason,
    OutsideKind,
    OverstayReason,
    PersonRole,
    PlaceGroup,
    PlacementState,
    PlaceType,
    Referrer,
    RefusalReason,
    RequestStatus,
    ReviewOutcome,
    RiskOutcome,
    Role,
    Route,
    Security,
    Sex,
    Trait,
    TransferReason,
    Urgency,
    WaivableCode,
    WishReason,
)

__all__ = [
    "Access",
    "AppealOutcome",
    "AreaReason",
    "CallBack",
    "ClosureReason",
    "ConflictGround",
    "ConsentScope",
    "DangerReason",
    "DangerSource",
    "Destination",
    "Indicator",
    "Need",
    "NoConsentReason",
    "OutsideKind",
    "OverstayReason",
    "PersonRole",
    "PlaceGroup",
    "PlaceType",
    "PlacementState",
    "Referrer",
    "RefusalReason",
    "RequestStatus",
    "ReviewOutcome",
    "RiskOutcome",
    "Role",
    "Route",
    "Security",
    "Sex",
    "Trait",
    "TransferReason",
    "Urgency",
    "WaivableCode",
    "WishReason",
]

#: A code and its words.
Choices = tuple[tuple[str, str], ...]

#: How a request can end without a place.
ENDS = {one.value: one for one in (RequestStatus.WITHDRAWN, RequestStatus.NOT_A_VICTIM)}


def address_purposes() -> Choices:
    """Return what an address can be read for."""
    return tuple((str(one), str(one.label)) for one in AddressPurpose)


def address_purpose(code: str) -> AddressPurpose:
    """Return the purpose that somebody chose."""
    return AddressPurpose(code)


def municipalities() -> dict[str, str]:
    """Return the codes of all municipalities by name, in alphabetical order."""
    return dict(Municipality.objects.order_by("name").values_list("name", "code"))


def safety_regions() -> Choices:
    """Return the safety regions, by name."""
    return tuple(SafetyRegion.objects.order_by("name").values_list("code", "name"))
