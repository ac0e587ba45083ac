"""What is in the tables, read past all that is tried, in one question after each step."""

from django.db import connection

_QUERIES = {
    "requests": "SELECT id, status, ended_on, version, start_from FROM opvang_placementrequest",
    "placements": "SELECT id, request_id, unit_id, state, start, until, held_until, refusal_reason,"
    " departed_on, destination, consented_at IS NOT NULL FROM opvang_placement",
    "nights": "SELECT bed_id, placement_id, lower(period), upper(period) FROM opvang_occupancy",
    "beds": "SELECT id, room_id FROM opvang_bed",
    "closures": "SELECT id, coalesce(bed_id, room_id, unit_id), closed_from, expected_until,"
    " reopened_on FROM opvang_closure",
    "bars": "SELECT request_id, shelter_id, reason, expires_on FROM opvang_excludedshelter",
    "proposals": "SELECT request_id, unit_id FROM opvang_proposal WHERE state = 'PROPOSED'",
    "units": "SELECT id, version, array_to_string(capabilities, ' '), max_nights, turnaround_days,"
    " array_to_string(contraindications, ' '), array_length(inherits, 1) FROM opvang_unit",
    "defaults": "SELECT coalesce(shelter_id, organisation_id), rule, value::text"
    " FROM opvang_ruledefault",
    "outside": "SELECT request_id, guarded FROM opvang_outsideplacement WHERE ended_at IS NULL",
    "overrides": "SELECT id, kind, request_id, unit_id, code, author_id, ended_at IS NOT NULL,"
    " outcome FROM opvang_override",
    "waivers": "SELECT id, request_id, unit_id, code FROM opvang_waiver",
    "questions": "SELECT id, request_id, unit_id, is_safe FROM opvang_dangerquestion",
    "watches": "SELECT request_id, is_on FROM opvang_watch",
    "apart": "SELECT id, ended_at IS NULL FROM opvang_distinction",
    "policies": "SELECT id, number, approved_at IS NOT NULL, withdrawn_at IS NOT NULL"
    " FROM opvang_policyversion",
    "appeals": "SELECT placement_id, nullif(outcome, '') FROM opvang_appeal",
    "log": "SELECT activity, account, object_id, request, detail FROM opvang_auditentry"
    " WHERE verb <> 'R'",
    "told": "SELECT audience, kind, object_id FROM opvang_event",
}


def once(rows) -> set:
    """Return rows of which there is one each."""
    assert len(rows) == len(set(rows))
    return set(rows)


def read_all() -> dict:
    """Return the rows of each question, all asked at once."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute("; ".join(_QUERIES.values()))
        for name in _QUERIES:
            found[name] = cursor.fetchall()
            cursor.nextset()
    return found
