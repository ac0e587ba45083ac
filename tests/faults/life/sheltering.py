"""Those who run the shelters, and say what they have."""

from datetime import timedelta

from hypothesis import strategies as st

from tests.faults.life import places, stopping
from tests.faults.life.trying import ANY, SOMEBODY, Trying, step

MOST_BEDS = 12
_RULES = st.fixed_dictionaries(
    {
        "capabilities": st.sampled_from([(), ("TRAUMA",)]),
        "contraindications": st.sampled_from([(), ("PET",)]),
        "oldest_child": st.sampled_from([None, 3, 12]),
        "max_nights": st.sampled_from([None, 3, 30]),
        "turnaround_days": st.sampled_from([0, 1, 2]),
    }
)


class Sheltering(Trying):
    """Those who run the shelters."""

    @step(
        weight=2,
        unit=st.integers(0, 4),
        size=st.sampled_from(["unit", "room", "bed"]),
        number=ANY,
        how=st.tuples(st.sampled_from([None, 0, 1, 4]), st.booleans()),
        by=SOMEBODY,
    )
    def close(self, unit, size, number, how, by):
        """Somebody closes a unit, a room or a bed, until some night or none."""
        (nights, force), unit = how, self.one(self.model.units, unit)
        inside = {"room": list(self.model.units[unit]["rooms"]), "bed": self.model.beds_of(unit)}
        place = self.one(inside[size], number) if inside.get(size) else unit
        until = None if nights is None else self.model.night + timedelta(days=nights)
        by = self.who(by, "CLOSE_PLACES", unit=unit)
        part = {size: place} if place != unit else {}
        self.do(places.close, by=by, unit=unit, inside=part, until=until, force=force)

    @step(when=lambda self: self.model.closures, number=ANY, by=SOMEBODY)
    def reopen_places(self, number, by):
        """Somebody ends a closure."""
        closure = self.one(self.model.closures, number)
        unit = self.model.closures[closure]["unit"]
        self.do(places.reopen, by=self.who(by, "REOPEN_PLACES", unit=unit), closure=closure)

    @step(
        unit=st.integers(0, 4),
        whole=st.booleans(),
        nights=st.sampled_from([0, 1, 4]),
        by=SOMEBODY,
    )
    def stop(self, unit, whole, nights, by):
        """Somebody lets nobody new into a unit or a whole shelter."""
        unit = self.one(self.model.units, unit)
        by = self.who(by, "CLOSE_PLACES", unit=unit)
        until = self.model.night + timedelta(days=nights)
        self.do(stopping.stop, by=by, unit=unit, whole=whole, until=until)

    @step(when=lambda self: stopping.stops(self.model), number=ANY, by=SOMEBODY)
    def resume(self, number, by):
        """Somebody ends the stops of a shelter."""
        unit = self.one(self.model.units, number)
        self.do(stopping.resume, by=self.who(by, "REOPEN_PLACES", unit=unit), unit=unit)

    @step(when=lambda self: len(self.model.beds()) < MOST_BEDS, number=ANY, by=SOMEBODY)
    def add_bed(self, number, by):
        """Somebody puts one more bed in a room."""
        room = self.one(self.model.rooms(), number)
        by = self.who(by, "ADD_BEDS", unit=self.model.unit_of_room(room))
        self.do(places.add_bed, by=by, room=room, name=f"Bijgezet {sum(self.model.log.values())}")

    @step(when=lambda self: self.model.beds(), number=ANY, force=st.booleans(), by=SOMEBODY)
    def remove_bed(self, number, force, by):
        """Somebody takes a bed away."""
        bed = self.one(self.model.beds(), number)
        unit = self.model.unit_of_room(self.model.room_of_bed(bed))
        by = self.who(by, "REMOVE_BEDS", unit=unit)
        self.do(places.remove_bed, by=by, unit=unit, bed=bed, force=force)

    @step(unit=st.integers(0, 4), rules=_RULES, stale=st.sampled_from([0, 0, 0, 1]), by=SOMEBODY)
    def change_unit(self, unit, rules, stale, by):
        """Somebody changes the rules of a unit, perhaps from an old version of them."""
        unit = self.one(self.model.units, unit)
        by = self.who(by, "CHANGE_UNIT", unit=unit)
        seen = self.model.units[unit]["version"] - stale
        self.do(places.change_unit, by=by, unit=unit, rules=rules, seen=seen)

    @step(unit=st.integers(0, 4), by=SOMEBODY)
    def confirm_capacity(self, unit, by):
        """Somebody says that what is recorded of a unit is right."""
        unit = self.one(self.model.units, unit)
        self.do(places.confirm_capacity, by=self.who(by, "CONFIRM_CAPACITY", unit=unit), unit=unit)
