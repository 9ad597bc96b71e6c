"""Spellings of other languages' press: which letters tell of a language, and what they are read as."""

import pytest

from gazetteer import Gazetteer
from gazetteer.spellings.habits import HABITS, marked, plain
from gazetteer.spellings.names import fold


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Şengal", "shengal"), ("Çobanbey", "chobanbey"), ("ŞIRNAK", "shirnak"), ("Əcmən", "ajman"),
        ("Xankəndi", "khankandi"), ("Džibuti", "jibuti"), ("Čerkasi", "cherkasi"),
        ("Wołnowacha", "volnovakha"), ("Constanța", "constantsa"),
    ],
)  # fmt: skip
def test_letters_that_english_lacks_tell_the_language(written: str, read: str) -> None:
    assert read in {fold(one) for one in marked(written)}


@pytest.mark.parametrize("written", ["Aleppo", "Ma‘arrat an-Nu‘mān", "Béjaïa", "حلب", "Донецк"])
def test_marks_of_transcription_tell_of_no_language(written: str) -> None:
    assert marked(written) == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("tschernihiw", "chernihiv"), ("jan yunis", "khan yunis"), ("han yunus", "khan yunus"),
        ("chan yunis", "khan yunis"), ("cerablus", "jerablus"), ("szviszlacs", "svislach"),
        ("czernihow", "chernihov"),
        ("djibouti", "jibuti"), ("ghirghis", "girgis"),
    ],
)  # fmt: skip
def test_plain_letters_raise_the_question(written: str, read: str) -> None:
    assert read in plain(written)


def test_each_row_is_shown_by_something() -> None:
    assert all((h.marks or h.shows) and h.read for h in HABITS)
    assert len({h.language for h in HABITS}) == len(HABITS)


@pytest.mark.parametrize(
    ("written", "country", "found"),
    [
        ("Şengal", "IQ", "Sinjar"), ("Han Yunus", "PS", "Khān Yūnis"), ("Chan Yunis", "PS", "Khān Yūnis"),
        ("Cerablus", "SY", "Jarābulus"), ("Əcmən", "AE", "Ajman"), ("Beyrə", "MZ", "Beira"),
        ("Chan al-Asal", "SY", "Khan al-Assal"),
    ],
)  # fmt: skip
def test_a_place_is_found_as_other_languages_spell_it(
    gaz: Gazetteer, written: str, country: str, found: str
) -> None:
    best = gaz.find(written, within=country).best
    assert best is not None
    assert best.place.name == found


@pytest.mark.parametrize("written", ["Şengal", "Jan Yunis", "Tschernihiw"])
def test_a_reading_alone_makes_no_place_elsewhere(gaz: Gazetteer, written: str) -> None:
    assert gaz.find(written, within="NG").best is None


@pytest.mark.parametrize(
    ("name", "country", "main"),
    [("Kharkiw", "UA", "Kharkiv"), ("Menbic", "SY", "Manbij")],
)
def test_the_habits_of_another_spelling_leave_no_word_out(
    gaz: Gazetteer, name: str, country: str, main: str
) -> None:
    best = gaz.find(name, within=country).best
    assert best is not None
    assert best.place.name == main
