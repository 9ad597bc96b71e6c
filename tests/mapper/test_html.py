"""Web pages: the text alone, and what the page says of itself, in any encoding."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.mapper.documents import page, problem, report

STORY = (
    "<h1>Bridge blown up near Bentiu</h1>"
    "<p>BENTIU, South Sudan — Armed men blew up the bridge over the Naam river on Sunday night, cutting the "
    "road to Rubkona, the county commissioner said.</p><p>Nobody was hurt, but two trucks with "
    'sorghum fell into the <a href="/river">river</a>, and drivers waited <b>for hours</b> on both banks '
    "until boats came.</p>"
    "<h2>Second attack in a week</h2><p>On Wednesday, a fuel store in the same county was set on fire.<br>"
    "The police arrested three people.</p><ul><li>Two trucks lost</li><li>Three arrests</li></ul>"
    "<table><tr><th>County</th><th>Attacks</th></tr><tr><td>Rubkona</td><td>2</td></tr></table>"
)
HEAD = (
    "<title>Bridge blown up near Bentiu | Nile Wire</title>"
    '<meta property="og:title" content="Bridge blown up near Bentiu">'
    '<meta property="og:site_name" content="Nile Wire">'
    '<link rel="canonical" href="https://user:pw@nilewire.example/2021/03/bridge">'
    '<meta property="article:published_time" content="2021-03-15T23:10:00+03:00">'
    '<meta property="article:modified_time" content="2021-03-19T08:00:00+03:00">'
)


def test_a_page_gives_its_text_without_what_stands_around_it(tmp_path: Path) -> None:
    found = report(tmp_path / "bridge.html", page(STORY, HEAD))
    assert found.id == "bridge"
    lines = found.text.split("\n")
    assert lines[0].startswith("BENTIU, South Sudan — Armed men blew up")
    assert lines[1].endswith(
        "fell into the river, and drivers waited for hours on both banks until boats came."
    )
    assert "Second attack in a week" in lines
    assert "The police arrested three people." in lines
    assert {"Two trucks lost", "Three arrests", "County: Rubkona; Attacks: 2."} <= set(lines)
    for word in ("Home", "cookies", "Related", "Elsewhere", "Floods", "2026", "<", "|"):
        assert word not in found.text


def test_a_page_says_its_title_day_publisher_address_and_language(tmp_path: Path) -> None:
    found = report(tmp_path / "a.html", page(STORY, HEAD, lang="en-GB"))
    assert found.title == "Bridge blown up near Bentiu"
    assert found.published == date(2021, 3, 15)
    assert found.publisher == "Nile Wire"
    assert found.url == "https://nilewire.example/2021/03/bridge"
    assert found.lang == "en"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"datePublished":"2021-03-15T23:10:00+03:00","dateModified":"2021-03-19"}</script>',
        '<meta name="dc.date" content="2021-03-15">',
        '<meta itemprop="datePublished" content="2021-03-15">',
    ],
)
def test_the_day_of_publication_is_found_where_pages_mark_it(tmp_path: Path, head: str) -> None:
    assert report(tmp_path / "a.html", page(STORY, head)).published == date(2021, 3, 15)


def test_a_day_that_is_marked_in_the_text_alone_is_found(tmp_path: Path) -> None:
    body = f'<time datetime="2021-03-15T20:00">15 March</time>{STORY}'
    assert report(tmp_path / "a.html", page(body)).published == date(2021, 3, 15)


def test_a_time_element_is_taken_only_where_it_is_the_page_s_own(tmp_path: Path) -> None:
    own = '<time class="entry-date published" datetime="2021-03-15">15 March</time>'
    other = '<div class="related"><time datetime="2020-01-01">an old story</time></div>'
    bare = page(STORY).replace("<main><article>", "<div>").replace("</article></main>", "</div>")
    assert report(tmp_path / "a.html", bare.replace("<h1>", f"{other}{own}<h1>")).published == date(
        2021, 3, 15
    )
    assert report(tmp_path / "a.html", bare.replace("<h1>", f"{other}<h1>")).published is None
    single = '<span><time datetime="2021-03-15T18:11:00+00:00">18:11</time></span>'
    assert report(tmp_path / "a.html", bare.replace("<h1>", f"{single}<h1>")).published == date(2021, 3, 15)
    two = f'{single}<time datetime="2021-03-16">next</time>'
    assert report(tmp_path / "a.html", bare.replace("<h1>", f"{two}<h1>")).published is None


def test_a_day_in_the_footer_is_not_the_day_of_publication(tmp_path: Path) -> None:
    found = report(tmp_path / "a.html", page(STORY))
    assert found.published is None
    assert found.publisher == ""


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-8", "utf-16", "iso-8859-6"])
@pytest.mark.parametrize("says_so", [True, False])
def test_arabic_is_read_in_the_encodings_it_comes_in(tmp_path: Path, encoding: str, says_so: bool) -> None:
    words = (
        "أصيب أربعة عمال بجروح إثر انفجار عبوة ناسفة قرب محطة الوقود في مدينة تعز مساء الأحد، وفق شهود عيان. "
    )
    text = page(f"<h1>انفجار في تعز</h1><p>{words * 3}</p>", lang="ar")
    text = text.replace("©", "").replace("utf-8", encoding)
    if not says_so:
        text = text.replace(f'<meta charset="{encoding}">', "")
        if encoding == "iso-8859-6":
            return  # nothing but a guess between two tables of the same letters
    told: list[str] = []
    found = report(tmp_path / "a.html", text.encode(encoding), say=told.append)
    assert "في مدينة تعز مساء الأحد" in found.text
    assert found.lang == "ar"
    guessed = [sentence for sentence in told if "read as" in sentence]
    assert bool(guessed) == (not says_so and encoding == "windows-1256")


def test_cyrillic_that_calls_itself_something_else_is_read_as_what_it_is(tmp_path: Path) -> None:
    words = (
        "Обстріл міста Краматорськ тривав усю ніч, двоє людей отримали поранення, повідомила обласна влада. "
    )
    text = page(f"<p>{words * 4}</p>", lang="uk").replace("©", "")
    found = report(tmp_path / "a.html", text.encode(), encoding="")
    assert words.strip() in found.text
    wrong = text.replace("utf-8", "us-ascii").encode()
    assert words.strip() in report(tmp_path / "b.html", wrong).text
    assert found.lang == "uk"


def test_a_page_that_calls_itself_english_and_is_arabic_is_left_to_detection(tmp_path: Path) -> None:
    words = "أصيب أربعة عمال بجروح إثر انفجار عبوة ناسفة قرب محطة الوقود في مدينة تعز. " * 4
    assert report(tmp_path / "a.html", page(f"<p>{words}</p>")).lang == ""


def test_a_short_page_is_read_whole(tmp_path: Path) -> None:
    found = report(
        tmp_path / "a.htm", "<p>Shells hit <b>Lyman</b> on Monday.<br>Two died.</p><nav>Home</nav>"
    )
    assert found.text == "Shells hit Lyman on Monday.\nTwo died."


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("", "empty"),
        ("<html><body><script>draw()</script><div id=app></div></body></html>", "no text"),
        ("<html></html>", "no text"),
        ("<p>x</p>" * 70_000, "elements"),
        ("a" * (17 << 20), "larger than 16 MB"),
    ],
)
def test_a_page_without_a_text_says_so(tmp_path: Path, content: str, word: str) -> None:
    assert word in problem(tmp_path / "a.html", content)


def test_a_page_nested_without_end_is_a_report_or_a_sentence(tmp_path: Path) -> None:
    for tag in ("div", "b", "table><tr><td", "blockquote", "ul><li"):
        name = tmp_path / f"{tag[:3]}.html"
        name.write_text(f"<html><body>{f'<{tag}>' * 20_000}Shells hit Lyman.")
        from mapper.readers import read

        (found,) = read([name])
        assert str(found)


def test_zero_bytes_and_hostile_marks_are_no_text(tmp_path: Path) -> None:
    found = report(tmp_path / "a.html", "<p>Shells\0 hit &#0; Lyman &#xD800; on &lt;b&gt; Monday.</p>")
    assert "\0" not in found.text
    assert "<b>" in found.text


@pytest.mark.parametrize(
    ("data", "publisher"),
    [
        (
            '{"@type": "NewsArticle", "publisher": {"@type": "O", "name": "Nile  Wire"}}',
            "Nile Wire",
        ),
        ('[{"@type": "WebSite"}, {"@graph": [{"publisher": [{"name": "Nile Wire"}]}]}]', "Nile Wire"),
        ('{"publisher": "Nile Wire"}', "Nile Wire"),
        ('{"publisher": {"@id": "https://nile.example/#org"}}', ""),
        ('{"publisher": {"name": 5}}', ""),
        ("{not JSON", ""),
    ],
)
def test_the_publisher_may_stand_in_the_data_for_search_engines(
    tmp_path: Path, data: str, publisher: str
) -> None:
    head = f'<title>Bridge blown up</title><script type="application/ld+json">{data}</script>'
    found = report(tmp_path / "a.html", f"<html><head>{head}</head><body><p>Shells fell.</p></body></html>")
    assert found.publisher == publisher


def test_a_title_that_is_none_gives_way_to_the_heading(tmp_path: Path) -> None:
    body = "<body><h1>Bridge blown up</h1><p>Armed men blew up the bridge over the river.</p></body>"
    page = f"<html><head><title>Untitled Document</title></head>{body}</html>"
    assert report(tmp_path / "a.html", page).title == "Bridge blown up"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("killed 12<sup>3</sup> people on Monday<sup>[4]</sup>.", "killed 12 people on Monday."),
        ("died on the 2<sup>nd</sup>, said X.<sup>1,2</sup>", "died on the 2nd, said X."),
        ("over 5 km<sup>2</sup> burned<sup>*</sup>.", "over 5 km2 burned."),
        (
            "<p>Shells fell.</p><p><strong>Read also: </strong><a href=/x>Ten die in Nyala</a></p>",
            "Shells fell.",
        ),
        ("<p>Shells fell.</p><p>اقرأ أيضاً: <a href=/x>مقتل عشرة في نيالا</a></p>", "Shells fell."),
        ("<p>Shells fell.</p><p hidden>Ten died in Nyala.</p>", "Shells fell."),
        ("<p>Shells fell.</p><div style='display: none'>Ten died in Nyala.</div>", "Shells fell."),
        ("<p>Read also what <a href=/x>the mayor</a> said.</p>", "Read also what the mayor said."),
        ("<p>See also: two died.</p>", "See also: two died."),
    ],
)
def test_marks_of_notes_and_links_to_other_stories_are_no_words(
    tmp_path: Path, written: str, read: str
) -> None:
    """ "Monday4" is no day, and 12 people with note 3 are not 123."""
    text = report(
        tmp_path / "a.html", page(STORY.replace("<h2>Second", f"<div>{written}</div><h2>Second"))
    ).text
    assert read in text.split("\n")
    assert "Nyala" not in text
    assert "نيالا" not in text


def test_a_page_that_is_hidden_until_its_script_runs_is_read(tmp_path: Path) -> None:
    text = page(STORY).replace("<main>", "<main style='display:none'>")
    assert "Armed men blew up" in report(tmp_path / "a.html", text).text


def test_the_data_of_a_page_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counted(text: str, strict: bool) -> object:
        seen.append(text)
        return json.loads(text, strict=strict)

    monkeypatch.setattr("mapper.readers.pagedata.json", SimpleNamespace(loads=counted))
    data = '{"@type": "NewsArticle", "datePublished": "2024-06-04", "publisher": {"name": "The Monitor"}}'
    head = f'<script type="application/ld+json">{data}</script>'
    found = report(tmp_path / "a.html", page("<p>Gunmen attacked a convoy near Ansongo.</p>", head))
    assert (found.published, found.publisher) == (date(2024, 6, 4), "The Monitor")
    assert seen == [data]
