"""Which column of which table stands in a copy, and why another does not.

A test walks all columns that are of people: each is in one of the two.
"""

from __future__ import annotations

from collections.abc import Mapping

#: Columns in a copy, in the order in which they stand there.
COPIED: Mapping[str, tuple[str, ...]] = {
    "Person": ("code", "sex", "age", "age_on", "turns_18_on"),
    "VictimGroup": ("code", "kind"),
    "Registration": (
        *("registered_on", "trafficking_status", "status_decided_by", "gender", "citizenships"),
        *("exploitation_types", "sex_exploitation_types", "labour_industries", "control_means"),
        *("recruitment_methods", "loverboy_method", "trafficker_relationship"),
    ),
    "Consent": ("scope", "given_on", "withdrawn_on"),
    "RiskScreening": ("instrument", "version", "assessed_on", "outcome", "explanation"),
    "DangerArea": (
        *("municipality", "safety_region", "latitude", "longitude", "radius_km", "buffer_km"),
        *("reason", "recorded_on", "expires_on"),
    ),
    "IdentityMark": ("kind",),
    "PlacementRequest": (
        *("reference", "status", "registered_on", "ended_on", "referrer", "organisation"),
        *("responsible_municipality", "urgency", "start_from", "start_by", "nights", "routes"),
        *("security", "needs", "traits", "access_needs", "languages", "night_intake"),
        *("private_room", "wish_municipality", "wish_reason", "transfer_reason"),
    ),
    "RequestPerson": ("role",),
    "Placement": (
        *("state", "start", "until", "refusal_reason", "refused_at", "court_order_on"),
        *("departed_on", "destination"),
    ),
    "Overstay": ("reason", "expected_end", "said_on"),
    "OutsidePlacement": ("kind", "guarded", "since", "ended_at", "end"),
    "Proposal": ("start", "state"),
    "ExcludedShelter": ("reason", "expires_on"),
    "Waiver": ("code", "recorded_at", "reason"),
    "Override": ("kind", "recorded_at", "reason", "ended_at", "reviewed_at", "outcome"),
    "DangerQuestion": ("asked_at", "answered_at", "is_safe"),
    "BreakGlass": (
        *("reason", "explanation", "opened_at", "ends_at"),
        *("judged_at", "is_justified", "judgement"),
    ),
    "Appeal": ("made_at", "reason", "decided_at", "outcome", "decision"),
    "Watch": ("is_on", "first_night"),
    "Preservation": ("ground", "set_at", "review_on", "ended_at"),
    "Signal": (
        *("reference", "received_on", "state", "municipality", "seen_on", "in_danger", "urgency"),
        *("persons", "indicators", "exploitation_types", "sex_exploitation_types"),
        *("labour_industries", "control_means", "recruitment_methods", "loverboy_method"),
        "assessed_on",
    ),
    "ErasureClaim": (
        *("reference", "received_on", "outcome", "ground", "explanation", "approved_at"),
    ),
}

_WHICH = "which house it is, which may be secret; the kind of place stands there"
_WHO = "somebody who works here; who looked stands there by role"
_REPORTER = "written by or about who reported it, who must be able to do so safely"
_INNER = "an id or number of ours that says nothing about anybody"
_OTHERS = "is of somebody else as well"

#: Columns that are not, and why; of the first all in their table.
LEFT_OUT: Mapping[str, str] = {
    "PersonConflict": _OTHERS,
    "Distinction": _OTHERS,
    "Escort": _WHO,
    "Occupancy": _WHICH,
    "IdentityMark.digest": "cannot be read back, and would tell others who it is",
    "DangerArea.source": "what the police say has a law of its own (Wpg)",
    "DangerQuestion.reason": "what the police are asked has a law of its own (Wpg)",
    "Person.group": "stands there as a table of its own",
    "PlacementRequest.key": _INNER,
    "PlacementRequest.version": _INNER,
    "PlacementRequest.coordinator": _WHO,
    "PlacementRequest.pinned_unit": _WHICH,
    "PlacementRequest.moves_from": _WHICH,
    "Placement.held_until": "how long a place was kept, which is over",
    "Placement.until_before_move": "how long a place was kept, which is over",
    "Placement.consented_at": "when a colleague agreed, which the answer tells",
    "Override.code": _WHICH,
    "ExcludedShelter.shelter": _WHICH,
    "ExcludedShelter.refusal": _WHICH,
    "Proposal.rooms": _WHICH,
    "Proposal.run": _INNER,
    "RiskScreening.made_for": _INNER,
    "OutsidePlacement.review_at": "when a colleague looks again",
    "Preservation.reason": "about a procedure of others too",
    **dict.fromkeys(
        (f"Signal.{one}" for one in ("text", "place", "contact", "question", "addition")),
        _REPORTER,
    ),
    "Signal.source": _REPORTER,
    "Signal.organisation": _REPORTER,
    "Signal.reason": "what a colleague made of it",
    "Signal.handed_to": "of a signal that is about nobody",
    "Signal.ages": "what the age above says better",
    "Signal.key": _INNER,
    "ErasureClaim.recorded_at": "when a colleague wrote it down",
    "ErasureClaim.decided_at": "when a colleague proposed it",
}
#: What people wrote about all in a request: left out where others are in it too.
SHARED_TEXTS = frozenset(
    {
        *("Waiver.reason", "Override.reason", "Appeal.reason", "Appeal.decision"),
        *("BreakGlass.explanation", "BreakGlass.judgement"),
    }
)
