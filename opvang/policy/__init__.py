"""What an organisation decides about times, limits, texts and the match, in versions."""

from opvang.policy.current import one_policy, policy
from opvang.policy.kinds import Number, Order, Switch, Text, Value
from opvang.policy.line import Line
from opvang.policy.lines import LINES, MATCH_LINES
from opvang.policy.values import Policy, policy_of, remarks_on

__all__ = [
    "LINES",
    "MATCH_LINES",
    "Line",
    "Number",
    "Order",
    "Policy",
    "Switch",
    "Text",
    "Value",
    "one_policy",
    "policy",
    "policy_of",
    "remarks_on",
]
