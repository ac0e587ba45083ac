"""The weekly sheets of shelters: docs/sheets.md says what they hold and what each line does."""

from opvang.actions.sheets.load import load_sheet
from opvang.actions.sheets.result import SheetResult

__all__ = ["SheetResult", "load_sheet"]
