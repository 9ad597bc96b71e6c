"""Names in scripts that are not searched by sound: how each is read in Latin letters."""

from importlib.resources import files

import pytest

from gazetteer import Gazetteer
from gazetteer.spellings.scripts import MOST_READINGS, POINTS, otherwise, tables, transcribed


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Χάρκοβο", "kharkovo"), ("Μουσούλη", "musuli"), ("Στεπανακέρτ", "stepanakert"),
        ("ხარკივი", "kharkiv"), ("გორი", "gor"), ("გორი", "gori"), ("Գորիս", "goris"),
        ("መቀሌ", "mekele"), ("ጎንደር", "gonder"),
        ("अनंतनाग", "anantanag"), ("টেকনাফ", "tekanaf"),
        ("알레포", "alepo"), ("리치먼드", "lichimond"), ("볼고그라드", "volgograd"),
        ("アレッポ", "alepo"), ("ハルキウ", "kharkiu"), ("シャトーダン", "shatodan"),
        ("トビリシ", "tbilishi"),
        ("ยะลา", "yala"), ("แม่สอด", "maesod"),
        ("လားရှိုး", "lasho"), ("မြဝတီ", "myawati"), ("စစ်တွေ", "sittwe"), ("ကျောက်ဖြူမြို့", "kyaukhpyu"),
        ("哈尔科夫", "kharkov"), ("马里乌波尔", "mariupol"), ("东港", "donggang"),
    ],
)  # fmt: skip
def test_each_script_is_read(written: str, read: str) -> None:
    assert read in transcribed(written)


@pytest.mark.parametrize("name", ["Kharkiv", "Şengal", "Харків", "حلب", "חיפה", "", "12"])
def test_scripts_that_are_searched_by_sound_are_not(name: str) -> None:
    assert transcribed(name) == ()


@pytest.mark.parametrize("name", ["プルルルルルルルル", "ㅎㅎ", "χχχ" * 30, "ၐၑ္္်", "ကျ်ှွ", "เแโไใ", "尔尔尔尔"])
def test_any_string_of_letters_is_read_without_fault(name: str) -> None:
    readings = transcribed(name)
    assert len(readings) <= MOST_READINGS + 1
    assert all(reading == reading.lower() for reading in readings)


def test_each_row_of_the_table_is_of_a_script() -> None:
    rows = files("gazetteer").joinpath("data/script_letters.tsv").read_text(encoding="utf-8").splitlines()
    told = [row.split("\t") for row in rows if not row.startswith("#")]
    assert {row[0] for row in told} <= set(POINTS)
    assert {row[1] for row in told} == {"written", "latin", "either", "sign"}
    assert all(len(row) == 4 for row in told)
    assert len(tables()["Chinese"].signs) > 100


def test_letters_of_a_language_and_of_a_script_are_read() -> None:
    assert otherwise("Şengal") == ("shengal",)
    assert otherwise("Χαλέπι") == ("khalepi",)
    assert otherwise("Sinjar") == ()


@pytest.mark.parametrize(
    ("name", "country", "id"),
    [
        ("ハンユニス", "PS", "geonames:281124"),
        ("哈尔科夫", "UA", "geonames:706483"),
        ("ხარკოვი", "UA", "geonames:706483"),
    ],
)  # fmt: skip
def test_a_name_that_no_list_has_in_that_script_is_found_by_its_sound(
    gazetteer: Gazetteer, name: str, country: str, id: str
) -> None:
    answer = gazetteer.find(name, within=country)
    assert answer.best is not None
    assert answer.best.place.id == id
