"""A place has another key for each request, and nobody can make one up."""

from uuid import uuid4

from opvang.queries.labels import place_key, place_label, unit_with_key

UNIT = uuid4()


def test_two_requests_know_one_place_under_two_keys_and_labels():
    one, other = uuid4(), uuid4()

    assert place_key(request=one, unit=UNIT) != place_key(request=other, unit=UNIT)
    assert place_label(request=one, unit=UNIT) != place_label(request=other, unit=UNIT)


def test_a_key_leads_back_to_its_unit_for_its_own_request_only():
    one, other = uuid4(), uuid4()
    key = place_key(request=one, unit=UNIT)

    assert unit_with_key([uuid4(), UNIT], request=one, key=key) == UNIT
    assert unit_with_key([UNIT], request=other, key=key) is None


def test_a_unit_is_not_found_by_its_own_id():
    assert unit_with_key([UNIT], request=uuid4(), key=str(UNIT)) is None
