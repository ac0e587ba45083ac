"""The board of a shelter: its beds tonight, who comes and who lives there."""

from opvang.queries.board.board import board

__all__ = ["board"]
