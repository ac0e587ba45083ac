"""Erasing people whose time is over or who ask for it, and keeping those who must be kept."""

from opvang.actions.retention.claims import approve_claim, decide_claim, record_claim
from opvang.actions.retention.preservations import end_preservation, preserve_case
from opvang.actions.retention.rounds import ErasureReport, erase_expired

__all__ = [
    "ErasureReport",
    "approve_claim",
    "decide_claim",
    "end_preservation",
    "erase_expired",
    "preserve_case",
    "record_claim",
]
