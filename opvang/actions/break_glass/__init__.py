"""Access in an emergency: with a reason, for a short time, and judged by an auditor afterwards."""

from opvang.actions.break_glass.judging import judge_break_glass
from opvang.actions.break_glass.opening import break_glass

__all__ = ["break_glass", "judge_break_glass"]
