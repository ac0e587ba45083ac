"""Rules that are the same in a house or an organisation, and units that follow them."""

from hypothesis import strategies as st

from opvang.actions.rule_defaults import drop_rule_default, set_rule_default
from opvang.actions.units import confirm_rules as confirm_rules_action
from opvang.errors import NotFound
from opvang.models.codes import InheritableRule
from tests.faults.life import rights
from tests.faults.life.trying import SOMEBODY, Trying, step

_DECISIONS = st.sampled_from(
    [
        ("capabilities", []),
        ("capabilities", ["TRAUMA"]),
        ("contraindications", ["PET"]),
        ("max_nights", 30),
        ("turnaround_days", 1),
    ]
)


class Defaulting(Trying):
    """Those who decide rules for more units at once."""

    @step(
        unit=st.integers(0, 4),
        whole=st.booleans(),
        decision=_DECISIONS,
        followers=st.sets(st.integers(0, 4)),
        by=SOMEBODY,
    )
    def set_default(self, unit, whole, decision, followers, by):
        """Somebody decides a rule for a shelter, or a whole organisation, and who follows it."""
        rule, value = decision
        unit = self.one(self.model.units, unit)
        units = frozenset(self.one(self.model.units, one) for one in followers)
        by = self.who(by, "CHANGE_UNIT", unit=unit)
        self.do(decide, by=by, unit=unit, whole=whole, rule=rule, value=value, followers=units)

    @step(
        when=lambda self: self.model.defaults,
        unit=st.integers(0, 4),
        whole=st.booleans(),
        decision=_DECISIONS,
        by=SOMEBODY,
    )
    def drop_default(self, unit, whole, decision, by):
        """Somebody decides a rule no longer."""
        unit = self.one(self.model.units, unit)
        by = self.who(by, "CHANGE_UNIT", unit=unit)
        self.do(drop, by=by, unit=unit, whole=whole, rule=decision[0])

    @step(unit=st.integers(0, 4), by=SOMEBODY)
    def confirm_rules(self, unit, by):
        """Somebody says that the rules of a unit are right as they are."""
        unit = self.one(self.model.units, unit)
        self.do(confirm, by=self.who(by, "CONFIRM_RULES", unit=unit), unit=unit)


def decide(life, *, by, unit, whole, rule, value, followers):
    """Let units follow a rule of a shelter, or of the organisation of who decides."""
    model = life.model
    owner, shelter = _owner(model, by, unit, whole)

    def then(_):
        reach = _reach(model, by, shelter, rule)
        model.defaults[owner, rule] = value
        for one in reach:
            if one in followers or rule in model.units[one]["inherits"]:
                _follow(model, one, rule, one in followers, value, by=by)

    life.attempt(
        set_rule_default,
        by=by,
        shelter=shelter,
        rule=InheritableRule(rule),
        value=value,
        followers=followers,
        accepts_loss=True,
        refusal=rights.refusal(model, by, "CHANGE_UNIT", unit=_asked_about(model, by, unit, whole)),
        then=then,
    )


def drop(life, *, by, unit, whole, rule):
    """Decide a rule for units no longer."""
    model = life.model
    owner, shelter = _owner(model, by, unit, whole)

    def then(_):
        reach = _reach(model, by, shelter, rule)
        del model.defaults[owner, rule]
        above = (model.people[by]["organisation"], rule)
        follows = shelter is not None and above in model.defaults
        for one in reach:
            if rule in model.units[one]["inherits"]:
                _follow(model, one, rule, follows, model.defaults.get(above), by=by)

    life.attempt(
        drop_rule_default,
        by=by,
        shelter=shelter,
        rule=InheritableRule(rule),
        accepts_loss=True,
        refusal=rights.refusal(model, by, "CHANGE_UNIT", unit=_asked_about(model, by, unit, whole))
        or (None if (owner, rule) in model.defaults else NotFound),
        then=then,
    )


def confirm(life, *, by, unit):
    """Say that the rules of a unit are right as they are."""
    model = life.model
    to = [model.units[unit]["organisation"]]

    life.attempt(
        confirm_rules_action,
        by=by,
        unit=unit,
        refusal=rights.refusal(model, by, "CONFIRM_RULES", unit=unit),
        then=lambda _: model.write("CONFIRM_RULES", by=by, on=unit, to=to),
    )


def _owner(model, by, unit, whole):
    """Return whose rule it is, and the shelter where it is a shelter's."""
    shelter = None if whole else model.units[unit]["shelter"]
    return shelter or model.people[by]["organisation"], shelter


def _asked_about(model, by, unit, whole):
    """Return a unit by which the right to do this stands or falls: one's own where all are."""
    own = (one for one in model.units if rights.owns_unit(model, by, one))
    return next(own, unit) if whole else unit


def _reach(model, by, shelter, rule) -> list:
    return [
        key
        for key, one in model.units.items()
        if rights.owns_unit(model, by, key)
        and (one["shelter"] == shelter if shelter else (one["shelter"], rule) not in model.defaults)
    ]


def _follow(model, unit, rule, follows, value, *, by) -> None:
    """Let a unit have a rule of others, or keep its own."""
    place = model.units[unit]
    place["version"] += 1
    place["inherits"].discard(rule)
    if follows:
        place["inherits"].add(rule)
        place[rule] = set(value) if isinstance(value, list) else value
    model.write("CHANGE_UNIT", by=by, on=unit, code="DEFAULT", to=[place["organisation"]])
