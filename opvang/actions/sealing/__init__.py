"""Sealing the audit log, writing its newest seal down elsewhere, and checking both."""

from opvang.actions.sealing.checking import Checked, check_log
from opvang.actions.sealing.exporting import export_seal
from opvang.actions.sealing.sealing import seal_log

__all__ = ["Checked", "check_log", "export_seal", "seal_log"]
