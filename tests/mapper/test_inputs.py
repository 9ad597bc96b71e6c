"""What a user may give: folders, patterns, standard input of any format; and how a format is told."""

import io
import json
from pathlib import Path

import pytest

import mapper
from mapper.model import Report
from mapper.readers import FORMATS, Asked, Problem, read
from mapper.readers.sniff import by_content
from tests.mapper.documents import column, page, pdf, problem, report, word_file

TEXT = "Two fishermen were shot dead off Mocha on Friday, the coast guard said."
ARABIC = (
    "قصفت طائرات مسيرة مستودعا للوقود في ميناء المخا مساء الجمعة ما أدى إلى مقتل حارسين وإصابة أربعة عمال. "
)


def stdin(content: bytes, **asked: object) -> list[Report | Problem]:
    return list(read(["-"], stdin=io.BytesIO(content), asked=Asked(**asked)))  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize(
    "content",
    [
        pdf([column([TEXT])]),
        word_file([TEXT]),
        page(f"<p>{TEXT}</p>" * 4).encode(),
        f"<rss><channel><item><description>{TEXT}</description></item></channel></rss>".encode(),
        json.dumps({"text": TEXT}).encode(),
        f'id,notes\n1,"{TEXT}"\n'.encode(),
        TEXT.encode(),
        TEXT.encode("utf-16"),
    ],
)
def test_standard_input_is_told_by_how_it_begins(content: bytes) -> None:
    (found,) = stdin(content)
    assert isinstance(found, Report), str(found)
    assert TEXT in found.text


def test_a_format_can_be_forced() -> None:
    (found,) = stdin(b"<p>Shells hit Mocha.</p>", format="text")
    assert isinstance(found, Report)
    assert found.text == "<p>Shells hit Mocha.</p>"
    (one, two) = stdin(f'[{{"text": "{TEXT}"}}, {{"title": "no text"}}]'.encode(), format="json")
    assert isinstance(one, Report)
    assert "object 2" in str(two)


def test_a_folder_gives_what_can_be_read_and_tells_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "sub/a.txt", ".git/c.txt", ".hidden.txt", "~$b.docx", "photo.jpg"):
        (tmp_path / name).write_text(TEXT)
    told: list[str] = []
    found = list(read([tmp_path], asked=Asked(say=told.append)))
    assert [one.id for one in found if isinstance(one, Report)] == ["b", "a"]
    first, last = told
    assert first.endswith("1 file of another kind is not read: photo.jpg.")
    assert last.startswith("2 reports do not say when they were published")


def test_maps_and_summaries_beside_the_reports_are_no_reports(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    mapper.map(mapper.read(tmp_path), output=tmp_path, name="drawn")
    assert {p.name for p in tmp_path.glob("*.html")} == {"drawn.html", "drawn-summary.html"}
    assert [one.id for one in read([tmp_path]) if isinstance(one, Report)] == ["a", "b"]
    (named,) = read([tmp_path / "drawn.html"])
    assert "made by Event Mapper" in str(named)


def test_a_pattern_is_unfolded_where_no_shell_did(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.html"):
        (tmp_path / name).write_text(TEXT)
    assert [str(one.id) for one in read([f"{tmp_path}/*.txt"]) if isinstance(one, Report)] == ["a", "b"]
    (found,) = read([f"{tmp_path}/*.pdf"])
    assert "matches no file" in str(found)
    (tmp_path / "[1].txt").write_text(TEXT)
    assert [one.id for one in read([f"{tmp_path}/[1].txt"]) if isinstance(one, Report)] == ["[1]"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"%!PS-Adobe", "PDF"),
        (b"SQLite format 3\0", "database"),
    ],
)
def test_what_is_no_text_says_what_it_is(tmp_path: Path, content: bytes, word: str) -> None:
    assert word in problem(tmp_path / "a", content)


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ("<!-- x --><!DOCTYPE html><html>", "html"),
        ("<?xml version='1.0'?><?xml-stylesheet href='a'?><feed>", "feed"),
        ("<?xml version='1.0'?><html>", "html"),
        ("<!DOCTYPE r [<!ENTITY a 'b'>]><rss>", "feed"),
        ("<?xml version='1.0'?><kml>", "text"),
        ("\ufeff  {\"text\": \"a\"}\n", "jsonl"),
        ("{\"quote\": 1} he said", "text"),
        ("Date;Headline;Notes\n1;2;3", "csv"),
        ("In the notes, the source said so.", "text"),
        ("<- arrows are no tags", "text"),
    ],
)  # fmt: skip
def test_text_is_told_by_how_it_begins(head: str, form: str) -> None:
    assert by_content(head.encode()) == form
    assert form in {known.name for known in FORMATS}


@pytest.mark.parametrize(
    "piece", ["<!--a-->", "<!-- ", "<? ", "<!doctype ", "<!doctype a [", "<?a?> ", "{", '{"a":']
)
def test_the_look_at_the_beginning_ends(piece: str) -> None:
    assert by_content((piece * 4096)[:4096].encode())


@pytest.mark.parametrize("encoding", ["windows-1256", "windows-1251", "koi8-r"])
def test_an_older_encoding_is_found_out_and_told(tmp_path: Path, encoding: str) -> None:
    words = (
        ARABIC
        if encoding.endswith("6")
        else "Безпілотники атакували склад пального в порту, загинули двоє людей. "
    )
    words = words if encoding != "koi8-r" else "Дроны атаковали склад топлива в порту, погибли два сторожа. "
    told: list[str] = []
    found = report(tmp_path / "a.txt", (words * 3).encode(encoding), say=told.append)
    assert found.text == words * 3
    assert "--encoding" in told[0]


def test_quotation_marks_of_windows_are_no_reason_to_refuse_a_text(tmp_path: Path) -> None:
    words = "The army said it had “no knowledge” of the strike – witnesses disagreed…"
    assert report(tmp_path / "a.txt", words.encode("cp1252")).text == words


ARABIC = "قتل خمسة مدنيين في قصف مدفعي على سوق بلدة سراقب يوم الخميس، بحسب وكالة سانا. "
RUSSIAN = "В результате обстрела города погибли пять человек, сообщили власти в четверг. "
GREEK = "Πέντε άνθρωποι σκοτώθηκαν και δώδεκα τραυματίστηκαν από έκρηξη στην Αθήνα. "
POLISH = "W Łodzi doszło do wybuchu, zginęło pięć osób, zostało rannych, została pomoc. "


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "windows-1252", "ISO-8859-15", "iso-8859-9"])
@pytest.mark.parametrize(
    ("words", "encoding"), [(ARABIC, "cp1256"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")]
)
def test_a_western_label_on_other_letters_is_not_believed(
    tmp_path: Path, label: str, words: str, encoding: str
) -> None:
    told: list[str] = []
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
    page = f"<html><head>{head}</head><body><p>{words * 4}</p></body></html>"
    assert words.strip() in report(tmp_path / "a.html", page.encode(encoding), say=told.append).text
    assert f"is not {label} as it says" in told[0]


@pytest.mark.parametrize(("words", "encoding"), [(GREEK, "cp1253"), (POLISH, "cp1250")])
def test_a_wrong_label_whose_encoding_cannot_be_told_is_told(
    tmp_path: Path, words: str, encoding: str
) -> None:
    told: list[str] = []
    page = f'<html><head><meta charset="latin1"></head><body><p>{words * 4}</p></body></html>'
    report(tmp_path / "a.html", page.encode(encoding), say=told.append)
    assert "is hardly latin1 as it says" in told[0]
    assert "--encoding" in told[0]


@pytest.mark.parametrize(
    "words",
    [
        "Cinq migrants sont décédés à l'île où l'été a été déclaré, près de la côte. ",
        "ÜBERGRIFFE IN ÖSTERREICH: GRÖSSE DER FLÄCHE 4 km², Ärger über Bürgermeister. ",
        "Explosión en el año pasado: ¿quién atacó el camión de São Paulo? ¡Nadie! 5 m³. ",
        "Sprengjuárás í þorpi á Íslandi, þrír særðust og fjórir létust í gær, þjóðin syrgir. ",
        "Ålesund: öar, åäö och ÅÄÖ är bokstäver; ½ av byn är räddad. ",
    ],
)
def test_western_letters_under_a_western_label_are_as_they_say(tmp_path: Path, words: str) -> None:
    told: list[str] = []
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{words * 4}</p></body></html>'
    found = report(tmp_path / "a.html", page.encode("cp1252"), say=told.append)
    assert words.strip() in found.text
    assert not [sentence for sentence in told if "encoding" in sentence]


def test_the_encoding_that_the_user_names_counts(tmp_path: Path) -> None:
    assert report(tmp_path / "a.txt", "café".encode("cp1252"), encoding="windows-1252").text == "café"
    assert "no such encoding" in problem(tmp_path / "a.txt", "café".encode(), encoding="klingon")
    assert "does not fit" in problem(tmp_path / "a.txt", "café".encode("cp1252"), encoding="utf-8")


def test_a_dateline_without_a_year_is_told_unless_the_user_gives_the_day(tmp_path: Path) -> None:
    told: list[str] = []
    line = f"MOCHA, Yemen, May 12 (Saba) — {TEXT}"
    found = report(tmp_path / "a.txt", line, say=told.append)
    assert (found.text, found.published, found.publisher) == (line, None, "Saba")
    assert ["without a year" in sentence for sentence in told] == [True]
    assert report(tmp_path / "a.txt", line, dated=True, say=told.append).published is None
    assert len(told) == 1


def test_days_of_the_week_without_a_date_of_publication_are_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Shells hit Sumy on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Shells hit Sumy on 12 May 2024.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("SUMY, 12 May 2024 (AP)\nShells hit it on Sunday.", encoding="utf-8")
    told: list[str] = []
    list(read([tmp_path], asked=Asked(say=told.append)))
    (tmp_path / "d.txt").write_text("Shells hit Sumy on Friday.", encoding="utf-8")
    list(read([tmp_path], asked=Asked(say=told.append)))
    list(read([tmp_path], asked=Asked(dated=True, say=told.append)))
    assert [sentence.removeprefix(f"{tmp_path}/")[:18] for sentence in told] == [
        "a.txt does not say",
        "2 reports do not s",
    ]


PROGRAM = (
    "From: a@b.example\nSubject: Kutum\nDate: Tue, 4 Jun 2024 10:00:00 GMT\nMIME-Version: 1.0\n\nTwo died.\n"
)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (PROGRAM, [("stdin", "Two died.")]),
        (f"From a@b.example Tue Jun  4 10:00:00 2024\n{PROGRAM}", [("stdin:1", "Two died.")]),
        ('{\n "text": "Two died."\n}\n', [("stdin", "Two died.")]),
        (
            '[{"text": "Two died."},\n {"id": "x", "text": "Three fled."}]',
            [("stdin:1", "Two died."), ("x", "Three fled.")],
        ),
        ("{Editor's note} Two died.", [("stdin", "{Editor's note} Two died.")]),
        ("[1] Two died.\n", [("stdin", "[1] Two died.\n")]),
        ("From: Omar\nSubject: Kutum\n\nTwo died.", [("stdin", "From: Omar\nSubject: Kutum\n\nTwo died.")]),
    ],
)
def test_what_comes_without_a_name_is_told_by_how_it_begins(
    content: str, found: list[tuple[str, str]]
) -> None:
    reports = [one for one in read(["-"], io.BytesIO(content.encode())) if isinstance(one, Report)]
    assert [(one.id, one.text) for one in reports] == found


def test_xml_of_another_kind_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<?xml version="1.0"?><urlset><url><loc>https://x.example/1</loc></url></urlset>')
    (found,) = read([path])
    assert str(found) == f"{path} is XML of a kind that is not known (<urlset>): save its text as plain text."
