"""The words that put a thing beside a place, from the sentence to the geometry of the event."""

import json
from datetime import date

import pytest
import shapely

from gazetteer import Gazetteer, Point, distance_km
from mapper import serial
from mapper.frame import layers
from mapper.geometry.outlines import drawn
from mapper.lexicon import load
from mapper.model import Extraction, PlaceMention, Relation, Report
from mapper.pipeline import extract
from mapper.places.relation_grammar import grammar
from mapper.places.relation_patterns import distance, pair, single, wind
from mapper.webmap.payload import payload

PUBLISHED = date(2020, 1, 24)


def read(gazetteer: Gazetteer, text: str) -> Extraction:
    return extract(Report("r", text, published=PUBLISHED), gazetteer)


def related(found: Extraction) -> list[PlaceMention]:
    return [m for m in found.mentions if isinstance(m, PlaceMention) and m.relation is not None]


def one(found: Extraction) -> tuple[PlaceMention, Relation]:
    mention = related(found)[0]
    assert mention.relation is not None
    assert found.report.text[mention.relation.start : mention.relation.end] == mention.relation.words
    return mention, mention.relation


@pytest.mark.parametrize(
    ("text", "name", "kind", "km", "bearing", "words"),
    [
        ("shelled an area 5 km south of Saraqib.", "Saraqib", "offset", 5, 180, "5 km south of Saraqib"),
        ("five kilometres to the north-west of the town of Hass", "Hass", "offset", 5, 315, None),
        ("about 10 miles (16 km) NNE of Quetta", "Quetta", "offset", 16.09, 22.5, None),
        ("some 60 km (37 miles) from Damascus", "Damascus", "distance", 60, None, None),
        ("within 3 km of Kobani", "Kobani", "distance", 3, None, "3 km of Kobani"),
        ("1,500 metres from Hass", "Hass", "distance", 1.5, None, None),
        ("a ship 12 nautical miles off Latakia", "Latakia", "offshore", 22.2, None, None),
        ("on the eastern outskirts of Hass", "Hass", "outskirts", 5, 90, "eastern outskirts of Hass"),
        ("in Aleppo’s northern outskirts", "Aleppo", "outskirts", 5, 0, "Aleppo’s northern outskirts"),
        ("in Damascus' suburbs", "Damascus", "outskirts", 10, None, None),
        ("in the northern countryside of Hama", "Hama", "countryside", 15, 0, "northern countryside of Hama"),
        ("in Hama's northern countryside", "Hama", "countryside", 15, 0, "Hama's northern countryside"),
        ("in Damascus eastern countryside", "Damascus", "countryside", 15, 90, None),
        ("in rural Aleppo", "Aleppo", "countryside", 15, None, "rural Aleppo"),
        ("in southern Idlib", "Idlib", "sector", 0, 180, "southern Idlib"),
        ("in central Homs", "Homs", "sector", 0, None, "central Homs"),
        ("in the north of Syria", "Syria", "sector", 0, 0, "in the north of Syria"),
        ("to the east of Adwan town", "Adwan", "direction", 15, 90, "to the east of Adwan"),
        ("near the village of Hass", "Hass", "near", 5, None, "near the village of Hass"),
        ("in the western vicinity of Hass", "Hass", "near", 5, 270, None),
        ("on the road to Hass", "Hass", "road", 0, None, "road to Hass"),
        ("upstream of Hass", "Hass", "near", 25, None, "upstream of Hass"),
        ("in the hills overlooking Hass", "Hass", "near", 10, None, "hills overlooking Hass"),
        ("across the river from Hass", "Hass", "near", 10, None, "across the river from Hass"),
        ("on the bank opposite Hass", "Hass", "near", 5, None, "opposite Hass"),
        ("a two-hour drive from Hass", "Hass", "distance", 80, None, "two-hour drive from Hass"),
        ("an hour's drive north of Hass", "Hass", "distance", 40, 0, None),
        ("a few kilometres from Hass", "Hass", "distance", 4, None, "a few kilometres from Hass"),
        ("dozens of miles south of Hass", "Hass", "offset", 64.4, 180, None),
        ("5 to 10 km south of Hass", "Hass", "offset", 7.5, 180, "5 to 10 km south of Hass"),
        ("between two and four miles east of Hass", "Hass", "offset", 4.8, 90, None),
        ("2.5km NE of Hass", "Hass", "offset", 2.5, 45, "2.5km NE of Hass"),
        ("a boat sank off Latakia", "Latakia", "offshore", 40, None, "off Latakia"),
        ("in the Hass region", "Hass", "near", 25, None, "Hass region"),
        ("in greater Hass", "Hass", "outskirts", 10, None, "greater Hass"),
        ("on the way to Hass", "Hass", "road", 0, None, "way to Hass"),
        ("in Syria's troubled north", "Syria", "sector", 0, 0, None),
        ("in Syria's war-torn north", "Syria", "sector", 0, 0, None),
    ],
)
def test_the_phrase_around_a_name(
    text: str, name: str, kind: str, km: float, bearing: float | None, words: str | None
) -> None:
    start = text.index(name)
    found = single("en", text, (start, start + len(name)), (0, len(text)))
    assert found is not None
    assert (found.kind, round(found.km, 1)) == (kind, round(km, 1))
    assert (found.wind.bearing if found.wind else None) == bearing
    assert words is None or text[found.start : found.end] == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clashes in Saraqib", "Saraqib"),
        ("a 27 km long march in Kathmandu", "Kathmandu"),
        ("Meghalaya's South Garo Hills", "Meghalaya"),
        ("bombs on Johnson Road", "Johnson"),
        ("rebels cut off Hass", "Hass"),
        ("flew over Hass", "Hass"),
        ("in the northwestern province of Idlib", "Idlib"),
        ("the northern city of Aleppo", "Aleppo"),
        ("it is 0 km from Hass", "Hass"),
        ("a convoy 30,000 km from Hass", "Hass"),
        ("Aleppo's Bulbul", "Bulbul"),
    ],
)
def test_other_words_say_no_such_thing(text: str, name: str) -> None:
    start = text.index(name)
    assert single("en", text, (start, start + len(name)), (0, len(text))) is None


@pytest.mark.parametrize(
    ("text", "a", "b", "kind"),
    [
        ("on the road between Karak and Makhram towns", "Karak", "Makhram", "road"),
        ("on the Damascus-Aleppo highway", "Damascus", "Aleppo", "road"),
        ("on the Homs–Hama road", "Homs", "Hama", "road"),
        ("the road from Homs to Hama", "Homs", "Hama", "road"),
        ("between Yalda town and Babbila", "Yalda", "Babbila", "between"),
        ("halfway between Homs and Hama", "Homs", "Hama", "halfway"),
        ("midway from Homs to Hama", "Homs", "Hama", "halfway"),
        ("in Homs and Hama", "Homs", "Hama", None),
        ("from Homs to Hama", "Homs", "Hama", None),
    ],
)
def test_the_phrase_that_ties_two_names(text: str, a: str, b: str, kind: str | None) -> None:
    first, second = ((text.index(n), text.index(n) + len(n)) for n in (a, b))
    found = pair("en", text, first, second, (0, len(text)))
    assert (found.kind if found else None) == kind


def test_the_table_is_sound() -> None:
    for lang, table in load("relations").items():
        known = grammar(lang)
        assert len(known.single) == len(table["single"])
        assert len(known.pairs) == len(table["pairs"])
        for bearing, listed in table["winds"].items():
            for word in listed:
                blowing = wind(lang, word)
                assert blowing is not None
                assert blowing.bearing == float(bearing) < 360
        for unit in (word for listed in table["units"].values() for word in listed):
            assert distance(lang, {"n": "2", "unit": unit})[0] > 0
        assert set(table["vague_km"]) | set(table["feature_km"]) <= set(
            load("places")[lang]["vague"].values()
        )
    assert grammar("xx").single == ()


def test_long_text_of_such_words_is_read_by_its_end() -> None:
    text = "5 km " * 400 + "of " * 400 + "north north north " * 200 + "Hass"
    found = single("en", text, (len(text) - 4, len(text)), (0, len(text)))
    assert found is not None
    assert (found.kind, text[found.start : found.end]) == ("sector", "north Hass")
    assert not any(p.search(text) for p in grammar("en").borders)


def test_no_pin_for_twelve_kilometres_south(gazetteer: Gazetteer) -> None:
    found = read(
        gazetteer,
        "The army shelled an area 12 km south of Saraqib in Idlib province on Thursday, killing two.",
    )
    mention, relation = one(found)
    assert (mention.level, mention.role, relation.km, relation.bearing) == ("point", "near", 12.0, 180.0)
    assert mention.place is not None
    assert distance_km(mention.place.point, relation.centre) == pytest.approx(12, abs=0.1)
    drawn_events = layers([found], gazetteer, title="T").events
    row = drawn_events.iloc[0]
    assert (row["drawn_as"], row["place_relation"], row["geo_precision"], row["where_prec"]) == (
        "circle", "offset", 2, 2,
    )  # fmt: skip
    assert row["place_words"] == "12 km south of Saraqib"
    assert row.geometry.contains(shapely.Point(row["lon"], row["lat"]))
    assert not row.geometry.contains(shapely.Point(mention.place.point))


@pytest.mark.parametrize(
    ("text", "way", "level", "codes", "inside", "outside"),
    [
        ("An airstrike hit the northern countryside of Hama on Thursday, killing three civilians.",
         "part", "admin1", (3, 4), (36.5, 35.35), (36.7578, 35.1318)),
        ("Shelling hit southern Aleppo, Syria, on Thursday.",
         "part", "admin1", (3, 4), (37.1, 35.9), (37.0, 36.6)),
        ("Fighting took place in northern Syria on Thursday.",
         "part", "country", (3, 5), (37.2, 36.3), (36.3, 33.0)),
        ("Warplanes bombed the Damascus-Aleppo highway in Syria on Thursday.",
         "line", "point", (2, 5), None, None),
        ("Rockets hit positions halfway between Homs and Hama in Syria on Thursday.",
         "circle", "point", (2, 2), (36.75, 34.93), (36.7265, 34.724)),
        ("The army clashed with rebels east of the Euphrates in Syria on Thursday.",
         "part", "region", (3, 5), (40.75, 36.5), (36.3, 33.5)),
        ("In Deir ez-Zor province, a mine killed four men east of the Euphrates on Thursday.",
         "part", "admin1", (3, 5), (40.6, 35.6), (39.9, 34.9)),
        ("Turkish troops shelled fighters along the Syrian-Turkish border on Thursday, killing four.",
         "line", "region", (3, 5), None, None),
        ("A bomb exploded on the eastern outskirts of Aleppo in Syria on Thursday.",
         "circle", "point", (2, 2), (37.25, 36.2), (37.05, 36.2)),
    ],
)  # fmt: skip
def test_events_are_drawn_as_the_words_say(
    gazetteer: Gazetteer,
    text: str,
    way: str,
    level: str,
    codes: tuple[int, int],
    inside: tuple[float, float] | None,
    outside: tuple[float, float] | None,
) -> None:
    row = layers([read(gazetteer, text)], gazetteer, title="T").events.iloc[0]
    assert (row["drawn_as"], row["level"]) == (way, level)
    assert (row["geo_precision"], row["where_prec"]) == codes
    assert row.geometry.is_valid
    assert inside is None or row.geometry.contains(shapely.Point(inside))
    assert outside is None or not row.geometry.contains(shapely.Point(outside))
    if way == "line":
        assert row.geometry.geom_type in ("LineString", "MultiLineString")
        assert row["corridor_km"] > 0


def test_a_place_beside_another_goes_before_the_words_that_measure(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Clashes erupted in Saraqib, 15 km east of Idlib, Syria, on Thursday.")
    row = layers([found], gazetteer, title="T").events.iloc[0]
    assert (row["drawn_as"], row["place_names"], row["place_words"]) == ("point", "Saraqib", "")


def test_both_ends_of_a_road_are_one_place(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "An IED exploded on the road between Homs and Hama in Syria on Thursday.")
    assert len(related(found)) == 2
    row = layers([found], gazetteer, title="T").events.iloc[0]
    assert row["n_places"] == 1 or row["drawn_as"] == "line"
    assert row.geometry.geom_type == "LineString"
    assert "Homs" in row["place_names"]
    assert "am" in row["place_names"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In Iraq, 10 km east of Kirkuk, gunmen killed three shepherds.", "10 km east of Kirkuk"),
        ("In Homs province, 5 km south of Palmyra, a mine killed a shepherd.", "5 km south of Palmyra"),
        ("In Syria, an air strike killed ten people east of the Euphrates.", "east of the Euphrates"),
        ("In Raqqa province, a mine killed a man east of the Euphrates.", "east of the Euphrates"),
    ],
)
def test_what_lies_beside_a_place_goes_before_the_unit_that_holds_it(
    gazetteer: Gazetteer, text: str, first: str
) -> None:
    """The unit is named too, and for a river it is the same entry: neither may hide the finer words."""
    (event,) = read(gazetteer, text).events
    relation = event.placements[0].mention.relation
    assert relation is not None
    assert relation.words == first
    assert [p.role for p in event.placements] == ["near", "within"]


def test_a_town_and_what_lies_beside_it_are_two_places(gazetteer: Gazetteer) -> None:
    (event,) = read(gazetteer, "Shells hit Saraqib and a camp 10 km east of Saraqib in Syria.").events
    found = [p.mention for p in event.placements if p.mention.text == "Saraqib"]
    assert [m.relation is None for m in found] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen opened fire on the Maiduguri to Damboa road in Nigeria, killing nine.",
        "Gunmen opened fire on the road from Maiduguri to Damboa in Nigeria, killing nine.",
        "Gunmen opened fire on the Maiduguri-Damboa highway in Nigeria, killing nine.",
    ],
)
def test_nobody_goes_to_the_far_end_of_a_road(gazetteer: Gazetteer, text: str) -> None:
    (event,) = read(gazetteer, text).events
    roles = {p.mention.text: p.role for p in event.placements}
    assert (roles["Maiduguri"], roles["Damboa"]) == ("at", "at")


def test_a_road_by_its_number_is_no_place(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "The M5 highway between Homs and Hama was shelled.")
    assert {m.text for m in found.mentions if isinstance(m, PlaceMention)} == {"Homs", "Hama"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Fighting flared east of the Euphrates. Turkey sent troops to Raqqa province.",
            "SY-RA",
        ),
        (
            "Shells fell east of the Euphrates. Turkey denied it. Turkey and others shelled Homs and Hama.",
            "SY",
        ),
        ("A raid killed six east of the Euphrates, Syrian officials said.", "SY"),
        ("A mine killed two west of the Tigris, near Mosul.", "IQ"),
        ("Shelling east of the Dnipro killed two, Ukrainian officials said.", "UA"),
    ],
)
def test_a_river_stays_in_the_country_or_province_of_the_report(
    gazetteer: Gazetteer, text: str, code: str
) -> None:
    place = next(m for m in related(read(gazetteer, text)) if "of the" in m.text).place
    assert place is not None
    assert (place.admin1 or place.country) == code


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Soldiers shelled rebels in the northwestern Idlib province on Thursday.", False),
        ("Soldiers shelled rebels in southern Idlib province on Thursday.", True),
        ("Soldiers shelled rebels in northwestern Idlib on Thursday.", True),
    ],
)
def test_a_province_that_lies_there_in_its_country_is_drawn_whole(
    gazetteer: Gazetteer, text: str, part: bool
) -> None:
    assert bool(related(read(gazetteer, text))) is part


@pytest.mark.parametrize(
    ("words", "level", "inside"),
    [
        ("western Mosul", "point", (43.08, 36.34)),  # the province has a name of its own
        ("west Mosul", "point", (43.08, 36.34)),
        ("eastern Aleppo", "admin1", (37.25, 36.2)),  # the part of the province, with the city's half
        ("northern Kharkiv", "admin1", (36.25, 50.05)),
    ],
)
def test_a_side_of_a_great_city_is_one_of_the_province_that_bears_its_name(
    gazetteer: Gazetteer, words: str, level: str, inside: tuple[float, float]
) -> None:
    mention, relation = one(read(gazetteer, f"A bomb killed five people in {words}."))
    shape = drawn(relation.geometry)
    assert shape is not None
    assert (relation.kind, mention.level) == ("sector", level)
    assert shape.contains(shapely.Point(inside))


def test_a_border_takes_the_country_of_the_report(gazetteer: Gazetteer) -> None:
    text = "Two smugglers were killed in Syria on Thursday. Gunmen attacked a patrol near the Turkish border."
    mention, relation = one(read(gazetteer, text))
    assert mention.place is not None
    assert relation.other is not None
    assert (mention.place.country, relation.other.country, relation.kind) == ("SY", "TR", "border")
    assert mention.text == "the Turkish border"


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Turkish troops shot a shepherd near the Iranian border.", ("TR", "IR")),
        ("Pakistani soldiers exchanged fire with militants near the Afghan border.", ("PK", "AF")),
        ("أطلق الجيش اللبناني النار على مهربين قرب الحدود السورية.", ("LB", "SY")),
        ("قتل جنديان من الجيش التركي بانفجار لغم قرب الحدود العراقية.", ("TR", "IQ")),
    ],
)
def test_a_border_takes_the_country_of_who_acts(
    gazetteer: Gazetteer, text: str, sides: tuple[str, str]
) -> None:
    mention, relation = one(read(gazetteer, text))
    assert mention.place is not None
    assert relation.other is not None
    assert (mention.place.country, relation.other.country) == sides


def test_the_side_of_a_border_is_the_country_named(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Smugglers shot a guard on the Jordanian side of the border with Syria.")
    mention, relation = one(found)
    assert mention.place is not None
    assert relation.other is not None
    assert (relation.kind, mention.place.country, relation.other.country) == ("border", "JO", "SY")


def test_a_distance_from_a_border_is_as_wide(gazetteer: Gazetteer) -> None:
    wide, plain = (
        one(read(gazetteer, f"Rebels in Syria shot a guard {words} the Turkish border."))[1]
        for words in ("40 km from", "near")
    )
    assert wide.corridor_km >= 40 > plain.corridor_km


def test_between_three_towns_is_the_land_between_them(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "A convoy was attacked between Saraqib, Ariha and Binnish in Idlib, Syria.")
    told = related(found)
    assert [found.report.text[m.start : m.end] for m in told] == ["Saraqib", "Ariha", "Binnish"]
    areas = {m.relation.geometry for m in told if m.relation}
    assert len(areas) == 1
    area = shapely.from_geojson(areas.pop())
    assert area.covers(shapely.Point(36.72, 35.88))
    assert all(m.level == "point" for m in told)


def test_eight_kilometres_ne_of_a_town_is_no_name_that_ends_in_it(gazetteer: Gazetteer) -> None:
    mention, relation = one(read(gazetteer, "Shelling was heard 8 km NE of Kharkiv on Monday."))
    assert (mention.place and mention.place.name, relation.kind, relation.bearing) == (
        "Kharkiv",
        "offset",
        45,
    )


def test_the_piece_of_a_border_beside_the_town_named(gazetteer: Gazetteer) -> None:
    text = "Soldiers fired across the Syrian-Turkish border at Kobani in Syria on Thursday, killing one."
    mention = next(m for m in related(read(gazetteer, text)) if m.relation and m.relation.kind == "border")
    assert mention.relation is not None
    assert distance_km(mention.relation.centre, Point(38.35, 36.89)) < 60


def test_cities_that_are_a_unit_have_their_countryside_around_them(gazetteer: Gazetteer) -> None:
    mention, relation = one(
        read(gazetteer, "Shells hit the eastern countryside of Damascus, Syria, on Thursday.")
    )
    shape = drawn(relation.geometry)
    assert shape is not None
    assert mention.level == "point"
    assert shape.contains(shapely.Point(36.42, 33.52))
    assert not shape.contains(shapely.Point(36.1, 33.5))


def test_a_relation_goes_through_json_and_onto_the_page(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Warplanes bombed the Damascus-Aleppo highway in Syria on Thursday.")
    back = serial.loads(serial.dumps(found))
    (a, b), (c, d) = related(found), related(back)
    for mine, theirs in ((a, c), (b, d)):
        assert mine.relation is not None
        assert theirs.relation is not None
        assert json.loads(theirs.relation.geometry) == json.loads(mine.relation.geometry)
        assert (theirs.relation.words, theirs.relation.centre) == (mine.relation.words, mine.relation.centre)
        assert theirs.relation.other is not None
    assert payload(layers([found], gazetteer, title="T"), {}, "en")
    assert payload(layers([back], gazetteer, title="T"), {}, "en")


def test_what_cannot_be_read_is_not_drawn() -> None:
    assert drawn("{") is None
    assert drawn('{"type":"Point","coordinates":[1,2]}') is None
    line = drawn('{"type":"LineString","coordinates":[[1,2],[3,4]]}')
    assert line is not None
    assert line.geom_type == "LineString"


@pytest.mark.parametrize(
    ("text", "name", "least"),
    [
        ("Shells hit a point 5 km south of Jisr al-Shughur district on Monday.", "Jisr ash Shughūr", 30),
        ("A bomb killed three soldiers 5 km south of Idlib district on Monday.", "Idlib", 20),
    ],
)
def test_what_lies_beside_a_district_is_measured_from_its_seat_and_as_vague_as_the_district(
    gazetteer: Gazetteer, text: str, name: str, least: float
) -> None:
    mention, relation = one(read(gazetteer, text))
    assert mention.place is not None
    assert (mention.place.name, mention.role, mention.level) == (name, "near", "point")
    assert (relation.kind, relation.km) == ("offset", 5)
    assert mention.uncertainty_km >= least
    south, north = shapely.from_geojson(relation.geometry).bounds[1::2]
    assert south < mention.place.point.lat < north + 0.1


def test_beside_a_town_nothing_is_vaguer_than_before(gazetteer: Gazetteer) -> None:
    mention, _ = one(read(gazetteer, "Shells hit a point 5 km south of Manbij on Monday."))
    assert mention.uncertainty_km < 8
    province = read(gazetteer, "Shells hit a point 5 km south of Idlib province on Monday.")
    assert not related(province)
