"""Publish a half year: once, whole, and never again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import transaction

from opvang.actions.fairness.errors import HalfIsNotOver, HalfIsPublished
from opvang.actions.trends.lock import lock_month
from opvang.fairness.halves import half_code, half_release_date
from opvang.fairness.outcomes import Outcome
from opvang.fairness.tables import published
from opvang.models import FairnessFigure


def publish_half(outcomes: Iterable[Outcome], *, half: date, today: date) -> int:
    """Publish what may be known of the outcomes of a half year; return how many figures that are.

    Parameters
    ----------
    half
        Its first day.
    today
        The date of tonight's evening.

    Raises
    ------
    HalfIsNotOver
        Before the day of its release.
    HalfIsPublished
        When it was published before.
    """
    if today < half_release_date(half):
        raise HalfIsNotOver(
            f"De cijfers van {half_code(half)} verschijnen pas op "
            f"{half_release_date(half).isoformat()}. Wacht tot die dag."
        )
    found = published(outcomes, secret=settings.TRENDS_KEY)
    with transaction.atomic():
        lock_month(half)
        if FairnessFigure.objects.filter(half=half).exists():
            raise HalfIsPublished
        figures = FairnessFigure.objects.bulk_create(
            FairnessFigure(
                half=half,
                division=place.division,
                group=place.group,
                asked=place.asked,
                tally=place.tally,
                value=value,
            )
            for place, value in sorted(found.items())
        )
    return len(figures)
