"""Finding places: the facts of the curated table, namesakes, refusals, preferences."""

import csv
from importlib.resources import files

import pytest

from gazetteer import Answer, Gazetteer, GazetteerError, Point, Query
from gazetteer.measure import distance_km
from gazetteer.ranking.asking import narrowest
from gazetteer.scoring import WEIGHTS

TAH, SAMAKA, SAMKEH = Point(36.727, 35.541), Point(36.909, 35.697), Point(36.009, 34.785)


def at(answer: Answer, point: Point, km: float = 2.0) -> bool:
    return answer.best is not None and distance_km(answer.best.place.point, point) <= km


@pytest.mark.parametrize("name", ["al-Tah", "at-Tah", "Tah", "التح", "At Tahh", "AL-TAH", "al‑Tah"])
def test_every_spelling_finds_al_tah(gaz: Gazetteer, name: str) -> None:
    assert at(gaz.find(name), TAH)
    assert at(gaz.find(name, within="Idlib"), TAH)


@pytest.mark.parametrize("name", ["al-Samaka", "Samkeh", "al-Samka", "سمكة", "Samka", "السمكة"])
def test_every_spelling_finds_al_samaka_in_idlib(gaz: Gazetteer, name: str) -> None:
    assert at(gaz.find(name), SAMAKA)
    for within in ("Idlib", "SY-ID", "Idlib, Syria", "إدلب", "Idlib province"):
        assert at(gaz.find(name, within=within), SAMAKA)
    assert at(gaz.find(name, context=("SY-ID",)), SAMAKA)
    assert at(gaz.find(name, near=[TAH]), SAMAKA)


def test_the_namesake_is_found_where_the_text_is_about_it(gaz: Gazetteer) -> None:
    assert at(gaz.find("Samkeh", within="Tartus"), SAMKEH)
    assert at(gaz.find("Samkeh", context=("SY-TA",)), SAMKEH)
    assert at(gaz.find("سمكة", near=[Point(35.9, 34.9)]), SAMKEH)


def test_the_comma_form_states_where(gaz: Gazetteer) -> None:
    assert at(gaz.find("al-Samaka, Idlib, Syria"), SAMAKA)
    assert at(gaz.find("سمكة، إدلب"), SAMAKA)
    assert gaz.find("al-Samaka, Atlantis").best is None


def test_each_curated_entry_is_found_by_each_of_its_names(gaz: Gazetteer) -> None:
    lines = files("gazetteer").joinpath("data/places.tsv").read_text("utf-8").splitlines()
    rows = [r for r in csv.reader((x for x in lines if not x.startswith("#")), delimiter="\t") if r]
    missed = []
    for row in rows:
        point = Point(float(row[4]), float(row[3]))
        for name in (row[0], *filter(None, row[1].split(";")), *filter(None, row[2].split(";"))):
            answer = gaz.find(name, within=[c for c in (row[6] or row[5],) if c], kind=row[7])
            near = [c for c in answer.candidates if distance_km(c.place.point, point) < max(2, float(row[8]))]
            if not near:
                missed.append(name)
    assert missed == []


def test_what_is_stated_is_never_left(gaz: Gazetteer) -> None:
    answer = gaz.find("al-Samaka", within="Aleppo")
    assert answer.best is None
    assert "Aleppo" in answer.reason
    assert any(distance_km(c.place.point, SAMAKA) < 2 for c in answer.candidates)
    assert gaz.find("Paris", within=("SY", "SY-ID")).best is None


@pytest.mark.parametrize("name", ["Qwertyville", "Xyzzyabad", "", "...", "123", "Qzxvbn"])
def test_unknown_names_are_refused_with_a_reason(gaz: Gazetteer, name: str) -> None:
    answer = gaz.find(name)
    assert answer.best is None
    assert answer.reason
    assert answer.match == "none"


@pytest.mark.parametrize("name", ["al-Tih", "al-Tal", "Tuh", "al-Tar"])
def test_a_short_name_is_not_bent(gaz: Gazetteer, name: str) -> None:
    assert not at(gaz.find(name, within="Idlib"), TAH)


def test_a_doubtful_spelling_needs_support(gaz: Gazetteer) -> None:
    doubtful = "Maarrat en-Nouumaan"
    assert gaz.find(doubtful).best is None
    answer = gaz.find(doubtful, context=("SY-ID",))
    assert answer.best is not None
    assert answer.best.place.admin1 == "SY-ID"
    assert "sounds like" in answer.reason
    assert answer.match == "alike"
    assert gaz.find("al-Tah").match == "exact"


@pytest.mark.parametrize("name", ["Springfield", "San José", "San Juan", "San Pedro"])
def test_equal_namesakes_are_ambiguous(gaz: Gazetteer, name: str) -> None:
    answer = gaz.find(name)
    assert answer.best is None
    assert answer.match == "ambiguous"
    assert answer.reason.startswith("ambiguous")
    assert len({c.place.admin1 for c in answer.candidates}) > 1


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Paris", "FR", "settlement"), ("London", "GB", "settlement"), ("Aleppo", "SY", "settlement"),
        ("Syria", "SY", "country"), ("Lebanon", "LB", "country"), ("Jordan", "JO", "country"),
        ("Georgia", "GE", "country"), ("US", "US", "country"), ("U.K.", "GB", "country"),
        ("DRC", "CD", "country"),
        ("سوريا", "SY", "country"), ("Сирия", "SY", "country"), ("Suriye", "SY", "country"),
        ("叙利亚", "SY", "country"), ("Burma", "MM", "country"), ("Ivory Coast", "CI", "country"),
        ("Deir Ezzor", "SY", "settlement"), ("Raqqa", "SY", "settlement"), ("Sochi", "RU", "settlement"),
        ("Sinai", "EG", "region"), ("Donbas", "UA", "region"), ("Gaza Strip", "PS", "admin1"),
    ],
)  # fmt: skip
def test_bare_names_mean_the_prominent_place(gaz: Gazetteer, name: str, country: str, level: str) -> None:
    best = gaz.find(name).best
    assert best is not None
    assert (best.place.country, best.place.level) == (country, level)


def test_the_kind_said_picks_town_or_province(gaz: Gazetteer) -> None:
    for name in ("Idlib", "Aleppo", "Hama", "Homs", "إدلب"):
        town, unit = gaz.find(name, kind="city", within="SY"), gaz.find(name, kind="province", within="SY")
        assert town.best is not None
        assert unit.best is not None
        assert (town.best.place.level, unit.best.place.level) == ("settlement", "admin1")
        assert {c.place.level for c in unit.candidates} >= {"settlement", "admin1"}
    said = gaz.find("محافظة إدلب").best
    assert said is not None
    assert said.place.id == "unit:SY-ID"


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [
        ("Jebel Sinjar", "IQ", "mountain"),
        ("Jabal al-Shaykh", "SY", "mountain"),
        ("Mount Ararat", "TR", "mountain"),
        ("Sinjar District", "IQ", "town"),
        ("Camp Zaatari", "JO", "camp"),
        ("Chad Lake", (), "water"),
        ("Hmeimim air base", "SY", "base"),
        ("Manbij district", "SY", "district"),
        ("district of Manbij", "SY", "district"),
        ("county of Los Angeles", "US", "district"),
    ],
)
def test_the_word_for_the_kind_may_be_another_or_stand_elsewhere(
    gaz: Gazetteer, name: str, within: str, found: str
) -> None:
    best = gaz.find(name, within=within).best
    assert best is not None
    assert best.place.kind == found


@pytest.mark.parametrize(
    ("name", "within"), [("Mount Ararat", "AM"), ("Mt. Homs", "SY"), ("Lake Idlib", "SY")]
)
def test_no_province_or_town_is_the_mountain_of_its_name(gaz: Gazetteer, name: str, within: str) -> None:
    assert gaz.find(name, within=within).best is None


@pytest.mark.parametrize(
    ("name", "kind", "main"),
    [
        ("Hermon", "mountain", "Mount Hermon"),
        ("Chad", "lake", "Lake Chad"),
        ("Nuba", "mountains", "Nuba Mountains"),
    ],
)
def test_a_name_said_to_be_a_mountain_or_a_lake_is_no_town_or_country(
    gaz: Gazetteer, name: str, kind: str, main: str
) -> None:
    best = gaz.find(name, kind=kind).best
    assert best is not None
    assert best.place.name == main


def test_no_capital_is_the_lake_and_no_state_the_river(gaz: Gazetteer) -> None:
    assert gaz.find("Tana", kind="lake").best.place.name == "Lake Tana"  # type: ignore[union-attr]
    assert gaz.find("Juba", kind="lake").best is None
    assert gaz.find("Nile", kind="river").best.place.id == "river:nile"  # type: ignore[union-attr]
    assert gaz.find("Nile", kind="river", context="SD").best is None  # in a text rivers are lines


def test_an_airport_is_not_bent_to_a_town_that_sounds_so(gaz: Gazetteer) -> None:
    assert gaz.find("Alippo International Airport", within="SY").best is None
    best = gaz.find("Idlib International Airport", within="SY").best
    assert best is not None
    assert (best.place.name, best.place.level) == ("Idlib", "settlement")


@pytest.mark.parametrize(
    ("name", "main"),
    [
        ("مراكش", "Marrakesh"),
        ("بمراكش", "Marrakesh"),
        ("مراکش", "Morocco"),
        ("المغرب", "Morocco"),
        ("تركيا", "Turkey"),
    ],
)
def test_a_country_is_not_meant_in_the_letters_of_another_language(
    gaz: Gazetteer, name: str, main: str
) -> None:
    best = gaz.find(name, context="MA").best or gaz.find(name).best
    assert best is not None
    assert best.place.name == main


def test_context_moves_the_answer(gaz: Gazetteer) -> None:
    georgia = gaz.find("Georgia", context=("US",)).best
    tripoli = gaz.find("Tripoli", context=("Lebanon",)).best
    assert georgia is not None
    assert georgia.place.admin1 == "US-GA"
    assert tripoli is not None
    assert tripoli.place.country == "LB"


def test_every_candidate_says_why(gaz: Gazetteer) -> None:
    for name in ("al-Tah", "Paris", "Idlib", "Springfield"):
        for candidate in gaz.find(name).candidates:
            assert candidate.reasons
            assert 0 <= candidate.score <= 1
            assert "{" not in "".join(candidate.reasons)


def test_the_weight_table_is_sane() -> None:
    assert all(weight > 0 for _, weight, _, _ in WEIGHTS)
    assert WEIGHTS[0][1] == max(weight for _, weight, _, _ in WEIGHTS)


def test_narrowest_drops_a_country_beside_its_unit() -> None:
    assert narrowest(("SY", "SY-ID")) == ("SY-ID",)
    assert narrowest(("SY-ID", "LB")) == ("SY-ID", "LB")


def test_nothing_stated_may_be_none(gaz: Gazetteer) -> None:
    assert gaz.find("Mosul", within=None, context=None) == gaz.find("Mosul")


def test_misuse_is_an_error(gaz: Gazetteer) -> None:
    with pytest.raises(GazetteerError):
        gaz.ask(Query("Paris"), limit=0)


def test_one_place_of_two_sources_is_one_entry(gaz: Gazetteer) -> None:
    nubl = gaz.find("Nubl", within="Aleppo").best
    assert nubl is not None
    assert any(other.startswith("geonames:") for other in nubl.place.also)
    assert gaz.get(nubl.place.also[0]) == gaz.get(nubl.place.id)
    assert nubl.place.population > 0


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("Al Eib", ("SY",)), ("Kamwanja", ("CD",)), ("Modenar", ("SY",)), ("Modenar", ("SY-DY", "SY")),
        ("Musrabi", ("SY",)), ("Sadar", ("BD",)),
    ],
)  # fmt: skip
def test_what_only_sounds_a_little_alike_is_refused(
    gaz: Gazetteer, name: str, context: tuple[str, ...]
) -> None:
    answer = gaz.find(name, context=context)
    assert answer.best is None
    assert answer.reason
    assert answer.match == "none"


@pytest.mark.parametrize(
    ("name", "main"),
    [("Um Jalal", "Umm Jalal"), ("Oum Jalal", "Umm Jalal"), ("Jisr-Ash-Shugur", "Jisr ash Shughūr")],
)
def test_the_same_sounds_need_no_more_than_the_country(gaz: Gazetteer, name: str, main: str) -> None:
    best = gaz.find(name, context=("SY",)).best
    assert best is not None
    assert best.place.name == main


def test_a_small_namesake_far_from_the_text_is_no_answer(gaz: Gazetteer) -> None:
    stray = gaz.find("Panjab", context=("IN",))
    assert stray.best is None or stray.best.place.country == "IN"
    paris = gaz.find("Paris", context=("SY",)).best
    assert paris is not None
    assert paris.place.country == "FR"


@pytest.mark.parametrize("name", ["BUS", "DAY", "TIP", "STF", "GEO", "OBC"])
def test_codes_of_airports_are_no_names(gaz: Gazetteer, name: str) -> None:
    best = gaz.find(name).best  # Buus is a village, Batumi has the airport
    assert best is None or (best.place.name[0], best.place.country) == ("B", "CH")


def test_a_position_nearby_may_be_one_pair_alone(gaz: Gazetteer) -> None:
    assert gaz.find("Paris", near=(2.0, 48.0)).best == gaz.find("Paris", near=[(2.0, 48.0)]).best
    with pytest.raises(GazetteerError, match="pairs of longitude and latitude"):
        gaz.find("Paris", near=(2.0, 48.0, 1.0))
    with pytest.raises(GazetteerError, match="outside the world"):
        gaz.find("Paris", near=(float("nan"), 48.0))
