"""A place's name in its country's script: which of several spellings, and when none."""

import pytest

from gazetteer import Gazetteer, Name, Place, Point, native


def named(latin: str, *names: str | Name, country: str = "SY") -> Place:
    known = tuple(Name(name) if isinstance(name, str) else name for name in names)
    return Place("t:1", latin, Point(36.0, 35.0), "settlement", "town", country, names=known)


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (named("Hama", "حماه", "حماة"), "حماة"),  # the ending written out
        (named("Idlib", "ادلب", "إدلب"), "إدلب"),
        (named("As Salamiyah", "سلمية", "السلمية"), "السلمية"),  # with its article
        (named("Al Khalis", "ديلتاوة", "الخالص"), "الخالص"),  # not its older name
        (named("Kafr Nabl", "کفر نبل", "كفر نبل"), "كفر نبل"),  # not Persian letters
        (named("Aleppo", "حلب", "Халеб"), "حلب"),  # an exonym's own name, the only one
        (named("Raqqa", Name("محافظة الرقة", "ar"), Name("الرقه", "ar"), Name("رقه", "fa")), "الرقة"),
        (named("Varamin", "ورامين", country="IR"), "ورامين"),
        (named("Haifa", "חיפה", "حيفا", country="IL"), "חיפה"),
    ],
)
def test_the_best_spelling(place: Place, wanted: str) -> None:
    name = native(place)
    assert name is not None
    assert name.text == wanted


@pytest.mark.parametrize(
    "place",
    [
        named("Antakya", "أنطاكية", country="TR"),  # not how its country writes
        named("Goma", "غوما", country="CD"),
        named("Idlib"),
        named("Idlib", "Идлиб"),
        named("Corniche", "سوق الخميس", "تل رفعت"),  # two other names: which one is it?
        named("", ""),
    ],
)
def test_where_none_is_known(place: Place) -> None:
    assert native(place) is None


def test_of_real_places(gazetteer: Gazetteer) -> None:
    found = {}
    for name, country in (("Saraqib", "SY"), ("Baghdad", "IQ"), ("Omdurman", "SD"), ("Kharkiv", "UA")):
        best = gazetteer.find(name, within=country).best
        assert best is not None
        found[name] = native(best.place)
    assert [name and name.text for name in found.values()] == ["سراقب", "بغداد", "أم درمان", None]
