"""A form is known by the key it carries."""

from uuid import UUID, uuid4

from opvang.pages.forms.once import form_key


def test_a_form_sent_again_has_the_same_key():
    key = uuid4()

    assert form_key({"key": str(key)}) == form_key({"key": str(key)}) == key


def test_a_form_without_a_key_that_is_one_gets_its_own():
    keys = {form_key(sent) for sent in ({}, {"key": "x"}, {"key": ""})}

    assert len(keys) == 3
    assert {type(one) for one in keys} == {UUID}
