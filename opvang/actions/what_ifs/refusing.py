"""How a what-if is refused."""

from __future__ import annotations

from opvang.errors import FieldRemark, FormRefused


def refused(field: str, sentence: str) -> FormRefused:
    """Return the refusal of a question for what stands in one of its fields."""
    return FormRefused((FieldRemark(field=field, sentence=sentence),))
