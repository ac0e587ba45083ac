"""How much a sheet may hold: far more than a shelter sends, far less than hurts."""

#: Bytes of the file itself.
MAX_BYTES = 2_000_000
#: Bytes of everything packed in an XLSX file together.
MAX_UNPACKED_BYTES = 10_000_000
#: Parts packed in an XLSX file.
MAX_PARTS = 1_000
#: Worksheets of an XLSX file.
MAX_WORKSHEETS = 50
#: Rows of one worksheet, empty ones included.
MAX_ROWS = 5_000
#: Columns of one worksheet.
MAX_COLUMNS = 100
#: Characters of one cell in a column that is used.
MAX_CELL = 250
#: Rows from the top among which the header row must be.
HEADER_ROWS = 30
