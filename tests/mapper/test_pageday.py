"""The day of a web page: the one that is marked as its own, and no other."""

from datetime import date
from pathlib import Path

import pytest

from tests.mapper.documents import page, report

BODY = (
    "<h1>Bridge blown up near Bentiu</h1><p>Armed men blew up the bridge over the Naam river on Sunday, "
    "cutting the road to Rubkona, the county commissioner said. Nobody was hurt, but two trucks with sorghum "
    "fell into the river, and drivers waited for hours on both banks until boats came.</p>"
)
DAY = date(2021, 3, 15)


def data(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "head",
    [
        '<meta NAME="DC.Date.Issued" content="2021-03-15">',
        '<meta property="article:published_time" content="Mon Mar 15 10:00:00 GMT 2021">',
        '<meta name="cXenseParse:recs:publishtime" content="2021-03-15T10:00:00.000Z">',
        '<meta name="date" content="Mon, 15 Mar 2021 10:00:00 +0000">',
        '<meta name="publishdate" content="03/15/2021">',
        data('{"@type":["Report","Article"],"datePublished":"Mon Mar 15 2021 10:00:00 GMT+0300 (EAT time)"}'),
        data('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2021-03-15"}\n//]]>'),
        data('{"@type":"NewsArticle","datePublished":"2021-03-15","headline":"He said "no" to it"}'),
        data(
            '{"@graph":[{"@type":"WebSite","datePublished":"2010-01-01"},'
            '{"@type":"NewsArticle","datePublished":"2021-03-15T23:30:00-05:00","dateModified":"2021-03-19"}]}'
        ),
        data('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2019-01-01"}]}')
        + data('{"@type":"NewsArticle","datePublished":"2021-03-15"}'),
        data(
            '[{"@type":"NewsArticle","headline":"Older","datePublished":"2019-01-01"},'
            '{"@type":"NewsArticle","headline":"Bridge blown up near Bentiu","datePublished":"2021-03-15"}]'
        ),
        '<link rel="canonical" href="https://nile.example/news/20210315/bridge">',
        '<link rel="canonical" href="https://nile.example/2021/3/15/bridge">',
    ],
)
def test_the_day_of_the_story_is_found_in_what_the_page_says_of_itself(tmp_path: Path, head: str) -> None:
    assert report(tmp_path / "a.html", page(BODY, head)).published == DAY


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2021-03-19T08:00:00Z">',
        '<meta property="og:updated_time" content="2021-03-19">',
        data('{"@type":"NewsArticle","dateModified":"2021-03-19"}'),
        data('{"@type":"Event","startDate":"2021-03-19"}'),
        data('{"@type":"WebSite","datePublished":"2010-01-01"}'),
        data(
            '[{"@type":"Article","headline":"One","datePublished":"2019-01-01"},'
            '{"@type":"Article","headline":"Two","datePublished":"2021-03-15"}]'
        ),
        '<link rel="canonical" href="https://nile.example/news/20210315123/bridge">',
        '<link rel="canonical" href="https://nile.example/2021/03/bridge">',
        '<link rel="canonical" href="https://nile.example/a?day=2021-03-15">',
    ],
)
def test_another_day_that_a_page_tells_is_not_that_of_publication(tmp_path: Path, head: str) -> None:
    assert report(tmp_path / "a.html", page(BODY, head)).published is None


@pytest.mark.parametrize(
    "line",
    [
        "<div>By Staff Reporter<br>Published: March 15, 2021 10:15 AM EAT | Updated: March 19, 2021</div>",
        '<div class="post-meta"><span class="date">15 March 2021</span> <span>by Staff</span></div>',
        "<p><time>March 15, 2021</time></p>",
        '<time class="updated" datetime="2021-03-19">19 March</time> <time datetime="2021-03-15">15</time>',
        '<div class="news-date">الاثنين، 15 مارس/آذار 2021 - 10:15</div>',
        "<span>تاريخ النشر: 15 آذار 2021</span><br><span>آخر تحديث: 19 آذار 2021</span>",
    ],
)
def test_a_day_at_the_head_of_the_story_is_its_day(tmp_path: Path, line: str) -> None:
    assert report(tmp_path / "a.html", page(BODY.replace("</h1>", f"</h1>{line}"))).published == DAY


@pytest.mark.parametrize(
    "line",
    [
        '<div class="meta">3 hours ago</div>',
        '<div class="updated date">Updated: 19 March 2021</div>',
        "<p>19 March 2021 was a quiet day.</p>",
        '<div class="related"><span class="date">19 March 2021</span></div>',
    ],
)
def test_other_days_at_its_head_are_not(tmp_path: Path, line: str) -> None:
    assert report(tmp_path / "a.html", page(BODY.replace("</h1>", f"</h1>{line}"))).published is None


def test_the_time_of_another_story_on_the_page_is_not_its_day(tmp_path: Path) -> None:
    other = '<article><time datetime="2019-01-01">1 January</time><h3>An old story</h3></article>'
    own = page(f'<time datetime="2021-03-15">15 March</time>{BODY}')
    assert report(tmp_path / "a.html", own.replace("<main>", f"{other}<main>")).published == DAY
    several = "".join(
        f'<article><h2>Story {n}</h2><time datetime="2021-03-{n}">{n} March</time>{BODY[36:]}</article>'
        for n in (15, 16)
    )
    assert report(tmp_path / "b.html", f"<html><body>{several}</body></html>").published is None


def test_a_mark_that_may_be_two_days_is_told_and_read_as_asked(tmp_path: Path) -> None:
    text = page(BODY, '<meta name="publishdate" content="03/04/2021">')
    told: list[str] = []
    assert report(tmp_path / "a.html", text, say=told.append).published is None
    assert told[0].endswith(
        "a.html is not dated, for its “03/04/2021” may be two days: --day-order says which."
    )
    assert report(tmp_path / "a.html", text, day_order="mdy").published == date(2021, 3, 4)


def test_an_address_is_no_publisher(tmp_path: Path) -> None:
    head = (
        '<meta name="publisher" content="https://www.facebook.com/nile"><meta property="article:publisher" '
    )
    assert report(tmp_path / "a.html", page(BODY, f'{head}content="https://f.example/n">')).publisher == ""


def test_data_that_is_no_json_gives_no_title(tmp_path: Path) -> None:
    head = "<title>Bridge blown up near Bentiu</title>" + data(
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"He said "no" to it"}'
    )
    assert report(tmp_path / "a.html", page(BODY, head)).title == "Bridge blown up near Bentiu"


def test_the_text_of_a_page_that_scripts_fill_may_stand_in_its_data(tmp_path: Path) -> None:
    story = data('{"@type":"NewsArticle","articleBody":"<p>Armed men blew up a bridge.</p><p>Two died.</p>"}')
    found = report(
        tmp_path / "a.html", f'<html><head>{story}</head><body><div id="root"></div></body></html>'
    )
    assert found.text == "Armed men blew up a bridge.\nTwo died."
