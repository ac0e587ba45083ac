"""Answers are kept no longer than somebody may send the same again."""

from datetime import datetime, timedelta

from django.conf import settings

from opvang.models import KeptAnswer


def forget_old_answers(*, now: datetime) -> int:
    """Delete the answers that nobody can ask for any more; return how many those were."""
    old = now - timedelta(hours=settings.ANSWERS_KEPT_HOURS)
    number, _ = KeptAnswer.objects.filter(at__lte=old).delete()
    return number
