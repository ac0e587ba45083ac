"""For each constraint on people a row that is wrong in that one way."""

from datetime import date, timedelta

from tests.models import build
from tests.models.build import NOW, TODAY, twice

YESTERDAY = TODAY - timedelta(days=1)


def reversed_pair(row):
    row.first_person, row.second_person = row.second_person, row.first_person
    return row


BROKEN = {
    "victim_group_kind_known": lambda: build.group(kind="FRIENDS"),
    "person_sex_known": lambda: build.person(sex="WOMAN"),
    "person_age_range": lambda: build.person(age=121),
    "person_turns_18_only_of_a_minor": lambda: build.person(age=18, turns_18_on=TODAY),
    "person_turns_18_agrees_with_age": lambda: build.person(age=15, turns_18_on=date(2027, 11, 22)),
    "registration_trafficking_status_known": lambda: build.registration(trafficking_status="Maybe"),
    "registration_status_decided_by_known": lambda: build.registration(status_decided_by="Me"),
    "registration_gender_known": lambda: build.registration(gender="Woman"),
    "registration_trafficker_relationship_known": lambda: build.registration(
        trafficker_relationship="Unacquainted"
    ),
    "registration_citizenships_form": lambda: build.registration(citizenships=["ROU"]),
    "registration_exploitation_types_known": lambda: build.registration(
        exploitation_types=["Work"]
    ),
    "registration_sex_exploitation_types_known": lambda: build.registration(
        sex_exploitation_types=["Webcam"]
    ),
    "registration_labour_industries_known": lambda: build.registration(labour_industries=["A"]),
    "registration_control_means_known": lambda: build.registration(control_means=["Debt"]),
    "registration_recruitment_methods_known": lambda: build.registration(
        recruitment_methods=["Loverboy"]
    ),
    "risk_screening_instrument_filled": lambda: build.screening(instrument=" "),
    "risk_screening_outcome_known": lambda: build.screening(outcome="BLUE"),
    "danger_area_of_one_kind": lambda: build.danger_area(
        municipality=build.municipality(),
        safety_region=build.municipality().safety_region,
    ),
    "danger_area_latitude_with_longitude": lambda: build.danger_area(latitude=52, radius_km=10),
    "danger_area_latitude_with_radius_km": lambda: build.danger_area(radius_km=10),
    "danger_area_latitude_range": lambda: build.danger_area(latitude=91, longitude=5, radius_km=10),
    "danger_area_longitude_range": lambda: build.danger_area(
        latitude=52, longitude=-181, radius_km=10
    ),
    "danger_area_radius_km_range": lambda: build.danger_area(
        latitude=52, longitude=5, radius_km=501
    ),
    "danger_area_buffer_km_range": lambda: build.danger_area(buffer_km=-1),
    "danger_area_reason_known": lambda: build.danger_area(reason="FEAR"),
    "danger_area_source_known": lambda: build.danger_area(source="RUMOUR"),
    "danger_area_expires_on_not_before_recorded_on": lambda: build.danger_area(
        expires_on=YESTERDAY
    ),
    "person_conflict_ground_known": lambda: build.conflict(ground="DISLIKE"),
    "person_conflict_in_order": lambda: reversed_pair(build.conflict()),
    "person_conflict_once": lambda: twice(
        build.conflict, "first_person", "second_person", "author"
    ),
    "person_conflict_review_after_recording": lambda: build.conflict(review_on=TODAY),
    "person_conflict_ended_on_not_before_recorded_on": lambda: build.conflict(ended_on=YESTERDAY),
    "distinction_reason_filled": lambda: build.distinction(reason=" "),
    "distinction_ended_by_with_ended_at": lambda: build.distinction(ended_at=NOW),
    "distinction_in_order": lambda: reversed_pair(build.distinction()),
    "distinction_once": lambda: twice(build.distinction, "first_person", "second_person"),
    "identity_mark_kind_known": lambda: build.identity_mark(kind="FACE"),
    "identity_mark_once_per_kind": lambda: twice(build.identity_mark, "person"),
    "consent_scope_known": lambda: build.consent(scope="ALL"),
    "consent_withdrawn_on_not_before_given_on": lambda: build.consent(withdrawn_on=YESTERDAY),
    "consent_once_per_scope": lambda: twice(build.consent, "person", "recorded_by"),
}
