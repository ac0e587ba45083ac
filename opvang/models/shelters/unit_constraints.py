"""What the database refuses of a unit."""

from django.db import models
from django.utils.translation import gettext_lazy

from opvang.models.checks import (
    both_or_neither,
    filled,
    one_of,
    one_of_or_empty,
    within,
)
from opvang.models.code_lists import LANGUAGE_CODE, OPEN_CODE, only_codes_like, only_codes_of
from opvang.models.codes import (
    PLACE_TYPES_FOR_MINORS,
    InheritableRule,
    PlaceType,
    PlacingAuthority,
    Route,
    Security,
    Sex,
    Urgency,
)

_OPEN = gettext_lazy(
    "Schrijf codes met hoofdletters, cijfers en liggende streepjes, zoals STEP_FREE."
)

UNIT_CONSTRAINTS: tuple[models.BaseConstraint, ...] = (
    filled("name", table="unit", sentence=gettext_lazy("Geef de wooneenheid een naam.")),
    models.UniqueConstraint(
        fields=("shelter", "name"),
        name="unit_name_once_per_shelter",
        violation_error_message=gettext_lazy("Deze opvang heeft al een wooneenheid met deze naam."),
    ),
    one_of("place_type", PlaceType, table="unit"),
    one_of_or_empty("authority_override", PlacingAuthority, table="unit"),
    one_of("security", Security, table="unit"),
    only_codes_of(
        "routes", Route, table="unit", sentence=gettext_lazy("Kies routes uit de lijst.")
    ),
    only_codes_of(
        "sexes", Sex, table="unit", sentence=gettext_lazy("Kies geslachten uit de lijst.")
    ),
    models.CheckConstraint(
        name="unit_sexes_given",
        condition=models.Q(sexes__len__gte=1),
        violation_error_message=gettext_lazy(
            "Zeg voor welk geslacht de wooneenheid is: kies er minstens een."
        ),
    ),
    only_codes_of(
        "reserved_for", Urgency, table="unit", sentence=gettext_lazy("Kies urgenties uit de lijst.")
    ),
    only_codes_like("only_for", OPEN_CODE, table="unit", sentence=_OPEN),
    only_codes_like("capabilities", OPEN_CODE, table="unit", sentence=_OPEN),
    only_codes_like("contraindications", OPEN_CODE, table="unit", sentence=_OPEN),
    only_codes_like("accessibility", OPEN_CODE, table="unit", sentence=_OPEN),
    only_codes_like(
        "languages",
        LANGUAGE_CODE,
        table="unit",
        sentence=gettext_lazy("Schrijf talen met twee of drie kleine letters (ISO 639), zoals nl."),
    ),
    only_codes_of(
        "inherits",
        InheritableRule,
        table="unit",
        sentence=gettext_lazy("Kies overgenomen regels uit de lijst."),
    ),
    within("max_age", 0, 120, table="unit"),
    models.CheckConstraint(
        name="unit_ages_in_order",
        condition=models.Q(min_age__lte=models.F("max_age")),
        violation_error_message=gettext_lazy(
            "De laagste leeftijd is hoger dan de hoogste. Wissel ze om."
        ),
    ),
    models.CheckConstraint(
        name="unit_minors_only_where_lawful",
        condition=models.Q(min_age__gte=18) | models.Q(place_type__in=PLACE_TYPES_FOR_MINORS),
        violation_error_message=gettext_lazy(
            "Cliënten onder de 18 mogen alleen in jeugdzorg, beschermde opvang of een noodbed. "
            "Zet de laagste leeftijd op 18 of kies een andere soort plek."
        ),
    ),
    both_or_neither("max_age_boys", "max_age_girls", table="unit"),
    within("max_age_boys", -1, 120, table="unit"),
    within("max_age_girls", -1, 120, table="unit"),
    within("max_nights", 1, 3650, table="unit"),
    within("turnaround_days", 0, 365, table="unit"),
)
