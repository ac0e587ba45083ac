"""For each constraint on requests a row that is wrong in that one way."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from tests.models import build
from tests.models.build import TODAY, saved, twice

YESTERDAY = TODAY - timedelta(days=1)

BROKEN = {
    "placement_request_once_per_key": lambda: twice(
        partial(build.request, coordinator=saved(build.account()), key=UUID(int=1))
    ),
    "placement_request_status_known": lambda: build.request(status="LOST", ended_on=TODAY),
    "placement_request_ended_when_over": lambda: build.request(status="NOT_A_VICTIM"),
    "placement_request_ended_on_not_before_registered_on": lambda: build.request(
        status="WITHDRAWN", ended_on=YESTERDAY
    ),
    "placement_request_referrer_known": lambda: build.request(referrer="PRESS"),
    "placement_request_urgency_known": lambda: build.request(urgency="SOON"),
    "placement_request_start_by_not_before_start_from": lambda: build.request(start_by=YESTERDAY),
    "placement_request_nights_range": lambda: build.request(nights=3651),
    "placement_request_routes_known": lambda: build.request(routes=["TOURIST"]),
    "placement_request_routes_given": lambda: build.request(routes=[]),
    "placement_request_security_known": lambda: build.request(security="HIGH"),
    "placement_request_needs_form": lambda: build.request(needs=["Trauma"]),
    "placement_request_traits_form": lambda: build.request(traits=["1_DOG"]),
    "placement_request_access_needs_form": lambda: build.request(access_needs=["A" * 41]),
    "placement_request_languages_form": lambda: build.request(languages=["e"]),
    "placement_request_wish_reason_known": lambda: build.request(wish_reason="SUN"),
    "placement_request_transfer_reason_known": lambda: build.request(
        moves_from=saved(build.guest()), transfer_reason="BORED"
    ),
    "placement_request_moves_with_a_reason": lambda: build.request(transfer_reason="OTHER"),
    "placement_request_one_transfer_at_a_time": lambda: twice(
        partial(build.request, moves_from=saved(build.guest()), transfer_reason="OTHER")
    ),
    "request_person_role_known": lambda: build.request_person(role="FRIEND"),
    "request_person_once": lambda: twice(build.request_person, "request", "person"),
    "excluded_shelter_reason_known": lambda: build.excluded_shelter(reason="UGLY"),
    "excluded_shelter_once_per_reason": lambda: twice(build.excluded_shelter, "request", "shelter"),
    "waiver_code_known": lambda: build.waiver(code="household"),
    "waiver_reason_filled": lambda: build.waiver(reason=" "),
    "waiver_once": lambda: twice(build.waiver, "request", "unit", "author"),
}
