"""For each constraint on signals and coverage a row that is wrong in that one way."""

from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange

from tests.models import build
from tests.models.build import TODAY, saved, twice

BROKEN = {
    "coverage_kind_known": lambda: build.coverage(kind="HOPE"),
    "coverage_not_empty": lambda: build.coverage(period=DateRange(TODAY, TODAY)),
    "coverage_one_at_a_time": lambda: twice(build.coverage, "recorded_by"),
    "signal_state_known": lambda: build.signal(
        state="LOST", assessed_on=TODAY, assessed_by=saved(build.account())
    ),
    "signal_source_known": lambda: build.signal(source="BIRD"),
    "signal_urgency_known": lambda: build.signal(urgency="SOON"),
    "signal_handed_to_known": lambda: build.signal(state="NOT_TRAFFICKING", handed_to="ME"),
    "signal_text_filled": lambda: build.signal(text=" "),
    "signal_organisation_with_reporter": lambda: build.signal(organisation=None),
    "signal_assessed_by_with_assessed_on": lambda: build.signal(state="PRESUMED", assessed_by=None),
    "signal_judged_once_over": lambda: build.signal(
        assessed_on=TODAY, assessed_by=saved(build.account())
    ),
    "signal_dismissed_to_somebody": lambda: build.signal(state="NOT_TRAFFICKING", handed_to=""),
    "signal_presumed_somebody": lambda: build.signal(person=saved(build.person())),
    "signal_residents_unknown": lambda: build.signal(
        source="RESIDENT", reporter=saved(build.account())
    ),
    "signal_ages_not_empty": lambda: build.signal(ages=NumericRange(18, 18)),
    "signal_persons_range": lambda: build.signal(persons=0),
    "signal_indicators_known": lambda: build.signal(indicators=["MOOD"]),
    "signal_exploitation_types_known": lambda: build.signal(exploitation_types=["Work"]),
    "signal_sex_exploitation_types_known": lambda: build.signal(sex_exploitation_types=["Work"]),
    "signal_labour_industries_known": lambda: build.signal(labour_industries=["Farm"]),
    "signal_control_means_known": lambda: build.signal(control_means=["Fear"]),
    "signal_recruitment_methods_known": lambda: build.signal(recruitment_methods=["Letter"]),
}
