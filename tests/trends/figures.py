"""Two years of published figures for pages: growing, with a season, some cells left out."""

from datetime import date

from opvang.models import Province, PublishedFigure
from opvang.models.codes import Indicator, PlaceGroup

MONTHS = [date(2024 + (10 + n) // 12, (10 + n) % 12 + 1, 1) for n in range(24)]
#: The last of them: October 2026.
LAST = MONTHS[-1]
#: Where too few organisations work to publish anything.
LEFT_OUT = {"PV22", "PV29"}
_SCALE = {
    Indicator.AVAILABLE: 640,
    Indicator.OCCUPIED: 560,
    Indicator.CLOSED: 20,
    Indicator.ARRIVALS: 240,
    Indicator.DEPARTURES: 235,
    Indicator.UNPLACED: 60,
}
_SEASON = (0.94, 0.97, 1, 1.02, 1.05, 1.03, 0.96, 0.95, 1.02, 1.06, 1.03, 0.97)


def publish_two_years():
    """Publish figures of the country, of each group, of most provinces and of a few inner cells."""
    provinces = [one.code for one in Province.objects.all() if one.code not in LEFT_OUT]
    cells = [
        (None, ""),
        *((None, group) for group in PlaceGroup),
        *((one, "") for one in provinces),
    ]
    cells += [("PV27", PlaceGroup.ADULTS), ("PV28", PlaceGroup.ADULTS)]
    PublishedFigure.objects.bulk_create(
        PublishedFigure(
            month=month,
            indicator=indicator,
            province_id=province,
            group=group,
            value=_figure(indicator, number, month, province=province, group=group),
        )
        for number, month in enumerate(MONTHS)
        for indicator in Indicator
        for province, group in cells
    )


def _figure(indicator, number, month, *, province, group):
    share = (1 / 10 if province else 1) * (1 / 5 if group else 1)
    grown = 1 + number / (48 if indicator == Indicator.UNPLACED else 240)
    season = 1 if indicator == Indicator.AVAILABLE else _SEASON[month.month - 1]
    return 5 * round(_SCALE[indicator] * share * grown * season / 5)
