"""Signals: sent by whoever saw something, judged by who coordinates there, and erased in time."""

from opvang.actions.signals.asking import add_to_signal, ask_about_signal
from opvang.actions.signals.judging import dismiss_signal, register_signal, reopen_signal
from opvang.actions.signals.sending import report_signal, send_signal
from opvang.queries.signals.fields import NewSignal, NewVictim

__all__ = [
    "NewSignal",
    "NewVictim",
    "add_to_signal",
    "ask_about_signal",
    "dismiss_signal",
    "register_signal",
    "reopen_signal",
    "report_signal",
    "send_signal",
]
