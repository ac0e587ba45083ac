"""The weekly sheets of shelters: docs/sheets.md says what they hold and what each line does.

What their own software sends as EDXL-HAVE becomes the same lines.
"""

from opvang.actions.sheets.have import load_have
from opvang.actions.sheets.load import load_sheet
from opvang.actions.sheets.result import SheetResult

__all__ = ["SheetResult", "load_have", "load_sheet"]
