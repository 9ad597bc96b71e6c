"""All names of a text together: what is stated, what the others say, the publisher, refusals, reasons."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gazetteer import Answer, Gazetteer, Named
from gazetteer.texts.certainty import CERTAINTY
from gazetteer.texts.document import MOST, ROUNDS, Document, scene_of, settled
from gazetteer.texts.evidence import ALONE, TOGETHER
from gazetteer.texts.outlets import Outlet, outlet
from gazetteer.texts.scene import ANCHORS
from gazetteer.texts.stated import abbreviated, abbreviations, kinds_listed, says_inside, unit_after


def named(text: str, *names: str) -> list[Named]:
    """The names as they stand in the text, one after the other."""
    found, at = [], 0
    for name in names:
        at = text.index(name, at)
        found.append(Named(name, at, at + len(name)))
        at += len(name)
    return found


def units(answers: Sequence[Answer]) -> list[str]:
    """Where the answers lie."""
    return [(a.best.place.admin1 or a.best.place.country) if a.best else "" for a in answers]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Fire in Alexandria, La., spread to Pineville.", ("Alexandria", "Pineville"), ["US-LA", "US-LA"]),
        ("A man from Paris, TX, fled.", ("Paris",), ["US-TX"]),
        ("Atlanta, Georgia, and Athens", ("Atlanta", "Georgia", "Athens"), ["US-GA", "US-GA", "US-GA"]),
        ("Tbilisi, Georgia, and Gori", ("Tbilisi", "Georgia", "Gori"), ["GE-TB", "GE", "GE-SK"]),
        ("From Paris to Lyon and Marseille", ("Paris", "Lyon", "Marseille"), ["FR-75", "FR-69", "FR-13"]),
        ("Clashes in Beni and Goma, North Kivu", ("Beni", "Goma", "North Kivu"), ["CD-NK", "CD-NK", "CD-NK"]),
    ],
)
def test_the_names_of_a_text_explain_each_other(
    gaz: Gazetteer, text: str, names: tuple[str, ...], expected: list[str]
) -> None:
    assert units(gaz.resolve(named(text, *names), text)) == expected


def test_one_name_may_mean_two_places_where_the_words_say_so(gaz: Gazetteer) -> None:
    text = "He moved from Alexandria, Va., to Alexandria, La., in 2004."
    assert units(gaz.resolve(named(text, "Alexandria", "Alexandria"), text)) == ["US-VA", "US-LA"]


def test_the_publishers_address_decides_between_namesakes(gaz: Gazetteer) -> None:
    text = "The council of London met on Monday."
    names = named(text, "London")
    assert units(gaz.resolve(names, text))[0].startswith("GB-")
    assert units(gaz.resolve(names, text, url="http://www.lfpress.ca/a/1")) == ["CA-ON"]


def test_the_places_of_the_publishers_other_texts_decide(gaz: Gazetteer) -> None:
    text = "Police in Paris made an arrest."
    clarksville = gaz.find("Clarksville", within="US-TX").best
    assert clarksville is not None
    names = named(text, "Paris")
    assert units(gaz.resolve(names, text)) == ["FR-75"]
    assert units(gaz.resolve(names, text, home=[clarksville.place] * 5)) == ["US-TX"]


def test_an_adjective_is_heard_like_the_country_and_answered_with_it(gaz: Gazetteer) -> None:
    text = "Lebanese troops entered Tripoli."
    tripoli = named(text, "Tripoli")
    adjective, town = gaz.resolve([Named("Lebanese", 0, 8, means="LB"), *tripoli], text)
    assert units([adjective]) == ["LB"]
    share = {c.place.country: c.score for c in town.candidates}
    alone = {c.place.country: c.score for c in gaz.resolve(tripoli, text)[0].candidates}
    assert share["LB"] > 2 * alone["LB"]


def test_what_the_words_state_binds(gaz: Gazetteer) -> None:
    text = "Homs is named, and al-Samaka too."
    names = [*named(text, "Homs"), Named("al-Samaka", 20, 29, within=("SY-ID",))]
    assert units(gaz.resolve(names, text)) == ["SY-HI", "SY-ID"]
    nowhere = [Named("Alexandria", 0, 10, within=("SY-ID",))]
    assert gaz.resolve(nowhere, "Alexandria")[0].best is None


def test_nothing_is_answered_where_nothing_decides(gaz: Gazetteer) -> None:
    (answer,) = gaz.resolve([Named("Springfield", 0, 11)], "Springfield")
    assert answer.best is None
    assert answer.reason.startswith("ambiguous: ")
    assert answer.match == "ambiguous"
    assert len(answer.candidates) > 2


def test_a_small_namesake_far_from_all_the_rest_is_refused(gaz: Gazetteer) -> None:
    text = "Shells fell on Qantara in Hama, Syria."
    qantara = gaz.resolve(named(text, "Qantara", "Hama", "Syria"), text)[0]
    assert qantara.best is None or qantara.best.place.country == "SY"
    assert qantara.reason


def test_a_name_that_no_place_bears_is_looked_for_where_the_text_takes_place(gaz: Gazetteer) -> None:
    text = "Shelling of Maarat Numan in Idlib, Syria."
    first = gaz.resolve(named(text, "Maarat Numan", "Idlib", "Syria"), text)[0]
    assert first.best is not None
    assert first.best.place.admin1 == "SY-ID"
    assert "sounds like" in first.reason


def test_answers_carry_reasons_shares_and_the_runners_up(gaz: Gazetteer) -> None:
    text = "Fire in Paris, Texas."
    paris = gaz.resolve(named(text, "Paris", "Texas"), text)[0]
    assert paris.best is not None
    assert "Texas" in paris.reason
    scores = [c.score for c in paris.candidates]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) <= 1.001
    assert "France" in {c.place.country_name for c in paris.candidates}
    assert 0 < paris.confidence < 1


def test_the_order_of_the_names_is_kept_and_the_same_name_has_the_same_answer(gaz: Gazetteer) -> None:
    text = "Goma, Paris, Goma, nowhereville, Goma"
    answers = gaz.resolve(named(text, "Goma", "Paris", "Goma", "nowhereville", "Goma"), text)
    assert answers[0] is answers[2] is answers[4]
    assert answers[3].best is None
    assert answers[3].reason


@pytest.mark.parametrize("name", ["", " ", "???", "12", "\x00", "a" * 5000, "\ud800", "‮الأ"])
def test_hostile_names_are_answered_with_a_reason(gaz: Gazetteer, name: str) -> None:
    answers = gaz.resolve([Named(name, 0, len(name)), Named("Syria", 0, 5)], name, publisher=name, url=name)
    assert answers[0].best is None or answers[0].best.matched
    assert units(answers)[1] == "SY"


def test_no_names_no_answers(gaz: Gazetteer) -> None:
    assert gaz.resolve([]) == ()


def test_the_work_is_bounded_with_five_hundred_names(gaz: Gazetteer) -> None:
    words = [p.name for code in ("US", "MX", "GB", "FR", "IN", "BR") for p in gaz.units(code)]
    names = [Named(f"{word}", 10 * i, 10 * i + 5) for i, word in enumerate((words * 3)[:500])]
    group_of, scene = scene_of(names, Document(), gaz.questions())
    assert len(group_of) == len(names)
    assert max(len(g.candidates) for g in scene.groups) <= MOST
    light = settled(scene)
    assert len(light.anchors) <= ANCHORS
    assert light.heard.shape == (len(scene.rows), len(light.anchors))
    assert ROUNDS < 10


def test_every_feature_gives_every_row_a_number(gaz: Gazetteer) -> None:
    text = "Alexandria, Egypt; Georgia; Lebanon"
    document = Document(text, outlet("The Daily Star, Lebanon"), ("SY",))
    _, scene = scene_of(named(text, "Alexandria", "Egypt", "Georgia", "Lebanon"), document, gaz.questions())
    light = settled(scene)
    for feature, _, _ in (*ALONE, *TOGETHER, *CERTAINTY):
        column = feature(light)
        assert column.shape == (len(scene.rows),), feature.__name__
        assert feature.__doc__


@pytest.mark.parametrize(
    ("publisher", "url", "expected"),
    [
        ("richmondregister.com", "", Outlet("", ("richmond",))),
        ("", "https://www.haaretz.co.il/x", Outlet("IL", ("haaretz",))),
        ("", "http://news.example.co.uk/1", Outlet("GB", ("example",))),
        ("Kyiv Independent", "", Outlet("", ("Kyiv",))),
        ("Reuters", "https://t.me/x", Outlet("", ("Reuters",))),
        ("", "", Outlet()),
        ("!!!", "not a url", Outlet()),
    ],
)
def test_what_a_publisher_says(publisher: str, url: str, expected: Outlet) -> None:
    assert outlet(publisher, url) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("X, Ala. said", "US-AL"),
        ("X, Ont., on", "CA-ON"),
        ("X, W.Va.", "US-WV"),
        ("X, MN 55", "US-MN"),
        ("X, Mass was", ""),
        ("X, INdeed", ""),
        ("X in La.", ""),
    ],
)
def test_abbreviations_after_a_name(text: str, expected: str) -> None:
    assert unit_after(text, 1) == expected


def test_abbreviations_name_known_units(gaz: Gazetteer) -> None:
    assert [a for a, code in abbreviations().items() if gaz.unit(code) is None] == []
    assert abbreviated("Calif.") == "US-CA"
    assert abbreviated("LA") == ""


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(", ", True), (" in ", True), (" in northern ", True), (" (", True), (" and ", False), (". ", False)],
)
def test_words_that_say_inside(gap: str, expected: bool) -> None:
    assert says_inside(gap) is expected


def test_a_town_and_its_county_find_each_other_among_larger_namesakes(gaz: Gazetteer) -> None:
    text = "Huntsville may burn leaves again, the judge of Walker County said."
    assert units(gaz.resolve(named(text, "Huntsville", "Walker County"), text)) == ["US-TX", "US-TX"]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("in Uvira and Fizi territories", ("Uvira", "Fizi"), {0: "territory", 1: "territory"}),
        (
            "in Sukma, Bijapur and Dantewada districts",
            ("Sukma", "Bijapur", "Dantewada"),
            dict.fromkeys(range(3), "district"),
        ),
        ("in Houston and in Dallas counties", ("Houston", "Dallas"), {1: "county"}),
        ("in Houston, which the two counties share", ("Houston",), {}),
    ],
)
def test_a_plural_behind_a_list_says_the_kind_of_its_names(
    text: str, names: tuple[str, ...], expected: dict[int, str]
) -> None:
    assert kinds_listed(text, [(n.start, n.end) for n in named(text, *names)]) == expected


def test_counties_of_a_list_are_no_towns(gaz: Gazetteer) -> None:
    text = "Volunteers came from Camden and Charlton counties in Georgia."
    answers = gaz.resolve(named(text, "Camden", "Charlton", "Georgia"), text)
    assert [a.best.place.level for a in answers[:2] if a.best] == ["admin2", "admin2"]
    assert units(answers[1:2]) == ["US-GA"]


def test_a_county_is_not_answered_with_a_town_of_its_name_elsewhere(gaz: Gazetteer) -> None:
    text = "The sheriff of Licking County said so."
    (county,) = gaz.resolve(named(text, "Licking County"), text)
    assert county.best is not None
    assert (county.best.place.level, county.best.place.admin1) == ("admin2", "US-OH")
    text = "The sheriff of Mowbray County said so."
    (county,) = gaz.resolve(named(text, "Mowbray County"), text)
    assert county.best is None


@pytest.mark.parametrize(("name", "unit"), [("Parsa", "NP"), ("Noakhali", "BD"), ("Rautahat", "NP")])
def test_a_district_without_a_town_of_its_name_is_known(gaz: Gazetteer, name: str, unit: str) -> None:
    text = f"Fighting went on in {name} district."
    (district,) = gaz.resolve([replace(n, kind="district") for n in named(text, name)], text)
    assert district.best is not None
    assert (district.best.place.level, district.best.place.country) == ("admin2", unit)
    assert district.best.place.admin1.startswith(unit)


def test_a_bare_name_means_a_town_of_its_country_and_no_district(gaz: Gazetteer) -> None:
    text = "Floods hit Jackson."
    (jackson,) = gaz.resolve(named(text, "Jackson"), text)
    assert {c.place.level for c in jackson.candidates} <= {"settlement", "admin1"}
    assert {c.place.level for c in gaz.find("Jackson").candidates} <= {"settlement", "admin1"}


def test_a_village_that_is_only_alike_is_taken_in_the_unit_that_the_text_names(gaz: Gazetteer) -> None:
    there, nowhere = "Shells hit Aboa Al Doahoar, in Idlib.", "Shells hit Aboa Al Doahoar."
    answer = gaz.resolve(named(there, "Aboa Al Doahoar", "Idlib"), there)[0]
    assert answer.best is not None
    assert answer.best.place.name == "Abu al-Duhur"
    assert answer.confidence < 0.9
    assert gaz.resolve(named(nowhere, "Aboa Al Doahoar"), nowhere)[0].best is None
    short = "Shells hit Thoh, in Idlib."
    assert gaz.resolve(named(short, "Thoh", "Idlib"), short)[0].best is None


def test_no_small_place_is_taken_far_outside_the_unit_that_the_words_state(gaz: Gazetteer) -> None:
    text = "Shells hit Mayadin, in Idlib province."
    at = text.index("Mayadin")
    (answer,) = gaz.resolve([Named("Mayadin", at, at + 7, "town", ("SY-ID",))], text)
    assert answer.best is None or answer.best.place.admin1 == "SY-ID"
    assert "Idlib" in answer.reason
    (free,) = gaz.resolve([Named("Mayadin", at, at + 7, "town")], "Shells hit Mayadin.")
    assert free.best is not None
    assert free.best.place.admin1 == "SY-DY"


def test_a_town_is_found_where_only_its_district_is_spelled_so(gaz: Gazetteer) -> None:
    text = "Gunmen hit the town of Hawija in Iraq."
    start = text.index("Hawija")
    answer = gaz.resolve((Named("Hawija", start, start + 6, kind="town"), *named(text, "Iraq")), text)[0]
    assert answer.best is not None
    assert answer.best.place.level == "settlement"
