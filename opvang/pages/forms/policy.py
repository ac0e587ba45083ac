"""Another policy: a field for each of its lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext, gettext_lazy

from opvang.policy import LINES, Line, Number, Order, Switch, Value
from opvang.queries.what_ifs.choices import ORDER

_NAMES = dict(ORDER)


class PolicyForm(forms.Form):
    """Asks for all values of a policy, and why."""

    reason = forms.CharField(
        label=gettext_lazy("Waarom stelt u dit voor?"),
        help_text=gettext_lazy("Wie het goedkeurt leest dit. Schrijf geen namen op."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, values: Mapping[str, Value], number: int
    ) -> None:
        super().__init__(data, initial={"seen": number})
        for line in LINES:
            for name, field in _fields(line, values[line.name]):
                self.fields[name] = field

    def parts(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """Yield the fields under headings."""
        for heading, lines in groupby(LINES, key=lambda line: str(line.part)):
            yield heading, [self[name] for line in lines for name in _names(line, self)]

    def clean(self) -> dict[str, Any]:
        """Refuse an order in which two objectives have the same place."""
        given = super().clean() or self.cleaned_data
        for line in LINES:
            if isinstance(line.kind, Order):
                self._check_places(_names(line, self))
        return given

    def values(self) -> dict[str, Value]:
        """Return the policy that was filled in."""
        return {line.name: self._value(line) for line in LINES}

    def _value(self, line: Line) -> Value:
        if isinstance(line.kind, Order):
            codes = sorted(
                line.kind.codes, key=lambda code: self.cleaned_data[f"{line.name}.{code}"]
            )
            return list(codes)
        value: Value = self.cleaned_data[line.name]
        return value.replace("\r\n", "\n") if isinstance(value, str) else value

    def _check_places(self, names: list[str]) -> None:
        taken: dict[int, str] = {}
        for name in names:
            place = self.cleaned_data.get(name)
            if place in taken:
                sentence = gettext("Plaats %(place)s heeft '%(other)s' al. Geef een andere plaats.")
                said = {"place": place, "other": self.fields[taken[place]].label}
                self.add_error(name, sentence % said)
            elif place is not None:
                taken[place] = name


def _names(line: Line, form: PolicyForm) -> list[str]:
    """Return the fields of a line; those of an order by the place they have now."""
    if not isinstance(line.kind, Order):
        return [line.name]
    names = [f"{line.name}.{code}" for code in line.kind.codes]
    return sorted(names, key=lambda name: form.fields[name].initial)


def _fields(line: Line, value: Value) -> Iterator[tuple[str, forms.Field]]:
    facts: dict[str, Any] = {"label": line.label, "help_text": line.help, "initial": value}
    if isinstance(line.kind, Number):
        facts["label"] = format_lazy(
            "{label} ({unit})", label=line.label, unit=line.kind.unit.words
        )
        yield line.name, forms.IntegerField(**facts)
    elif isinstance(line.kind, Switch):
        yield line.name, forms.BooleanField(required=False, **facts)
    elif isinstance(line.kind, Order) and not isinstance(value, int | str):
        for place, code in enumerate(value, start=1):
            yield (
                f"{line.name}.{code}",
                forms.IntegerField(
                    label=_NAMES[code], initial=place, min_value=1, max_value=len(value)
                ),
            )
    else:
        area = forms.Textarea(attrs={"rows": 2})
        yield line.name, forms.CharField(required=False, widget=area, **facts)
