"""Who may do what, written down once more: who never may, and who may not here."""

from opvang.errors import NotAllowed, NotFound

_ASKING = {"COORDINATOR", "POLICE", "NATIONAL_DESK"}
_STAFF = {"SHELTER_WORKER", "SHELTER_MANAGER"}
_GOVERNING = {"NATIONAL_DESK", "ADMINISTRATOR"}
_ANSWERING = _ASKING | _STAFF | {"MUNICIPALITY", "GUARDIAN"}

#: Which roles may ever do what.
EVER = {
    "PLACE_REQUEST": _ASKING,
    "CHANGE_REQUEST": _ASKING,
    "END_REQUEST": _ASKING,
    "REOPEN_REQUEST": _ASKING,
    "HOLD_PLACE": _ASKING,
    "RELEASE_PLACE": _ASKING,
    "CONFIRM_HOLD": _ANSWERING,
    "REFUSE_HOLD": _ANSWERING | {"LABOUR_INSPECTORATE"},
    "CONSENT_TO_HOLD": {"LABOUR_INSPECTORATE"},
    "READ_HOLD": _ANSWERING | {"LABOUR_INSPECTORATE"},
    "ASK_TRANSFER": _ASKING,
    "OVERRIDE_CONSENT": _ASKING,
    "SWITCH_WATCH": _ASKING,
    "LOOK_UP_PERSON": {"COORDINATOR", "NATIONAL_DESK"},
    "TELL_APART": {"COORDINATOR", "NATIONAL_DESK"},
    "PUT_OUTSIDE": _ASKING,
    "REVIEW_OUTSIDE": _ASKING,
    "LEAVE_OUTSIDE": _ASKING,
    "APPEAL_REFUSAL": {"COORDINATOR", "POLICE"},
    "DECIDE_APPEAL": {"NATIONAL_DESK"},
    "WAIVE_RULE": {"NATIONAL_DESK"},
    "RESTORE_RULE": {"NATIONAL_DESK"},
    "ASK_POLICE": {"NATIONAL_DESK"},
    "ANSWER_DANGER": {"POLICE"},
    "REVIEW_OVERRIDE": {"NATIONAL_DESK"},
    "RUN_MATCH": {"NATIONAL_DESK"},
    "PROPOSE_POLICY": _GOVERNING,
    "APPROVE_POLICY": _GOVERNING,
    "WITHDRAW_POLICY": _GOVERNING,
    "START_CRISIS_MODE": {"NATIONAL_DESK"},
    "END_CRISIS_MODE": {"NATIONAL_DESK"},
    "EXPLAIN_OVERSTAY": _STAFF,
    "ARRIVE": _STAFF,
    "DEPART": _STAFF,
    "CLOSE_PLACES": _STAFF,
    "REOPEN_PLACES": _STAFF,
    "CONFIRM_CAPACITY": _STAFF | {"NATIONAL_DESK", "ADMINISTRATOR"},
    "CHANGE_UNIT": {"SHELTER_MANAGER"},
    "CONFIRM_RULES": {"SHELTER_MANAGER"},
    "ADD_BEDS": {"SHELTER_MANAGER"},
    "REMOVE_BEDS": {"SHELTER_MANAGER"},
}
_ABOUT_NOTHING = {
    "PLACE_REQUEST",
    "RUN_MATCH",
    "PROPOSE_POLICY",
    "APPROVE_POLICY",
    "WITHDRAW_POLICY",
}
_ON_ANSWER = {"CONFIRM_HOLD", "REFUSE_HOLD", "CONSENT_TO_HOLD"}


def refusal(model, name, act, *, request=None, unit=None):
    """Return the error that keeps somebody from an act on a request or unit; None: they may."""
    person = model.people[name]
    if not person["active"] or person["role"] not in EVER[act]:
        return NotAllowed
    if act in _ABOUT_NOTHING or may_here(model, name, act, request=request, unit=unit):
        return None
    return NotFound


def may_here(model, name, act, *, request=None, unit=None) -> bool:
    """Say whether somebody who may do this somewhere may do it here."""
    role = model.people[name]["role"]
    if act in _ON_ANSWER:
        return answers(model, name, unit)
    # Danger does not stop at an organisation.
    if role in {"NATIONAL_DESK", "ADMINISTRATOR"} or act == "ANSWER_DANGER":
        return True
    if request is not None and role in _ASKING:
        return owns_request(model, name, request)
    return unit is not None and owns_unit(model, name, unit)


def owns_request(model, name, request) -> bool:
    """Say whether a request is of somebody's organisation or of the region it is there for."""
    person, asked = model.people[name], model.requests[request]
    return asked["organisation"] == person["organisation"] or (
        person["region"] is not None and asked["municipality"] == person["region"]
    )


def owns_unit(model, name, unit) -> bool:
    """Say whether somebody's organisation runs a unit."""
    return model.units[unit]["organisation"] == model.people[name]["organisation"]


def answers(model, name, unit) -> bool:
    """Say whether somebody decides now about a place in a unit."""
    person, place = model.people[name], model.units[unit]
    kind, role = place["kind"], person["role"]
    if kind == "COSM":
        return role == "NATIONAL_DESK"
    if kind == "LABOUR":
        return role in {"NATIONAL_DESK", "LABOUR_INSPECTORATE"}
    if kind == "EMERGENCY" and model.is_office_hours:
        return role == "COORDINATOR" and person["region"] == place["municipality"]
    if kind == "EMERGENCY":
        return role == "POLICE"
    return role in _STAFF and owns_unit(model, name, unit)


def those_who_may(model, act, *, request=None, unit=None) -> list:
    """Return who may do this here, by name."""
    return [
        name
        for name in model.people
        if refusal(model, name, act, request=request, unit=unit) is None
    ]
