from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from tests.order import empties_tables, ordered

KINDS = st.tuples(st.booleans(), st.sampled_from([None, {}, {"minutes": 4}]))


def item(*, empties, slow):
    """Return as much of a test as its order goes by."""
    markers = {"django_db": SimpleNamespace(kwargs={"transaction": empties})}
    if slow is not None:
        markers["slow"] = SimpleNamespace(kwargs=slow)
    return SimpleNamespace(get_closest_marker=markers.get, fixturenames=(), slow=slow)


@given(st.lists(KINDS))
def test_nothing_runs_after_what_empties_the_tables_but_its_own_kind(kinds):
    found = [empties_tables(one) for one in ordered(item(empties=e, slow=s) for e, s in kinds)]
    assert found == sorted(found)


@given(st.lists(KINDS))
def test_each_test_runs_once(kinds):
    items = [item(empties=empties, slow=slow) for empties, slow in kinds]
    assert sorted(map(id, ordered(items))) == sorted(map(id, items))


def test_what_takes_minutes_comes_one_a_portion():
    items = [item(empties=False, slow={"minutes": 4} if n > 9 else {}) for n in range(12)]
    assert [bool(one.slow) for one in ordered(items)] == [True, *3 * [False], True, *7 * [False]]
