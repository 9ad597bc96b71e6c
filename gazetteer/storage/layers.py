"""Several index files read as one: the embedded places and what the user added.

A place is numbered by its file and its row there. Where two files hold the same place (the same id, or a
link that was found when the later one was added: see linking.py), it is given once: with the id and the
position of the source that is trusted most, the names of all, and the other ids in ``also``.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TypeVar

from ..disputed import noted
from ..place import Level, Place
from ..spellings.hashing import number_of
from .heard import Chosen, HeardForms
from .index import Index
from .joining import joined, together, trust
from .known import Known
from .layout import Brief
from .parts import Parts
from .postings import Posting, by_prominence
from .written import Written, written

MOST = 1000
"""Places that are looked up at most; the names that more of them bear mean nothing without a unit."""
REMEMBERED = 32768
"""Spellings of which it is remembered while the index is open what is known of them."""
REMEMBERED_PLACES, REMEMBERED_NAMES = 8192, 8192
"""Places that are remembered; of which it is remembered how their names are compared."""
HOME_SAMPLE, HOME_SHARE = 400, 0.2
"""Places of an added file that are looked at, and the share of them that makes a country the file's own."""
_ROWS = 32
_ROW = (1 << _ROWS) - 1
Read = TypeVar("Read")


class Layers(Parts):
    """Index files as one, the embedded one first. Places are numbered across the files."""

    def __init__(self, parts: Sequence[Index]) -> None:
        super().__init__(parts)
        self.label = lru_cache(maxsize=8192)(self._label)
        self._places: dict[int, Place] = {}
        self.count_sounding = lru_cache(maxsize=8192)(self._count_sounding)
        self.may_know = lru_cache(maxsize=32768)(self._may_know)
        self.unit_number = lru_cache(maxsize=8192)(self._unit_number)
        self._known: dict[str, Known | None] = {}
        self._written: dict[str, Written] = {}

    @cached_property
    def home(self) -> tuple[str, ...]:
        """The countries of which the files that a user added hold many places, most first."""
        counted: dict[str, float] = {}
        for part in self._parts[1:]:
            found = part.countries(HOME_SAMPLE)
            for country, places in found.items():
                counted[country] = max(counted.get(country, 0.0), places / sum(found.values()))
        return tuple(c for c in sorted(counted, key=lambda c: -counted[c]) if counted[c] >= HOME_SHARE)

    def _raw(self, numbers: Iterable[int]) -> dict[int, Place]:
        """The entries of these numbers."""
        return self._of_entries(numbers, lambda part, rows: part.places(rows, self.label))

    def names(self, numbers: Iterable[int]) -> dict[int, list[str]]:
        """The names of the entries of these numbers, without those of their entries in other files."""
        return self._of_entries(numbers, Index.names)

    def _of_entries(
        self, numbers: Iterable[int], read: Callable[[Index, list[int]], Iterator[tuple[int, Read]]]
    ) -> dict[int, Read]:
        """What is read of the entries of these numbers, all of a file together."""
        rows: dict[int, list[int]] = {}
        for number in numbers:
            rows.setdefault(number >> _ROWS, []).append(number & _ROW)
        return {
            layer << _ROWS | row: found
            for layer, listed in rows.items()
            for row, found in read(self._parts[layer], listed)
        }

    def _linked(self, number: int, place: Place) -> Iterable[int]:
        """Numbers of the entries in other files that are the same place."""
        home = number >> _ROWS
        for key in (place.id, *place.also, *self._parts[home].linked_to(number & _ROW)):
            for other, part in enumerate(self._parts):
                if other == home:
                    continue
                rows = part.linked_from(key)
                row = part.row_of(key)
                yield from (other << _ROWS | r for r in (*rows, *(() if row is None else (row,))))

    def _group(self, number: int, entry: Place) -> list[Place]:
        """All entries of a place, the most trusted first."""
        found = {number: entry}
        waiting = [number]
        while waiting:
            current = waiting.pop()
            for other in self._linked(current, found[current]):
                if other >> _ROWS in {known >> _ROWS for known in found}:
                    continue  # of one file two entries are two places
                place = self._raw((other,))[other]
                if together(entry, place):
                    found[other] = place
                    waiting.append(other)
        ordered = sorted(found.items(), key=lambda item: (trust(item[1]), -(item[0] >> _ROWS), item[0]))
        return [place for _, place in ordered]

    def place(self, number: int) -> Place:
        """The place of that number, joined with its entries in the other files."""
        known = self._places.get(number)
        return known if known is not None else self.places((number,))[0]

    def places(self, numbers: Sequence[int]) -> list[Place]:
        """``place`` for each of these numbers, the missing read together."""
        known = self._places
        missing = [number for number in numbers if number not in known]
        if len(known) + len(missing) > REMEMBERED_PLACES:
            known.clear()
            missing = list(numbers)
        for number, entry in self._raw(missing).items():
            known[number] = self._whole(number, entry)
        return [known[number] for number in numbers]

    def brief(self, numbers: Sequence[int]) -> list[Brief]:
        """For each of these numbers the place, perhaps without its names (quicker to read), and the names of
        the entry itself."""
        read = self._of_entries(numbers, lambda part, rows: part.brief(rows, self.label))
        if len(self._parts) == 1:
            return [read[number] for number in numbers]
        joint = self._in_others(read)
        whole = dict(zip(joint, self.places(joint), strict=True))
        return [(whole[n], read[n][1]) if n in whole else read[n] for n in numbers]

    def _in_others(self, read: Mapping[int, Brief]) -> list[int]:
        """Of these entries those that may have entries in other files."""
        keys = {n: (place.id, *place.also) for n, (place, _) in read.items()}
        rows: dict[int, list[int]] = {}
        for number in read:
            rows.setdefault(number >> _ROWS, []).append(number & _ROW)
        found = {file << _ROWS | row for file, own in rows.items() for row in self._parts[file].linked(own)}
        for file, part in enumerate(self._parts):
            others = [n for n in read if n >> _ROWS != file and n not in found]
            known = part.ids_among([key for n in others for key in keys[n]])
            found.update(n for n in others if not known.isdisjoint(keys[n]))
        return list(found)

    def _whole(self, number: int, entry: Place) -> Place:
        """An entry joined with those of the same place in the other files."""
        group = self._group(number, entry) if len(self._parts) > 1 else [entry]
        whole = entry
        if len(group) > 1:
            whole = joined(*group)
            whole = replace(
                whole,
                country_name=self.label(whole.country),
                admin1_name=self.label(whole.admin1),
                admin2_name=self.label(whole.admin2),
                admin3_name=self.label(whole.admin3),
            )
        note = noted(whole, whole.note)
        return whole if note == whole.note else replace(whole, note=note)

    def written(self, place: Place) -> Written:
        """The names of one of these places as they are compared."""
        found = self._written.get(place.id)
        if found is None:
            if len(self._written) >= REMEMBERED_NAMES:
                self._written.clear()
            found = self._written[place.id] = written(place)
        return found

    def _label(self, code: str) -> str:
        """The name of a country or unit ("" where unknown)."""
        number = self.unit_number(code) if code else None
        return "" if number is None else self.names((number,))[number][0]  # the main name stands first

    def by_id(self, key: str) -> Place | None:
        """The place of that id, or of that id in another source."""
        for layer, part in enumerate(self._parts):
            row = part.row_of(key)
            if row is not None:
                return self.place(layer << _ROWS | row)
        return None

    def _merged(self, found: list[list[Posting]]) -> list[int]:
        """Numbers from the postings of each file, the most prominent first."""
        if len(found) == 1:
            return [row for _, row in found[0]]
        every = [(-p, i << _ROWS | row) for i, part in enumerate(found) for p, row in part]
        return [number for _, number in sorted(every)]

    def exact(self, form: str, codes: Iterable[str] = (), most: int = MOST) -> list[int]:
        """Places with a name of that bare form, the most prominent first, so many at most.

        With ``codes`` (ISO 3166-1 alpha-2, ISO 3166-2) only those in these countries and units.
        """
        wanted = tuple(codes)
        return self._merged([part.exact(form, wanted, most) for part in self._parts])[:most]

    def heard(
        self, values: Collection[int], codes: Iterable[str], scripts: Collection[str], most: int
    ) -> "HeardForms":
        """The forms of any of these coarse keys, given by value (see hashing.py), that are compared with one
        in the first of these scripts, so many of a file at most. ``codes``: as in ``exact``.
        """
        wanted = tuple(codes)
        found = []
        for layer, part in enumerate(self._parts):
            heard = part.heard(values, wanted)
            forms, numbers = heard.choose(scripts, part.places_in(wanted), most)
            found.append(Chosen(layer << _ROWS, heard, dict(zip(forms, numbers, strict=True))))
        return HeardForms(list(dict.fromkeys(form for one in found for form in one.numbers)), found)

    def sounding(self, values: Collection[int], codes: Iterable[str] = (), most: int = MOST) -> list[int]:
        """Places with a name of any of these coarse keys, given by value, the most prominent first.

        So many at most, the rest as in ``exact``.
        """
        wanted, found = tuple(codes), []
        for part in self._parts:
            rows, prominent = part.heard(values, wanted).places(part.places_in(wanted))
            found.append(sorted(zip(prominent.tolist(), rows.tolist(), strict=True), key=by_prominence))
        return self._merged(found)[:most]

    def _count_sounding(self, key: str, countries: tuple[str, ...]) -> int:
        """How many places in these countries, or anywhere, have a name of that coarse key, MOST at most."""
        return min(MOST, sum(part.count_sounding(key, countries) for part in self._parts))

    def iso(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The codes of countries and first-level units that hold these units (a P-code's province)."""
        found = []
        for code in codes:
            number = self.unit_number(code)
            place = None if number is None else self.place(number)
            found.append(code if place is None else place.admin1 or place.country)
        return tuple(dict.fromkeys(found))

    def _may_know(self, form: str) -> bool:
        """False where no place is spelled so; True nearly always means that one is (ask ``known``)."""
        number = number_of(form)
        return any(part.may_know(number) for part in self._parts)

    def known(self, forms: Collection[str]) -> dict[str, Known]:
        """Of these bare forms those that are spelled like a place; the answers are remembered."""
        missing = [form for form in forms if form not in self._known]
        if len(self._known) + len(missing) > REMEMBERED:
            self._known.clear()
            missing = list(forms)
        self._known |= dict.fromkeys(missing) | self._looked_up(missing)
        return {form: known for form in forms if (known := self._known[form]) is not None}

    def _unit_number(self, code: str) -> int | None:
        """The number of a country or unit, by its code or that of a source that was added (a P-code)."""
        for look in (Index.unit_row, _by_pcode):
            for layer, part in enumerate(self._parts):
                row = look(part, code)
                if row is not None:
                    return layer << _ROWS | row
        return None

    def units(self, country: str, level: Level) -> list[tuple[str, Place]]:
        """(code, unit) for the units of a country on a level; one that two files hold is given once."""
        found: dict[str, Place] = {}
        for layer, part in enumerate(self._parts):
            for code, row in part.units_of(country, level):
                found.setdefault(code, self.place(layer << _ROWS | row))
        return list(found.items())

    def towns_in(self, bbox: tuple[float, float, float, float], limit: int) -> list[int]:
        """The settlements in west, south, east, north: the largest first."""
        found = [
            (-people, i << _ROWS | row)
            for i, part in enumerate(self._parts)
            for people, row in part.towns_in(bbox, limit)
        ]
        return [number for _, number in sorted(found)]


def _by_pcode(part: Index, code: str) -> int | None:
    return part.row_of(f"ocha:{code}")
