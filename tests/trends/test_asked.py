"""People without a place are counted in one group, by a rule of thumb."""

import pytest

from opvang.trends.asked import group_asked


def asked(**facts):
    ordinary = {"has_minor_client": False, "routes": ["DUTCH"], "needs": [], "urgency": "REGULAR"}
    return group_asked(**ordinary | facts)


@pytest.mark.parametrize(
    ("facts", "group"),
    [
        ({}, "ADULTS"),
        ({"urgency": "CRISIS"}, "EMERGENCY"),
        ({"routes": ["EU", "B8_REFLECTION"]}, "TRAFFICKING"),
        ({"needs": ["LABOUR_EXPLOITATION"]}, "TRAFFICKING"),
        ({"needs": ["ADDICTION"], "urgency": "CRISIS"}, "TRAFFICKING"),
        ({"needs": ["PREGNANCY"]}, "ADULTS"),
        ({"has_minor_client": True}, "MINORS"),
        ({"has_minor_client": True, "routes": ["B8_REFLECTION"], "urgency": "CRISIS"}, "MINORS"),
    ],
)
def test_a_request_is_counted_in_a_group(facts, group):
    assert asked(**facts) == group
