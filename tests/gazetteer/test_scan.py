"""Spans of a text that are spelled like places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer


def texts(gaz: Gazetteer, text: str) -> list[str]:
    return [h.text for h in gaz.scan(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("attacked al-Samaka and al-Tah in Idlib.", ["al-Samaka", "al-Tah", "Idlib"]),
        ("an agreement in Sochi, Russia, was", ["Sochi", "Russia"]),
        ("New York City's mayor", ["New York City"]),
        ("fled Maarrat al-Nu'man on foot", ["Maarrat al-Nu'man"]),
        ("RUSSIA STRIKES ALEPPO", ["RUSSIA", "ALEPPO"]),
        ("in St. Louis. Paris was", ["St. Louis", "Paris"]),
        ("the U.S. army", ["U.S."]),
        ("обстрел города Херсон сегодня", ["Херсон"]),
        ("قصفت بلدة التح وبحلب", ["بلدة", "التح", "حلب"]),
        ("في معرة النعمان", ["معرة النعمان"]),
        ("الخرطوم وأم درمان", ["الخرطوم", "أم درمان"]),
        ("رجل وأم وطفل", []),
        ("nice weather and reading a book", []),
        ("Jisr-Ash-Shugur was shelled", []),
        ("the Aleppo-Damascus highway", ["Aleppo", "Damascus"]),
        ("Moscow-backed forces, pro-Russia groups, US-led strikes", ["Moscow", "Russia", "US"]),
        ("Deir-ez-Zor and Guinea-Bissau", ["Deir-ez-Zor", "Guinea-Bissau"]),
        ("held Deir -ez-Zor and Paris -the capital-", ["Deir -ez-Zor", "Paris"]),
        ("Ban Ki-moon spoke", []),
        ("On Monday. Bus stopped. Day by day", []),
        ("STF GEO TIP OBC", []),
        ("Tah was hit; fled to Hit", ["Tah", "Hit"]),
        ("camps in Cox's Bazar and Cox’s Bazar’s hills", ["Cox's Bazar", "Cox’s Bazar"]),
        ("in St. John's, Newfoundland", ["St. John's", "Newfoundland"]),
        ("Syria's Aleppo", ["Syria", "Aleppo"]),
        ("in Nghe An, Hoi An and Long An provinces", ["Nghe An", "Hoi An", "Long An"]),
        (
            "in Maarrat An Nu'man. An army came to Idlib. An Idlib village",
            ["Maarrat An Nu'man", "Idlib", "Idlib"],
        ),
    ],
)
def test_spans(gaz: Gazetteer, text: str, names: list[str]) -> None:
    assert texts(gaz, text) == names


def test_a_hit_carries_what_is_there(gaz: Gazetteer) -> None:
    (hit,) = gaz.scan("They left Aleppo")
    assert {"settlement", "admin1"} <= set(hit.levels)
    assert hit.population > 1_000_000


@settings(max_examples=60)
@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["Idlib", "al-Tah", "in", ",", "وحلب", "New York", "’s", ".", "\n"])).map(
        " ".join
    )
)
def test_spans_are_in_order_apart_and_quote_the_text(gaz: Gazetteer, text: str) -> None:
    last = 0
    for hit in gaz.scan(text):
        assert last <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        last = hit.end
