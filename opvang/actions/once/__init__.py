"""What is sent twice under one key is done once."""

from opvang.actions.once.answering import Answer, Sent, answer_once
from opvang.actions.once.forgetting import forget_old_answers

__all__ = ["Answer", "Sent", "answer_once", "forget_old_answers"]
