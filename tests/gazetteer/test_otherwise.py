"""Names read otherwise than they stand: no initials of a place, Russian spellings by letters."""

import pytest

from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "within", "main"),
    [
        # as initials, and as the place that is called so
        ("SADR", (), "Western Sahara"),
        ("Sadr", (), "Sadr City"),
        ("USA", (), "United States"),
        ("Usa", (), "United States"),
        ("usa", (), "United States"),
        ("Uk", (), "United Kingdom"),
        ("Uae", (), "United Arab Emirates"),
        # as Russian writes Arabic names
        ("Эр-Ракка", "SY", "Ar Raqqah"),
        ("Ар-Ракка", "SY", "Ar Raqqah"),
        ("Эз-Забадани", "SY", "Az Zabadānī"),
        ("Хан-Шейхун", "SY", "Khān Shaykhūn"),
        ("Телль-Абьяд", "SY", "Tall Abyaḑ"),
        ("Эль-Баб", "SY", "Al Bāb"),
        ("Ас-Сувейда", "SY", "As-Suwayda"),
        ("Эн-Насирия", "IQ", "Nasiriyah"),
        ("Киев", "UA", "Kyiv"),
    ],
)
def test_a_name_is_read_as_it_is_meant(
    gaz: Gazetteer, name: str, within: str | tuple[str, ...], main: str
) -> None:
    best = gaz.find(name, within=within).best
    assert best is not None
    assert best.place.name == main
