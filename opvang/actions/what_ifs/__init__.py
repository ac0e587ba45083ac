"""What-ifs of the national desk: a question is kept, and a worker answers it. Nothing changes."""

from opvang.actions.what_ifs.asking import ask_what_if

__all__ = ["ask_what_if"]
