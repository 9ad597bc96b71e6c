"""First-level units of which the source has the code, the area or the name of another."""

import pytest

from gazetteer import Gazetteer, Point
from gazetteer.sources.units import put_right

LYING = """
AF	Bazarak	35.31	69.52	AF-PAN	Panjshir
AF	Nili	33.72	66.13	AF-DAY	Daykundi
AF	Tarinkot	32.63	65.87	AF-URU	Urozgan
EC	Ambato	-1.25	-78.62	EC-T	Tungurahua
EC	Tena	-0.99	-77.81	EC-N	Napo
ER	Asmara	15.33	38.93	ER-MA	Maekel
ER	Keren	15.78	38.45	ER-AN	Anseba
ER	Massawa	15.61	39.45	ER-SK	Northern Red Sea
ER	Mendefera	14.89	38.82	ER-DU	Debub
GY	Georgetown	6.80	-58.15	GY-DE	Demerara-Mahaica
GY	New Amsterdam	6.25	-57.52	GY-EB	East Berbice-Corentyne
GY	Lethem	3.38	-59.80	GY-UT	Upper Takutu-Upper Essequibo
KH	Chbar Mon	11.45	104.52	KH-5	Kampong Speu
KZ	Astana	51.17	71.43	KZ-AST	Astana
MG	Antsirabe	-19.87	47.03	MG-T~2	Vakinankaratra
ML	Sikasso	11.32	-5.67	ML-3	Sikasso
MW	Karonga	-9.93	33.93	MW-KR	Karonga
MW	Chitipa	-9.70	33.27	MW-CT	Chitipa
NA	Rundu	-17.92	19.77	NA-KE	Kavango East Region
PG	Tari	-5.85	142.95	PG-HLA	Hela Province
RU	Barnaul	53.35	83.78	RU-ALT	Altai Krai
TJ	Khujand	40.28	69.62	TJ-SU	Sughd
XK	Pristina	42.66	21.17	XK-X20	Pristina
"""
"""Country, town, latitude, longitude, the unit that holds it and what that is called."""


@pytest.mark.parametrize("row", LYING.strip().splitlines(), ids=lambda row: row.split("\t")[1])
def test_a_town_lies_in_the_unit_that_it_lies_in(gazetteer: Gazetteer, row: str) -> None:
    country, _, lat, lon, code, name = row.split("\t")
    assert gazetteer.unit_at(Point(float(lon), float(lat))) == (country, code)
    unit = gazetteer.unit(code)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize(("name", "country", "unit"), [("Labé", "GN", "GN-LA"), ("Mali", "GN", "GN-ML")])
def test_a_unit_is_not_called_by_its_neighbour(
    gazetteer: Gazetteer, name: str, country: str, unit: str
) -> None:
    best = gazetteer.find(name, within=country).best
    assert best is not None
    assert best.place.admin1 == unit


def test_an_area_goes_with_its_label_and_a_code_with_its_names() -> None:
    rows = [
        {"code": "EC-N", "name": "Napo", "geometry": "a", "point": 1},
        {"code": "EC-T", "name": "Tungurahua", "geometry": "b", "point": 2},
        {"code": "MW-CT", "name": "Chitipa", "geometry": "c", "point": 3},
    ]
    napo, tungurahua, karonga = put_right(rows)
    assert (napo["geometry"], napo["point"], napo["name"]) == ("b", 2, "Napo")
    assert (tungurahua["geometry"], tungurahua["point"]) == ("a", 1)
    assert (karonga["code"], karonga["geometry"]) == ("MW-KR", "c")
