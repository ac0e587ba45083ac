"""For each constraint on shelters a row that is wrong in that one way."""

from datetime import timedelta

from tests.models import build
from tests.models.build import NOW, TODAY, saved, twice

YESTERDAY = TODAY - timedelta(days=1)


BROKEN = {
    "shelter_public_name_filled": lambda: build.shelter(public_name=" "),
    "shelter_name_once_per_organisation": lambda: twice(build.shelter, "organisation"),
    "address_change_one_open": lambda: twice(build.address_change, "shelter"),
    "address_change_approved_by_with_approved_at": lambda: build.address_change(approved_at=NOW),
    "address_change_cancelled_by_with_cancelled_at": lambda: build.address_change(cancelled_at=NOW),
    "address_change_four_eyes": lambda: build.address_change(
        proposed_by=(one := saved(build.account())), approved_by=one, approved_at=NOW
    ),
    "address_change_applied_when_approved": lambda: build.address_change(applied_at=NOW),
    "unit_name_filled": lambda: build.unit(name=""),
    "unit_name_once_per_shelter": lambda: twice(build.unit, "shelter"),
    "unit_place_type_known": lambda: build.unit(place_type="HOTEL"),
    "unit_authority_override_known": lambda: build.unit(authority_override="KING"),
    "unit_security_known": lambda: build.unit(security="HIDDEN"),
    "unit_routes_known": lambda: build.unit(routes=["DUTCH", "TOURIST"]),
    "unit_sexes_known": lambda: build.unit(sexes=["WOMAN"]),
    "unit_sexes_given": lambda: build.unit(sexes=[]),
    "unit_reserved_for_known": lambda: build.unit(reserved_for=["SOON"]),
    "unit_only_for_form": lambda: build.unit(only_for=["LVB", "lvb"]),
    "unit_capabilities_form": lambda: build.unit(capabilities=["LVB,GGZ"]),
    "unit_contraindications_form": lambda: build.unit(contraindications=[""]),
    "unit_accessibility_form": lambda: build.unit(accessibility=["STEP FREE"]),
    "unit_languages_form": lambda: build.unit(languages=["nl", "Dutch"]),
    "unit_max_age_range": lambda: build.unit(max_age=121),
    "unit_ages_in_order": lambda: build.unit(min_age=30, max_age=29),
    "unit_minors_only_where_lawful": lambda: build.unit(min_age=17),
    "unit_max_age_boys_with_max_age_girls": lambda: build.unit(max_age_boys=12),
    "unit_max_age_boys_range": lambda: build.unit(max_age_boys=-2, max_age_girls=17),
    "unit_max_age_girls_range": lambda: build.unit(max_age_boys=12, max_age_girls=121),
    "unit_max_nights_range": lambda: build.unit(max_nights=0),
    "unit_turnaround_days_range": lambda: build.unit(turnaround_days=366),
    "room_name_filled": lambda: build.room(name=""),
    "room_sex_known": lambda: build.room(shared=True, sex="MIXED"),
    "room_name_once_per_unit": lambda: twice(build.room, "unit"),
    "room_sex_when_shared": lambda: build.room(shared=True),
    "bed_name_filled": lambda: build.bed(name=""),
    "bed_name_once_per_room": lambda: twice(build.bed, "room"),
    "closure_reason_known": lambda: build.closure(reason="HOLIDAY"),
    "unit_inherits_known": lambda: build.unit(inherits=["price"]),
    "rule_default_rule_known": lambda: build.rule_default(rule="price"),
    "rule_default_of_one": lambda: build.rule_default(shelter=saved(build.shelter())),
    "rule_default_once_per_organisation": lambda: twice(build.rule_default, "organisation"),
    "rule_default_once_per_shelter": lambda: twice(
        build.rule_default, "shelter", organisation=None
    ),
    "closure_of_one_thing": lambda: build.closure(
        unit=(unit := saved(build.unit())), room=saved(build.room(unit=unit))
    ),
    "closure_expected_until_not_before_closed_from": lambda: build.closure(
        expected_until=YESTERDAY
    ),
    "closure_reopened_on_not_before_closed_from": lambda: build.closure(reopened_on=YESTERDAY),
    "capacity_confirmation_method_known": lambda: build.confirmation(
        method="FAX", confirmed_by=saved(build.account())
    ),
    "capacity_confirmation_by_somebody": lambda: build.confirmation(method="PHONE"),
}
