"""Forms look alike and can be used without seeing them."""

import re

from django import forms


class Form(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Naam", help_text="Zoals u heet.")
    note = forms.CharField(label="Opmerking", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(label="Soort", choices=[("A", "Eerste"), ("B", "Tweede")])
    care = forms.MultipleChoiceField(
        label="Zorg", choices=[("T", "Trauma")], widget=forms.CheckboxSelectMultiple
    )
    night = forms.BooleanField(label="Vannacht", required=False)


def rendered(field, **facts):
    return Form(**facts)[field].as_field_group()


def test_a_field_has_a_label_of_its_own():
    assert '<label class="utrecht-form-label" for="id_name">Naam</label>' in rendered("name")


def test_an_explanation_is_read_with_its_field():
    text = rendered("name")

    assert 'id="id_name_helptext"' in text
    assert 'aria-describedby="id_name_helptext"' in text


def test_what_may_stay_empty_says_so():
    assert "(mag leeg)" in rendered("note")
    assert "(mag leeg)" not in rendered("name")


def test_a_mistake_is_read_with_its_field():
    text = rendered("name", data={})

    assert 'aria-invalid="true"' in text
    assert 'aria-describedby="id_name_helptext id_name_error"' in text
    assert 'id="id_name_error"' in text


def test_choices_of_one_question_stand_together():
    text = rendered("care")

    assert re.search(r"<fieldset[^>]*>\s*<legend[^>]*>Zorg</legend>", text)
    assert 'for="id_care_0">Trauma</label>' in text


def test_a_tick_has_its_words_behind_it():
    assert rendered("night").index("<input") < rendered("night").index("Vannacht")


def test_every_kind_has_the_looks_of_the_house():
    for field in Form.base_fields:
        assert 'class="utrecht-' in rendered(field)
