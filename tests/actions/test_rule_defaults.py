"""An organisation and a shelter decide rules for the units that follow them."""

from dataclasses import replace

import pytest

from opvang.actions.rule_default_previews import preview_rule_default
from opvang.actions.rule_defaults import drop_rule_default, set_rule_default
from opvang.actions.units import change_unit
from opvang.errors import FormRefused, NotAllowed, NotFound
from opvang.models import AuditEntry, RuleDefault
from opvang.models.codes import InheritableRule
from opvang.queries.filled_in.units import rules_of_unit
from opvang.queries.rule_defaults import default_pages, sources
from opvang.queries.unit import seen_unit
from opvang.queries.unit.preview import Band
from tests.actions.world import NOW, account, new_world
from tests.models import build
from tests.models.build import saved
from tests.queries.scene import request

pytestmark = pytest.mark.django_db
LANGUAGES, ROUTES = InheritableRule.LANGUAGES, InheritableRule.ROUTES


@pytest.fixture
def world():
    return new_world()


def decide(actor, value, *followers, rule=LANGUAGES, shelter=None, accepts_loss=False):
    return set_rule_default(
        actor,
        shelter=shelter.id if shelter else None,
        rule=rule,
        value=value,
        followers=[one.id for one in followers],
        accepts_loss=accepts_loss,
        now=NOW,
    )


def drop(actor, *, rule=LANGUAGES, shelter=None):
    shelter = shelter.id if shelter else None
    return drop_rule_default(actor, shelter=shelter, rule=rule, now=NOW)


def fresh(*units):
    for one in units:
        one.refresh_from_db()
    return [(one.languages, one.inherits) for one in units]


def test_units_that_follow_have_the_value_and_others_keep_their_own(world):
    follows, own = world.unit(), world.unit(name="Zelf", languages=["fr"])

    changed = decide(world.manager, ["nl", "pl"], follows)

    assert changed.changed == 1
    assert fresh(follows, own) == [(["nl", "pl"], ["languages"]), (["fr"], [])]
    row = AuditEntry.objects.get(object_id=follows.id)
    assert (row.activity, row.detail) == ("CHANGE_UNIT", "DEFAULT")


def test_the_nearest_default_holds_and_when_it_goes_that_of_the_organisation(world):
    near = world.unit()
    far = world.unit(
        shelter=saved(build.shelter(organisation=world.shelter.organisation, public_name="Ver"))
    )
    decide(world.manager, ["nl"], near, far)

    decide(world.manager, ["pl"], near, shelter=world.shelter)
    decide(world.manager, ["en"], near, far)
    with_both = fresh(near, far)
    said = [sources(one) for one in (near, far)]
    drop(world.manager, shelter=world.shelter)
    with_one = fresh(near, far)
    drop(world.manager)

    assert with_both == [(["pl"], ["languages"]), (["en"], ["languages"])]
    assert said == [{"languages": "van de opvang"}, {"languages": "van de organisatie"}]
    assert with_one == [(["en"], ["languages"])] * 2
    assert fresh(near, far) == [(["en"], [])] * 2
    assert not RuleDefault.objects.exists()


def test_a_unit_that_says_something_else_no_longer_follows(world):
    home = world.unit()
    decide(world.manager, ["nl"], home)
    decide(world.manager, [], home, rule=InheritableRule.CAPABILITIES)
    home.refresh_from_db()
    rules = replace(rules_of_unit(home), languages=("nl", "ti"))

    change_unit(world.manager, unit=home.id, rules=rules, seen=home.version, now=NOW)

    home.refresh_from_db()
    assert home.inherits == ["capabilities"]


def test_the_page_of_a_unit_says_of_each_rule_whether_it_is_its_own(world):
    home = world.unit(max_nights=30)
    decide(world.manager, ["nl"], home, shelter=world.shelter)

    rules = {one.rule: one.source for one in seen_unit(world.manager, home.id, now=NOW).rules}
    organisation, shelter = default_pages(world.manager)

    assert (rules["languages"], rules["max_nights"]) == ("van de opvang", "")
    assert {row.rule: row.followers for row in shelter.rows}["languages"] == 1
    assert all(row.says == "" for row in organisation.rows)


def test_a_preview_tells_of_every_unit_that_would_change_and_changes_nothing(world):
    homes = [world.unit(routes=["DUTCH"]), world.unit(name="Zelf", routes=["EU"])]
    for _ in range(5):
        request(routes=["EU"])

    found = preview_rule_default(
        world.manager, units=[one.id for one in homes], rule=ROUTES, value=["EU"], now=NOW
    )

    (effect,) = found
    assert (effect.unit.id, effect.preview.let_in.requests) == (homes[0].id, Band.SOME)
    assert (
        effect.change.in_words == "Verblijfsroutes: Nederlander wordt burger van de Europese Unie"
    )
    assert effect.change.gone_in_words == "Nederlander"
    homes[0].refresh_from_db()
    assert homes[0].routes == ["DUTCH"]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (LANGUAGES, ["Nederlands"]),
        (ROUTES, ["MAAN"]),
        (InheritableRule.MAX_NIGHTS, 0),
        (InheritableRule.TURNAROUND_DAYS, None),
        (InheritableRule.TURNAROUND_DAYS, 900),
    ],
)
def test_a_value_that_no_unit_can_have_is_refused_also_where_nobody_follows(world, rule, value):
    with pytest.raises(FormRefused):
        decide(world.manager, value, rule=rule)

    assert not RuleDefault.objects.exists()


def test_what_protects_people_goes_only_when_somebody_says_yes_to_that(world):
    homes = [world.unit(contraindications=["ADDICTION"]), world.unit(name="Zelf")]
    kept = InheritableRule.CONTRAINDICATIONS
    decide(world.manager, [], rule=kept)
    decide(world.manager, ["ADDICTION"], homes[0], rule=kept, shelter=world.shelter)

    with pytest.raises(FormRefused) as refused:
        decide(world.manager, ["VIOLENCE"], *homes, rule=kept, shelter=world.shelter)
    with pytest.raises(FormRefused):
        drop(world.manager, rule=kept, shelter=world.shelter)
    untouched = fresh_rule(homes[0])
    decide(world.manager, ["VIOLENCE"], *homes, rule=kept, shelter=world.shelter, accepts_loss=True)

    (remark,) = refused.value.remarks
    assert remark.field == "accepts_loss"
    assert (
        f"bij {homes[0].name} ({world.shelter.public_name}) vervalt actief middelengebruik"
        in remark.sentence
    )
    assert untouched == ["ADDICTION"]
    assert fresh_rule(homes[0]) == ["VIOLENCE"]


def fresh_rule(home):
    home.refresh_from_db()
    return home.contraindications


def test_only_who_may_change_the_rules_of_a_unit_decides_and_only_at_home(world):
    home = world.unit()
    other = account("SHELTER_MANAGER", saved(build.organisation()))

    with pytest.raises(NotAllowed):
        decide(world.worker, ["nl"], home)
    with pytest.raises(NotFound):
        decide(other, ["nl"], home, shelter=world.shelter)
    decide(other, ["nl"], home)

    assert [one.shelter for one in default_pages(other)] == [None]
    assert fresh(home)[0][1] == []


def test_what_was_not_decided_does_not_end(world):
    with pytest.raises(NotFound):
        drop(world.manager)
