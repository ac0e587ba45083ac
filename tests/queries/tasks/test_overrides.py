"""What humans decide otherwise asks something of others: to decide, to mend, to review."""

import pytest

from opvang.actions.answers import refuse_hold
from opvang.actions.holds import hold_place
from opvang.actions.overrides.appeals import appeal_refusal, decide_appeal
from opvang.actions.units import confirm_rules
from opvang.models.codes import AppealOutcome, RefusalReason
from opvang.queries.tasks.appeals import appeals
from opvang.queries.tasks.reviews import reviews
from opvang.queries.tasks.rules_to_mend import rules_to_mend
from tests.actions.world import NOW, account, new_world

pytestmark = pytest.mark.django_db


def found(*asked):
    return [
        (task.title, task.view, task.id) for kind, reader in asked for task in kind(reader, NOW)
    ]


def test_a_refusal_against_the_rules_an_appeal_and_what_was_set_aside_are_tasks_until_done():
    world = new_world()
    request, unit = world.request(), world.unit(name="Boven")
    hold = hold_place(world.coordinator, request=request.id, unit=unit.id, now=NOW)
    facts = {"hold": hold.id, "reason": RefusalReason.AGE_SEX, "now": NOW}
    refuse_hold(world.worker, **facts)
    why = "Ze is volgens de regels niet te jong."
    appeal_refusal(world.coordinator, placement=hold.id, reason=why, now=NOW)
    colleague = account("NATIONAL_DESK", world.desk.organisation)

    mend = "Boven: kijk of de regels kloppen. Iemand paste erin en is toch geweigerd."
    decide = f"{request.reference}: beslis over het bezwaar tegen een weigering."
    assert found((rules_to_mend, world.manager)) == [(mend, "unit", unit.id)]
    assert found((appeals, world.desk)) == [(decide, "decide-appeal", hold.id)]
    assert found((rules_to_mend, world.worker), (appeals, world.coordinator)) == []

    confirm_rules(world.manager, unit=unit.id, now=NOW)
    facts = {"placement": hold.id, "outcome": AppealOutcome.OVERRIDDEN, "decision": why}
    decide_appeal(world.desk, now=NOW, **facts)

    assert found((rules_to_mend, world.manager), (appeals, world.desk)) == []
    review = "Kijk 1 uitzondering na: was die terecht?"
    assert found((reviews, world.desk), (reviews, colleague)) == [(review, "overrides", None)]
