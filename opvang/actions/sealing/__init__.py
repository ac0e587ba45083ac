"""Sealing the audit log, writing its newest seal down elsewhere, and checking both."""

from opvang.actions.sealing.checking import check_log
from opvang.actions.sealing.exporting import export_seal
from opvang.actions.sealing.sealing import seal_log

__all__ = ["check_log", "export_seal", "seal_log"]
