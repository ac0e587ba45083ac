"""Transfers: people who live somewhere ask for another place, and move in one step."""

from opvang.actions.transfers.ask import ask_transfer
from opvang.actions.transfers.asked import NewTransfer

__all__ = ["NewTransfer", "ask_transfer"]
