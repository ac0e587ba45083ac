"""A small shelter and sheets about it, for the tests of loading."""

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from opvang import models
from opvang.actions.sheets import load_sheet
from opvang.errors import SheetRefused
from opvang.queries.beds import beds_by_unit
from tests.models import build
from tests.models.build import NOW, TODAY, saved

HEADER = "opvang;wooneenheid;kamers of bedden;vrij;verwacht vrij;gesloten;reden\n"


def unit(*rooms, shelter=None, name="De Vlinder", **facts):
    """Save a unit with a room for each number of beds; "2s" is a shared room of two."""
    shelter = shelter or saved(build.shelter())
    home = saved(build.unit(shelter=shelter, name=name, **facts))
    for number, size in enumerate(rooms, start=1):
        shared = str(size).endswith("s")
        facts = {"shared": True, "sex": "FEMALE"} if shared else {}
        room = saved(build.room(unit=home, name=f"Kamer {number}", **facts))
        models.Bed.objects.bulk_create(
            build.bed(room=room, name=f"Bed {bed + 1}") for bed in range(int(str(size).rstrip("s")))
        )
    return home


def beds(home, room=None):
    """Return the beds of a unit or of one of its rooms, in order."""
    found = models.Bed.objects.filter(room__unit=home).order_by("room__name", "name")
    return list(found.filter(room__name=room) if room else found)


def stay(placement, bed, start=TODAY, until=None):
    """Save a placement's occupancy of a bed."""
    placement = placement if placement.pk and not placement._state.adding else saved(placement)
    return saved(build.occupancy(bed=bed, placement=placement, period=DateRange(start, until)))


def guest(bed, start=date(2026, 11, 1), until=None):
    """Save a stay that only the shelter knows of."""
    return stay(build.guest(unit=bed.room.unit, start=start, until=until), bed, start, until)


def known(bed, start=TODAY, until=None, **facts):
    """Save a hold, or what *facts* make of it, for a request that is known here."""
    facts = {"unit": bed.room.unit, "start": start, "until": until} | facts
    return stay(build.hold(**facts), bed, start, until)


def load(tmp_path, text, *, header=HEADER, actor=None, now=NOW, dry_run=False):
    """Load a sheet with this text, under the header of the template where no other is given."""
    path = tmp_path / "overzicht.csv"
    path.write_text(header + text)
    return load_sheet(path, actor=actor, now=now, dry_run=dry_run)


def mistakes(tmp_path, text, **options):
    """Return the sentences with which a sheet is refused."""
    try:
        load(tmp_path, text, **options)
    except SheetRefused as refusal:
        return [str(problem) for problem in refusal.problems]
    return []


def free(home):
    """Return how many beds of a unit can be given away tonight."""
    counted = beds_by_unit(models.Unit.objects.filter(pk=home.pk), night=TODAY)
    return counted[home.pk].free


def ends():
    """Return until when beds are taken, for each room."""
    rows = models.Occupancy.objects.order_by("bed__room__name", "period__endswith")
    found = {}
    for room, end in rows.values_list("bed__room__name", "period__endswith"):
        found.setdefault(room, []).append(end)
    return found


def picture():
    """Return every row that a sheet may touch, to see whether anything changed."""
    tables = (models.Placement, models.Occupancy, models.Closure)
    return [sorted(table.objects.values_list(), key=str) for table in tables]


def five_hundred():
    """Save a shelter of five hundred rooms with a bed each, and return the lines of its sheet.

    Every tenth is taken, every eleventh closed.
    """
    home = unit(name="De Vlinder")
    models.Room.objects.bulk_create(
        build.room(unit=home, name=f"Kamer {number}") for number in range(500)
    )
    rooms = home.rooms.order_by("name")
    models.Bed.objects.bulk_create(build.bed(room=room, name="Bed") for room in rooms)
    lines = [_one_of_many(number) for number in range(500)]
    return home, [HEADER.strip(), *lines]


def _one_of_many(number):
    free = "nee" if number % 10 == 0 else "ja"
    if number % 11 == 0:
        return f"De Berk;De Vlinder;Kamer {number};0;;ja;onderhoud"
    return f"De Berk;De Vlinder;Kamer {number};{free};;;"
