"""An attack that is denied where nobody told of it before: an event that was not; a denied part is none."""

import pytest

import mapper
from gazetteer import Gazetteer


def _told(text: str, gazetteer: Gazetteer) -> list[tuple[str, list[str]]]:
    found = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer)
    return [(e.status, [p.mention.text for p in e.placements if p.role == "at"]) for e in found.events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army denied any attack on Djibo on Friday.", [("negated", ["Djibo"])]),
        ("The military denied that any attack took place in Kani on Friday.", [("negated", ["Kani"])]),
        ("Rebels said they shelled Goma. The army denied any attack on Goma.", [("asserted", ["Goma"])]),
        ("Rebels said they shelled Goma. The army denied any attack.", [("asserted", ["Goma"])]),
        (
            "Rebels said they shelled Goma. The army denied any attack on Bukavu.",
            [("asserted", ["Goma"]), ("negated", ["Bukavu"])],
        ),
        ("The Taliban denied any role in the bombing in Quetta on Friday.", []),
        ("Israel denied involvement in the strike on Isfahan on Friday.", []),
    ],
)
def test_what_is_denied_alone_was_not(
    text: str, told: list[tuple[str, list[str]]], gazetteer: Gazetteer
) -> None:
    assert _told(text, gazetteer) == told


def test_a_plan_has_no_day_of_its_telling(gazetteer: Gazetteer) -> None:
    text = "Israel is preparing to storm Rafah, army radio reported on Tuesday."
    (event,) = mapper.extract(text, published="2024-05-03", gazetteer=gazetteer).events
    assert (event.status, event.date) == ("planned", None)
