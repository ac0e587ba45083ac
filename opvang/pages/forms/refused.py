"""Doing what a form asks: what is refused stands in the form, with what was filled in."""

from __future__ import annotations

from collections.abc import Callable

from django import forms

from opvang.errors import Busy, FormRefused, NotPossible


def is_done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Call *action* and say whether it was done; if not, the form has the reasons.

    Raises
    ------
    NotAllowed, NotFound
        As the action does; `RefusalsMiddleware` answers them.
    """
    try:
        action()
    except FormRefused as refusal:
        for remark in refusal.remarks:
            form.add_error(remark.field if remark.field in form.fields else None, remark.sentence)
    except (Busy, NotPossible) as refusal:
        form.add_error(None, str(refusal))
    else:
        return True
    return False
