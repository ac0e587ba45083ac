"""What another value of one rule changes at a unit, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext

from opvang.models.codes import InheritableRule
from opvang.queries.unit.rules import rule_in_words

#: Of these nothing goes unless somebody says so: whoever lives there counts on it.
_KEPT_UNLESS_SAID = {
    InheritableRule.CONTRAINDICATIONS,
    InheritableRule.ACCESSIBILITY,
    InheritableRule.CAPABILITIES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """One rule of a unit, before and after."""

    rule: InheritableRule
    before: object
    after: object

    @property
    def is_any(self) -> bool:
        """Whether it says something else; the order of codes says nothing."""
        if isinstance(self.before, list) and isinstance(self.after, list):
            return {*self.before} != {*self.after}
        return self.before != self.after

    @property
    def in_words(self) -> str:
        """``Talen: Engels en Nederlands wordt Frans``."""
        return gettext("%(rule)s: %(before)s wordt %(after)s") % {
            "rule": capfirst(str(self.rule.label)),
            "before": rule_in_words(self.rule, self.before),
            "after": rule_in_words(self.rule, self.after),
        }

    @property
    def gone(self) -> list[str]:
        """The codes that go; of a rule that is no list: none."""
        if isinstance(self.before, list) and isinstance(self.after, list):
            return [code for code in self.before if code not in self.after]
        return []

    @property
    def gone_in_words(self) -> str:
        """What goes; empty: nothing."""
        return rule_in_words(self.rule, self.gone) if self.gone else ""

    @property
    def needs_yes(self) -> bool:
        """Whether somebody has to say in so many words that this may go."""
        return self.rule in _KEPT_UNLESS_SAID and bool(self.gone)


def in_common(values: Sequence[object]) -> object:
    """Return the codes that are in all of *values*, or the value they all are; None: none."""
    first, *others = values or [None]
    if isinstance(first, list):
        sets = [{*one} for one in others if isinstance(one, list)]
        return [code for code in first if all(code in one for one in sets)]
    return first if all(one == first for one in others) else None
