"""Ranking of one name: other scripts, what is stated, support, confidence."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.gazetteer_data import index_of
from benchmarks.gazetteer_fit import crowded, fit
from gazetteer import Answer, Gazetteer, Point, Query
from gazetteer.place import Name, Place
from gazetteer.ranking.calibration import FEATURES, WEIGHTS, Facts, hopeful, probability
from gazetteer.ranking.commonness import elsewhere, shared_here, without_generic
from gazetteer.spellings.names import form

FACTS = Facts(
    exact=True, same_article=True, literal=True, likeness=1.0, margin=1.0, consonants=4,
    namesakes=0, sounding=3, agreeing=1, prominence=0.4, main_name=True, unit_stated=False,
    country_stated=True, unit_hinted=False, country_hinted=False, near=False,
)  # fmt: skip


def village(key: str, country: str, unit: str, lon: float, lat: float, *names: str) -> Place:
    return Place(
        f"test:{key}", names[0], Point(lon, lat), "settlement", "village", country, admin1=unit,
        names=tuple(Name(n) for n in names), source="test",
    )  # fmt: skip


def ask(gazetteer: Gazetteer, query: Query) -> Answer:
    """The search itself, with codes: this index has no units to read names of provinces from."""
    return gazetteer._search.ask(query, 5)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    places = [
        village("1", "UA", "UA-09", 39.2, 48.7, "Щастя"),
        village("2", "IL", "IL-HA", 35.0, 32.8, "קריית חיים"),
        village("3", "SY", "SY-ID", 36.7, 35.7, "خان السبل"),
        village("4", "SY", "SY-ID", 36.8, 35.9, "Tall Mardikh"),
        village("5", "SY", "SY-HL", 37.4, 36.3, "Tall Mardīḩ"),
        village("6", "SY", "SY-HL", 37.1, 36.5, "Al Zarqa"),
        village("7", "SY", "SY-HL", 37.9, 36.0, "Zarqa"),
        village("21", "SY", "SY-RA", 38.5, 36.1, "Nebi", "النبي"),
        village("22", "SY", "SY-RA", 39.1, 35.6, "Nabi Musa al-Gharbi", "النبي"),
        village("23", "SY", "SY-RA", 39.6, 36.3, "Nabi Yunis ash-Sharqi", "النبي"),
        village("8", "SY", "SY-HI", 40.9, 36.9, "Kafr Nabil"),
        village("9", "SY", "SY-HI", 40.2, 36.5, "Kafr Nabudah"),
        village("10", "IR", "IR-03", 46.9, 38.0, "گرگر"),
    ]
    gazetteer = index_of(places, {}, Path(tmp_path_factory.mktemp("index")) / "small.sqlite")
    yield gazetteer
    gazetteer.close()


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        ("Shchastya", "UA", "1"), ("Щастя", "UA", "1"), ("Kiryat Haim", "IL", "2"),
        ("בקריית חיים", "IL", "2"),
        ("Khan al-Subul", "SY", "3"), ("وخان السبل", "SY", "3"), ("تل مرديخ", "SY", "4"),
        ("Gargar", "IR", "10"),
        ("Kafrnabil", "SY", "8"), ("Mardikh", "SY", "4"), ("Nabil Kafr", "SY", "8"),
    ],
)  # fmt: skip
def test_names_are_found_across_scripts(small: Gazetteer, name: str, country: str, key: str) -> None:
    assert ask(small, Query(name, (country,))).candidates[0].place.id == f"test:{key}"


def test_what_is_stated_is_listed_first(small: Gazetteer) -> None:
    found = ask(small, Query("Tall Mardikh", ("SY-HL",))).candidates
    assert [c.place.admin1 for c in found][:1] == ["SY-HL"]
    inside = [c.place.admin1 == "SY-HL" for c in found]
    assert inside == sorted(inside, reverse=True)


def test_the_article_alone_decides_nothing_between_villages(small: Gazetteer) -> None:
    answer = ask(small, Query("Zarqa", ("SY",)))
    assert answer.best is None
    assert answer.reason.startswith("ambiguous")
    assert {c.place.id for c in answer.candidates} == {"test:6", "test:7"}


def test_a_name_that_is_only_alike_needs_support(small: Gazetteer) -> None:
    assert ask(small, Query("Kafer Nabel")).best is None
    supported = ask(small, Query("Kafer Nabel", context=("SY-HI",), near=(Point(40.91, 36.91),)))
    assert supported.candidates[0].place.id == "test:8"


def test_a_word_left_out_is_a_candidate_but_no_answer(small: Gazetteer) -> None:
    answer = ask(small, Query("Eastern Kafr Nabil", ("SY",)))
    assert answer.best is None
    assert answer.candidates[0].place.id == "test:8"


def test_there_is_a_weight_for_each_feature() -> None:
    assert len(WEIGHTS) == len(FEATURES)


def test_confidence_follows_the_facts() -> None:
    sure = probability(FACTS)
    assert 0.0 < sure < 1.0
    assert probability(replace(FACTS, unit_stated=True)) > sure
    assert probability(replace(FACTS, namesakes=5, lead=0.0, people=0.1)) < sure
    assert probability(replace(FACTS, sounding=80)) < sure
    alike = replace(FACTS, exact=False, same_article=False, likeness=0.97, margin=0.2, agreeing=3)
    assert probability(alike) > probability(replace(alike, likeness=0.85))
    assert probability(alike) > probability(replace(alike, margin=0.0))


@pytest.mark.parametrize("exact", [True, False])
def test_a_name_that_others_in_the_unit_share_is_less_sure(exact: bool) -> None:
    stated = replace(FACTS, unit_stated=True, exact=exact, same_article=exact)
    assert probability(replace(stated, shared_here=3)) < probability(stated)


def test_a_common_name_or_a_missing_first_word_makes_a_like_name_less_sure() -> None:
    alike = replace(FACTS, exact=False, same_article=False, likeness=0.97, margin=0.2, unit_stated=True)
    assert probability(replace(alike, elsewhere=5)) < probability(alike)
    assert probability(replace(alike, one_generic=True)) < probability(alike)


def test_how_common_a_name_is_counts_the_unit_and_the_rest_of_the_country(small: Gazetteer) -> None:
    index = small._search._index
    nabi = village("", "SY", "SY-RA", 0, 0, "Nabi", "النبي")
    assert shared_here(index, nabi, "Nabi", ("SY-RA",)) == 3
    known = index.places(index.exact(form("النبي"), ("SY-RA",)))
    assert shared_here(index, known[0], "Nabi", ("SY-RA",)) == 2, "it is no namesake of itself"
    assert shared_here(index, replace(nabi, point=known[0].point), "Nabi", ("SY-RA",)) == 2, "at one spot"
    assert shared_here(index, nabi, "Nabi", ("SY-HL",)) == 0
    assert elsewhere(index, "Zarqa", ("SY",), ("SY-RA",)) == 2
    assert elsewhere(index, "Zarqa", ("SY",), ("SY-HL",)) == 0
    assert without_generic("tall mardikh") == "mardikh"
    assert without_generic("tall") == "tall"


def test_one_of_several_villages_of_an_arabic_name_is_ambiguous(
    small: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Query("Nebi", within=("SY-RA",))
    known = ask(small, asked)
    assert known.best is not None
    assert known.best.place.id == "test:21"
    monkeypatch.setattr("gazetteer.ranking.search.DOUBTFUL", known.confidence + 0.001)
    answer = ask(small, asked)
    assert answer.best is None
    assert answer.candidates[0].place.id == "test:21"
    assert answer.reason.startswith("ambiguous")
    assert "2 more there" in answer.reason


def test_a_crowd_files_the_villages_of_several_countries_as_those_of_one() -> None:
    villages = [
        replace(village(str(i), c, f"{c}-X", 0, 0, f"Village {i}"), population=9000)
        for i, c in enumerate(("DZ", "MA", "TN", "FR"))
    ]
    found = list(crowded(villages, {}, random.Random(1)))
    assert [p.id for p in found] == ["test:0", "test:1", "test:2"]
    assert {p.country for p in found} == {"DZ"}
    assert {p.admin1 for p in found} == {"DZ-0"}
    assert {p.population for p in found} == {0}


def test_the_fit_finds_what_made_the_data() -> None:
    dice = np.random.default_rng(1)
    rows = dice.normal(size=(4000, 2))
    chance = 1 / (1 + np.exp(-(0.5 + rows @ np.array([2.0, -1.0]))))
    right = (dice.random(4000) < chance).astype(np.float64)
    assert fit(rows, right, np.ones(4000)) == pytest.approx([0.5, 2.0, -1.0], abs=0.2)


FUZZY = st.builds(
    replace, st.just(replace(FACTS, exact=False)),
    likeness=st.floats(0, 1), margin=st.floats(0, 1), prominence=st.floats(0, 1),
    consonants=st.integers(0, 9), sounding=st.integers(0, 1000), agreeing=st.integers(0, 12),
    elsewhere=st.integers(0, 1000),
    shared_here=st.integers(0, 1000), sounding_here=st.integers(0, 1000), spoken_alike=st.booleans(),
    unit_stated=st.booleans(), main_name=st.booleans(), one_generic=st.booleans(), literal=st.booleans(),
)  # fmt: skip


@given(FUZZY)
def test_what_was_not_looked_up_can_only_make_a_name_that_is_alike_less_sure(facts: Facts) -> None:
    """Otherwise search.py would refuse a place before it has asked all that speaks for it."""
    assert probability(facts) <= hopeful(facts)


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Pernambuco", "BR", "admin1"),
        ("Bahia", "BR", "admin1"),
        ("Chiapas", "MX", "admin1"),
        ("Laghman", "AF", "admin1"),
        ("Kandahar", "AF", "settlement"),
        ("Nabatieh", "LB", "settlement"),
        ("Karak", "JO", "settlement"),
        ("Jujuy", "AR", "settlement"),
        ("Lemberg", "UA", "settlement"),
        ("Urfa", "TR", "settlement"),
        ("Sulu", "PH", "admin1"),
        ("Nandi", "KE", "admin1"),
        ("Bougie", "DZ", "settlement"),
    ],
)
def test_a_bare_name_is_the_town_only_where_it_is_the_towns_own(
    gazetteer: Gazetteer, name: str, country: str, level: str
) -> None:
    best = gazetteer.find(name, within=country).best
    assert best is not None
    assert best.place.level == level


@pytest.mark.parametrize(("name", "unit"), [("Masaka", "UG-105"), ("Kagera", "TZ-05"), ("Debub", "ER-DU")])
def test_a_part_of_a_unit_does_not_answer_for_the_whole(gazetteer: Gazetteer, name: str, unit: str) -> None:
    answer = gazetteer.find(f"{name} region", within=unit[:2])
    assert answer.best is not None
    assert answer.best.place.admin1 == unit
