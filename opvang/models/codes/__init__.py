"""Every code list of the domain with its Dutch labels; one name for each through all rooms."""

from opvang.models.codes.accounts import CallBack
from opvang.models.codes.addresses import AddressPurpose
from opvang.models.codes.break_glass import BreakGlassReason
from opvang.models.codes.care import Access, Need, Trait
from opvang.models.codes.devices import Browser, System
from opvang.models.codes.fairness import Division, Tally
from opvang.models.codes.log import (
    COUNTRY_CHANGED,
    PARKED_CHANGED,
    Activity,
    ObjectKind,
    Outcome,
    Verb,
)
from opvang.models.codes.matches import (
    ProposalState,
    RunStatus,
    WhatIfKind,
)
from opvang.models.codes.objectives import Objective
from opvang.models.codes.organisations import (
    ROLES_BY_KIND,
    ROLES_OF_A_MUNICIPALITY,
    OrganisationKind,
    Role,
)
from opvang.models.codes.origins import Channel, Network, Purpose
from opvang.models.codes.outside import OutsideEnd, OutsideKind
from opvang.models.codes.overrides import NoConsentReason, OverrideKind, ReviewOutcome
from opvang.models.codes.people import (
    SECURITY_BY_OUTCOME,
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    GroupKind,
    IdentifierKind,
    Likeness,
    RiskOutcome,
    Sex,
)
from opvang.models.codes.placements import (
    LIVE_PLACEMENT_STATES,
    Destination,
    OverstayReason,
    PlacementState,
)
from opvang.models.codes.places import (
    NORM_NIGHTS,
    PLACE_TYPES_FOR_MINORS,
    PLACING_AUTHORITY,
    SERIOUS_DISADVANTAGE_NIGHTS,
    ClosureReason,
    ConfirmationMethod,
    PlaceType,
    PlacingAuthority,
    Security,
)
from opvang.models.codes.refusals import (
    MENDED_BY_RULES,
    NEVER_OVERRIDDEN,
    AppealOutcome,
    RefusalReason,
)
from opvang.models.codes.registration import (
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
from opvang.models.codes.requests import (
    LIVE_REQUEST_STATUSES,
    AreaReason,
    ExclusionReason,
    PersonRole,
    Referrer,
    RequestStatus,
    Route,
    TransferReason,
    Urgency,
    WaivableCode,
    WishReason,
)
from opvang.models.codes.retention import (
    GROUNDS_TO_KEEP,
    ClaimGround,
    ClaimOutcome,
    CopyPurpose,
    KeptReason,
    PreservationGround,
)
from opvang.models.codes.rules import InheritableRule
from opvang.models.codes.scopes import ProgramScope
from opvang.models.codes.trends import COUNTED, PLACE_GROUP, Indicator, PlaceGroup
from opvang.models.codes.webhooks import WebhookFailure

__all__ = [
    "COUNTED",
    "COUNTRY_CHANGED",
    "GROUNDS_TO_KEEP",
    "LIVE_PLACEMENT_STATES",
    "LIVE_REQUEST_STATUSES",
    "MENDED_BY_RULES",
    "NEVER_OVERRIDDEN",
    "NORM_NIGHTS",
    "PARKED_CHANGED",
    "PLACE_GROUP",
    "PLACE_TYPES_FOR_MINORS",
    "PLACING_AUTHORITY",
    "ROLES_BY_KIND",
    "ROLES_OF_A_MUNICIPALITY",
    "SECURITY_BY_OUTCOME",
    "SERIOUS_DISADVANTAGE_NIGHTS",
    "Access",
    "Activity",
    "AddressPurpose",
    "AppealOutcome",
    "AreaReason",
    "BreakGlassReason",
    "Browser",
    "CallBack",
    "Channel",
    "ClaimGround",
    "ClaimOutcome",
    "ClosureReason",
    "ConfirmationMethod",
    "ConflictGround",
    "ConsentScope",
    "ControlMeans",
    "CopyPurpose",
    "DangerReason",
    "DangerSource",
    "Destination",
    "Division",
    "ExclusionReason",
    "ExploitationType",
    "Gender",
    "GroupKind",
    "IdentifierKind",
    "Indicator",
    "InheritableRule",
    "KeptReason",
    "LabourIndustry",
    "Likeness",
    "Need",
    "Network",
    "NoConsentReason",
    "ObjectKind",
    "Objective",
    "OrganisationKind",
    "Outcome",
    "OutsideEnd",
    "OutsideKind",
    "OverrideKind",
    "OverstayReason",
    "PersonRole",
    "PlaceGroup",
    "PlaceType",
    "PlacementState",
    "PlacingAuthority",
    "PreservationGround",
    "ProgramScope",
    "ProposalState",
    "Purpose",
    "RecruitmentMethod",
    "Referrer",
    "RefusalReason",
    "RequestStatus",
    "ReviewOutcome",
    "RiskOutcome",
    "Role",
    "Route",
    "RunStatus",
    "Security",
    "Sex",
    "SexExploitationType",
    "StatusDecider",
    "System",
    "Tally",
    "TraffickerRelationship",
    "TraffickingStatus",
    "Trait",
    "TransferReason",
    "Urgency",
    "Verb",
    "WaivableCode",
    "WebhookFailure",
    "WhatIfKind",
    "WishReason",
]
