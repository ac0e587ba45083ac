"""Readers get what was published, by what they may choose, and a sentence for each difference."""

from datetime import date

import pytest

from opvang.errors import NotAllowed
from opvang.fairness.audit import audit_of, read_audit, read_audit_here
from opvang.fairness.choices import Choice, choice_of
from opvang.fairness.files import COLUMNS, audit_rows
from opvang.fairness.report import as_object, as_text
from opvang.fairness.sentences import findings
from opvang.models import AuditEntry
from opvang.models.codes import Division, Role
from opvang.trends.errors import FigureUnknown
from tests.fairness.figures import HALVES, publish_halves
from tests.models.build import NOW
from tests.queries.scene import actor

pytestmark = pytest.mark.django_db
READERS = {"MINISTRY_ANALYST", "NATIONAL_DESK", "ADMINISTRATOR", "AUDITOR"}


def row(audit, code):
    return next(one for one in audit.chosen if one.code == code)


@pytest.mark.parametrize("role", Role.values)
def test_only_those_roles_read_the_audit(role):
    reader = actor(role)

    if role in READERS:
        assert read_audit(reader, Choice(), now=NOW).halves == ()
    else:
        with pytest.raises(NotAllowed):
            read_audit(reader, Choice(), now=NOW)


def test_who_reads_it_is_written_down():
    reader = actor("MINISTRY_ANALYST")

    read_audit(reader, Choice(), now=NOW)
    read_audit_here(Choice(), now=NOW)

    rows = AuditEntry.objects.values_list("account", "activity", "verb", "object_kind")
    assert set(rows) == {
        (reader.id, "READ_FAIRNESS", "R", "COUNTRY"),
        (None, "READ_FAIRNESS", "R", "COUNTRY"),
    }


def test_without_a_choice_all_half_years_are_put_together():
    publish_halves()

    together, last = audit_of(Choice()), audit_of(Choice(half=HALVES[-1]))

    assert together.halves == last.halves == HALVES
    assert row(together, "MEN").placed.size > 3 * row(last, "MEN").placed.size
    assert together.comparisons > 60


def test_no_more_than_two_years_are_shown():
    publish_halves(date(2024, 1, 1), *HALVES, number=100)

    assert audit_of(Choice()).halves == HALVES


@pytest.mark.parametrize(
    ("name", "value"), [("verdeling", "nationaliteit"), ("halfjaar", "2026-2"), ("halfjaar", "x")]
)
def test_what_is_not_there_is_refused_with_what_is(name, value):
    publish_halves(HALVES[-1], number=60)

    with pytest.raises(FigureUnknown, match=f"{name}: “{value}” bestaat niet. Kies uit: "):
        choice_of({name: value})


def test_a_choice_is_a_division_and_a_half_year():
    publish_halves(HALVES[-1], number=60)

    found = choice_of({"verdeling": "age", "halfjaar": "2026-1", "provincie": "PV26"})

    assert found == Choice(division=Division.AGE, half=HALVES[-1])


def test_a_difference_that_holds_has_a_sentence():
    publish_halves()
    audit = audit_of(Choice())

    told = " ".join(findings(audit, Division.GENDER))

    men = row(audit, "MEN").placed
    assert men.holds
    assert f"groep “mannen” kregen er {round(100 * men.figure.figure)} van de 100" in told
    assert "Ook tussen aanvragen om dezelfde soort plek blijft er een verschil" in told


def test_longer_waiting_has_a_sentence_in_days():
    publish_halves()

    told = findings(audit_of(Choice()), Division.HOUSEHOLD)

    assert "In de groep “4 of meer personen” wachtten mensen" in told[-1]
    assert " dagen (" in told[-1]


def test_where_nothing_differs_that_is_the_sentence():
    publish_halves()

    assert findings(audit_of(Choice()), Division.ROUTE) == [
        "Tussen deze groepen is geen verschil gevonden dat groter is dan toeval."
    ]


def test_where_too_little_is_published_that_is_the_sentence():
    publish_halves(HALVES[-1], number=20)

    assert findings(audit_of(Choice()), Division.ROUTE) == [
        "Hierover is te weinig gepubliceerd om groepen te vergelijken."
    ]


def test_the_file_has_every_measure_of_every_group():
    publish_halves()

    rows = [dict(zip(COLUMNS, one, strict=True)) for one in audit_rows(audit_of(Choice()))]

    assert {one["halfjaren"] for one in rows} == {"2024-2 2025-1 2025-2 2026-1"}
    assert {one["verdeling"] for one in rows} == {str(one.label) for one in Division}
    (men,) = [one for one in rows if one["groep_code"] == "MEN" and one["maat_code"] == "placed"]
    assert men["meer_dan_toeval"] == "ja"
    assert int(men["cijfer_van"]) < int(men["cijfer"]) < int(men["cijfer_tot"])
    assert int(men["cijfer_tot"]) < int(men["anderen_van"])


def test_programs_get_it_as_an_object_and_people_as_text():
    publish_halves()
    audit = audit_of(Choice())

    found, text = as_object(audit), as_text(audit)

    men = next(one for one in found["groups"] if one["group"] == "MEN")
    assert men["placed"]["holds"]
    assert men["placed"]["difference"][2] < 0
    assert found["findings"][0] in text
    assert "Verblijfsroute:" in text


def test_before_the_first_half_year_the_text_says_so():
    assert as_text(audit_of(Choice())) == "Er is nog geen halfjaar gepubliceerd."
