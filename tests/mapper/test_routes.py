"""Routes: from where, to where and through what, in the text's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.model import PlaceMention
from mapper.routes.ways import routes


def _places(text: str, names: str) -> list[PlaceMention]:
    return [PlaceMention("place", n, text.index(n), text.index(n) + len(n)) for n in names.split()]


def _told(text: str, names: str) -> list[tuple[str | None, str | None, str | None]]:
    found = routes(text, 0, len(text), _places(text, names), "en")
    return [tuple(text[s[0] : s[1]] if s else None for s in (r.origin, r.to, r.via)) for r in found]  # type: ignore[misc]  # a generator of three


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        ("a corridor from Alpha to Beta through Gamma", "Alpha Beta Gamma", [("Alpha", "Beta", "Gamma")]),
        ("a corridor between Alpha and Beta", "Alpha Beta", [("Alpha", "Beta", None)]),
        ("a corridor linking Alpha with Beta province", "Alpha Beta", [("Alpha", "Beta province", None)]),
        ("a corridor from Alpha to Beta remained closed", "Alpha Beta", [("Alpha", "Beta", None)]),
        (
            "corridors for people from areas held by rebels in Alpha to leave and move to "
            "government-held parts of the country",
            "Alpha",
            [("areas held by rebels in Alpha", "government-held parts of the country", None)],
        ),
        ("corridors for people who want to leave Alpha for Beta", "Alpha Beta", [("Alpha", "Beta", None)]),
        (
            "one runs from Alpha to Beta; the other from Gamma to Delta",
            "Alpha Beta Gamma Delta",
            [("Alpha", "Beta", None), ("Gamma", "Delta", None)],
        ),
        ("a convoy reached Alpha from Beta through Gamma", "Alpha Beta Gamma", [("Beta", "Alpha", "Gamma")]),
        ("aid from donors went on from Alpha to Beta", "Alpha Beta", [("Alpha", "Beta", None)]),
        ("talks on corridors are to be held on Friday", "", []),
    ],
)
def test_routes(text: str, names: str, told: list[tuple[str | None, str | None, str | None]]) -> None:
    assert _told(text, names) == told


@given(st.text(max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for route in routes(text, 0, len(text), [], "en"):
        for span in (route.origin, route.to, route.via):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
