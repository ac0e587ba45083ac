"""Crisis mode, switched on and off by the national desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from opvang.actions.overrides.crisis import end_crisis_mode, start_crisis_mode
from opvang.pages.acting import act
from opvang.pages.deciding import Decision, decide
from opvang.pages.forms.decisions import DecisionForm
from opvang.pages.signed_in import page
from opvang.queries.overrides.crisis import crisis_switch

if TYPE_CHECKING:
    from opvang.pages.signed_in import SignedInRequest

#: Of these the desk chooses, as far as the longest that is set allows.
_HOURS = (4, 8, 12, 24, 48, 72)


@page("GET", "POST")
def crisis(request: SignedInRequest) -> HttpResponse:
    """Switch crisis mode on for some hours, with a reason."""
    now = timezone.now()
    found = crisis_switch(request.user, now=now)
    form = DecisionForm(
        request.POST or None,
        what=gettext("Hoe lang?"),
        choices=_choices(found.most_hours),
        why=gettext("Waarom is er geen tijd voor akkoord?"),
    )
    decision = Decision(
        title=gettext("Crisisstand aanzetten"),
        intro=gettext(
            "Wie een plek vraagt heeft hem dan meteen, zonder akkoord van opvang, coördinatiepunt "
            "of arbeidsinspectie. Alle regels voor veiligheid blijven gelden. Een voogd of rechter "
            "slaat niemand over. De crisisstand eindigt vanzelf, en elke plaatsing wordt daarna "
            "nagekeken."
        ),
        facts=(),
        submit=gettext("Zet de crisisstand aan"),
        back_to=reverse("overrides"),
        back=gettext("Terug naar de uitzonderingen"),
        said=gettext("De crisisstand staat aan. Iedereen ziet dat bovenaan elke pagina."),
    )
    return decide(
        request,
        form,
        decision,
        lambda: start_crisis_mode(
            request.user,
            reason=form.cleaned_data["reason"],
            hours=int(form.cleaned_data["choice"]),
            now=now,
        ),
    )


@page("POST")
def end(request: SignedInRequest) -> HttpResponse:
    """Switch crisis mode off before it ends by itself."""
    return act(
        request,
        lambda: end_crisis_mode(request.user, now=timezone.now()),
        said=gettext("De crisisstand staat uit. Elke plek wordt weer gevraagd en beantwoord."),
        back_to=reverse("overrides"),
    )


def _choices(most: int) -> tuple[tuple[str, str], ...]:
    hours = [one for one in _HOURS if one < most]
    return tuple(
        (str(one), ngettext("%(hours)s uur", "%(hours)s uur", one) % {"hours": one})
        for one in (*hours, most)
    )
