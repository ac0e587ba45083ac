"""Doing what a form asks: what is refused stands in the form, with what was filled in."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from opvang.errors import Busy, FieldRemark, FormRefused, NotPossible
from opvang.policy import one_policy


def is_done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Call *action* and say whether it was done; if not, the form has the reasons.

    Raises
    ------
    NotAllowed, NotFound
        As the action does; `RefusalsMiddleware` answers them.
    """
    try:
        with one_policy():
            action()
    except FormRefused as refusal:
        for remark in refusal.remarks:
            at_field = remark.field in form.fields
            sentence = _without_name(form, remark) if at_field else remark.sentence
            form.add_error(remark.field if at_field else None, sentence)
    except (Busy, NotPossible) as refusal:
        form.add_error(None, str(refusal))
    else:
        return True
    return False


def _without_name(form: forms.Form, remark: FieldRemark) -> str:
    """Return the sentence without the field's name in front, as it stands under its label."""
    name, colon, rest = remark.sentence.partition(": ")
    label = str(form[remark.field].label)
    if not colon or not label.lower().startswith(name.lower()):
        return remark.sentence
    return rest[:1].upper() + rest[1:]
