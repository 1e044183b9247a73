"""Tables of strangers as plain rows: XLSX, XLS, ODS, CSV and pasted cells, each cell known by its address.

The format is told by the content. Whatever the bytes are, they are opened in a process of its own with little memory
and time; nothing is calculated, fetched or run.
"""

from giaoluu.lib.table_in.reading import NotATable, read_apart
from giaoluu.lib.table_in.sheet import Fault, Row, Sheet, address, column_letters, sheets_in

__all__ = ["Fault", "NotATable", "Row", "Sheet", "address", "column_letters", "read_apart", "sheets_in"]
