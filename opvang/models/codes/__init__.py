"""Every code list of the domain with its Dutch labels; one name for each through all rooms."""

from opvang.models.codes.care import (
    Access,
    Need,
    Trait,
)
from opvang.models.codes.fairness import Division, Tally
from opvang.models.codes.log import (
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
from opvang.models.codes.organisations import (
    ROLES_OF_A_MUNICIPALITY,
    OrganisationKind,
    Role,
)
from opvang.models.codes.people import (
    SECURITY_BY_OUTCOME,
    ConflictGround,
    ConsentScope,
    DangerReason,
    DangerSource,
    GroupKind,
    RiskOutcome,
    Sex,
)
from opvang.models.codes.placements import (
    LIVE_PLACEMENT_STATES,
    Destination,
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
    Urgency,
    WaivableCode,
    WishReason,
)
from opvang.models.codes.trends import COUNTED, PLACE_GROUP, Indicator, PlaceGroup

__all__ = [
    "COUNTED",
    "LIVE_PLACEMENT_STATES",
    "LIVE_REQUEST_STATUSES",
    "NORM_NIGHTS",
    "PLACE_GROUP",
    "PLACE_TYPES_FOR_MINORS",
    "PLACING_AUTHORITY",
    "ROLES_OF_A_MUNICIPALITY",
    "SECURITY_BY_OUTCOME",
    "SERIOUS_DISADVANTAGE_NIGHTS",
    "Access",
    "Activity",
    "AreaReason",
    "ClosureReason",
    "ConfirmationMethod",
    "ConflictGround",
    "ConsentScope",
    "ControlMeans",
    "DangerReason",
    "DangerSource",
    "Destination",
    "Division",
    "ExclusionReason",
    "ExploitationType",
    "Gender",
    "GroupKind",
    "Indicator",
    "LabourIndustry",
    "Need",
    "ObjectKind",
    "OrganisationKind",
    "Outcome",
    "PersonRole",
    "PlaceGroup",
    "PlaceType",
    "PlacementState",
    "PlacingAuthority",
    "ProposalState",
    "RecruitmentMethod",
    "Referrer",
    "RefusalReason",
    "RequestStatus",
    "RiskOutcome",
    "Role",
    "Route",
    "RunStatus",
    "Security",
    "Sex",
    "SexExploitationType",
    "StatusDecider",
    "Tally",
    "TraffickerRelationship",
    "TraffickingStatus",
    "Trait",
    "Urgency",
    "Verb",
    "WaivableCode",
    "WhatIfKind",
    "WishReason",
]
