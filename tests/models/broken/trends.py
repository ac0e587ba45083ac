"""For each constraint on facts and published figures a row that breaks it."""

from datetime import date

from opvang import models
from tests.models import build
from tests.models.build import TODAY, saved, twice


def fact(**facts):
    if "organisation" not in facts:
        facts["organisation"] = saved(build.organisation())
    defaults = {"day": TODAY, "province_id": "PV27", "group": "ADULTS", "beds_available": 2}
    return models.DailyFact(**defaults | facts)


def figure(**facts):
    defaults = {"month": date(2026, 10, 1), "indicator": "OCCUPIED", "value": 40}
    return models.PublishedFigure(**defaults | facts)


def fairness(**facts):
    defaults = {"half": date(2026, 1, 1), "division": "GENDER", "tally": "PLACED", "value": 40}
    return models.FairnessFigure(**defaults | facts)


BROKEN = {
    "daily_fact_group_known": lambda: fact(group="HOTEL"),
    "daily_fact_once": lambda: twice(fact, "organisation"),
    "daily_fact_occupied_within_available": lambda: fact(beds_occupied=3),
    "published_figure_indicator_known": lambda: figure(indicator="INCOME"),
    "published_figure_group_known": lambda: figure(group="HOTEL"),
    "published_figure_once": lambda: twice(figure),
    "published_figure_rounded": lambda: figure(value=41),
    "published_figure_of_a_month": lambda: figure(month=date(2026, 10, 2)),
    "fairness_figure_division_known": lambda: fairness(division="RELIGION"),
    "fairness_figure_tally_known": lambda: fairness(tally="INCOME"),
    "fairness_figure_asked_known": lambda: fairness(asked="HOTEL"),
    "fairness_figure_once": lambda: twice(fairness),
    "fairness_figure_rounded": lambda: fairness(value=41),
    "fairness_figure_of_a_half_year": lambda: fairness(half=date(2026, 2, 1)),
}
