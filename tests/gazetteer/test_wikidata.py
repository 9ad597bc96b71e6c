"""Results of Wikidata's query service in all its forms, on small files written here."""

import json
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Point
from tests.gazetteer.small_files import as_json, only, read


def sparql(**values: tuple[str, str] | str) -> dict[str, Any]:
    return {
        k: {"type": "literal", "value": v} if isinstance(v, str) else {"value": v[0], "xml:lang": v[1]}
        for k, v in values.items()
    }


ITEM = "http://www.wikidata.org/entity/Q42"


def test_wikidata_rows_of_one_item_are_one_place(tmp_path: Path) -> None:
    first = sparql(
        item=ITEM,
        coord="Point(36.7 35.5)",
        itemLabel=("Testville", "en"),
        altLabel=("بلد", "ar"),
        geonames="123",
        population="1500",
        instanceLabel=("village in Syria", "en"),
    )
    rows = [
        first,
        first | sparql(altLabel=("قرية", "ar")),
        sparql(item=ITEM[:-2] + "5", itemLabel="Lost"),
        sparql(
            item=ITEM[:-2] + "6",
            itemLabel="Moonbase",
            coord="<http://www.wikidata.org/entity/Q405> Point(1 2)",
        ),
        sparql(coord="Point(1 2)"),
    ]
    answer = {"head": {"vars": ["item"]}, "results": {"bindings": rows}}
    entries, bad = read("wikidata", as_json(tmp_path / "q.json", answer))
    (place,) = [e.place for e in entries]
    assert (place.id, place.also, place.kind, place.population) == (
        "wikidata:Q42",
        ("geonames:123",),
        "village",
        1500,
    )
    assert [(n.text, n.lang) for n in place.names] == [("Testville", "en"), ("بلد", "ar"), ("قرية", "ar")]
    reasons = " ".join(b.reason for b in bad)
    assert all(words in reasons for words in ("no Wikidata item", "another world", "Q5: it has no position"))


@pytest.mark.parametrize(
    "text",
    [
        f'item,itemLabel,itemAltLabel,coord\n{ITEM},Alpha,"Al Alfa, Alfa",Point(36.7 35.5)\n',
        "?item\t?itemLabel\t?itemAltLabel\t?coord\n"
        f'<{ITEM}>\t"Alpha"@en\tAl Alfa|Alfa\t"Point(36.7 35.5)"^^<x#wkt>\n',
        "qid,name,aliases,lat,lon\nQ42,Alpha,Al Alfa|Alfa,35.5,36.7\n",
        json.dumps(
            [
                {
                    "item": ITEM,
                    "itemLabel": "Alpha",
                    "itemAltLabel": "Al Alfa|Alfa",
                    "coord": "Point(36.7 35.5)",
                }
            ]
        ),
    ],
)
def test_wikidata_in_the_other_forms_of_its_service(tmp_path: Path, text: str) -> None:
    path = tmp_path / "answer"
    path.write_text(text, encoding="utf-8")
    place = only("wikidata", path)
    assert (place.id, place.point) == ("wikidata:Q42", Point(36.7, 35.5))
    assert [n.text for n in place.names] == ["Alpha", "Al Alfa", "Alfa"]
