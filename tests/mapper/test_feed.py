"""RSS and Atom feeds: a report an entry."""

from datetime import date
from pathlib import Path

import pytest

from mapper.model import Report
from mapper.readers import read
from mapper.readers.item import Asked
from tests.mapper.documents import given, problem, report

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Chaco &amp; Sur News</title><link>https://chaco.example/</link><language>en-us</language>
<item><title>Police &lt;b&gt;station&lt;/b&gt; attacked</title><link>https://u:p@chaco.example/1</link>
<guid isPermaLink="false">chaco-1</guid>
<pubDate>Tue, 05 Mar 2024 23:30:00 -0300</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>Armed men attacked the police station of Arauca on
Monday.</p><script>x()</script><p>One officer was <i>wounded</i>.</p>]]></content:encoded></item>
<item><title>Road blocked</title><link>https://chaco.example/2</link>
<description>Protesters blocked the road to Cali &amp; burned tyres.</description></item>
<item><title></title><link>https://chaco.example/3</link></item>
</channel></rss>"""
TITLED = """<rss version="2.0"><channel><title>T</title><item><title>Gao: market &amp; town attacked</title>
<description><![CDATA[{}]]></description></item></channel></rss>"""
RSS_OF = (
    "<?xml version='1.0' encoding='{}'?><rss version='2.0'><channel><title>T</title><item>"
    "<description>{}</description></item></channel></rss>"
)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Monitor</title><id>urn:m</id>
<entry><id>urn:m:1</id><title>Strike</title><link href="https://m.example/1"/>
<updated>2024-03-07T01:00:00Z</updated>
<published>2024-03-06T22:00:00-05:00</published>
<summary>Air strike on the port of Hodeidah.</summary></entry></feed>"""


def test_entries_are_reports_with_what_the_feed_says_of_them(tmp_path: Path) -> None:
    first, second, empty = given(tmp_path / "a.xml", RSS)
    assert first == Report(
        id="chaco-1",
        text="Armed men attacked the police station of Arauca on Monday.\nOne officer was wounded.",
        title="Police station attacked",
        published=date(2024, 3, 5),
        publisher="Chaco & Sur News",
        url="https://chaco.example/1",
        lang="en",
    )
    assert isinstance(second, Report)
    assert (second.id, second.published) == ("https://chaco.example/2", None)
    assert second.text == "Protesters blocked the road to Cali & burned tyres."
    assert "entry 3, holds no text" in str(empty)


def test_atom_gives_the_day_of_publication_not_of_change(tmp_path: Path) -> None:
    found = report(tmp_path / "a.atom", ATOM)
    assert (found.id, found.published, found.publisher) == ("urn:m:1", date(2024, 3, 6), "Monitor")
    assert found.text == "Air strike on the port of Hodeidah."


def test_an_entry_without_an_id_has_the_same_one_each_time(tmp_path: Path) -> None:
    feed = RSS_OF.format("utf-8", "Shells hit Kupiansk.")
    assert report(tmp_path / "a.rss", feed).id == report(tmp_path / "b.rss", feed).id


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-16", "koi8-r"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    words = "Снаряд попал в школу в Донецке."
    feed = RSS_OF.format(encoding, words)
    assert report(tmp_path / "a.rss", feed.encode(encoding)).text == words


def test_a_broken_feed_gives_what_can_be_read(tmp_path: Path) -> None:
    cut = RSS[: RSS.index("<item><title></title>")]
    first, second = given(tmp_path / "a.rss", cut)
    assert isinstance(first, Report)
    assert isinstance(second, Report)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("<rss version='2.0'><channel><title>T</title></channel></rss>", "without entries"),
        ("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel/></rss>", "entities"),
        ("Not a feed at all.", "no feed"),
        ("\n", "no feed"),
    ],
)
def test_what_is_no_feed_is_one_sentence(tmp_path: Path, content: str, word: str) -> None:
    assert word in problem(tmp_path / "a.rss", content)


def test_a_day_that_programs_write_for_not_known_is_none(tmp_path: Path) -> None:
    dated = "<item><pubDate>0001-01-01</pubDate>"
    made = RSS_OF.format("utf-8", "Shells fell on Homs.").replace("<item>", dated)
    assert report(tmp_path / "a.xml", made).published is None


def test_a_day_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(RSS.replace("Tue, 05 Mar 2024 23:30:00 -0300", "soon"), encoding="utf-8")
    told: list[str] = []
    first, *_ = read([path], asked=Asked(say=told.append))
    assert isinstance(first, Report)
    assert first.published is None
    assert told[0] == f"{path}, entry 1: “soon” is no day; --published gives one."


TOLD = "<p>Gunmen attacked the market of Gao on Tuesday, the mayor said: “Two died.”</p>"
WORDS = "Gunmen attacked the market of Gao on Tuesday, the mayor said: “Two died.”"


@pytest.mark.parametrize(
    "end",
    [
        '<p>The post <a href="/">Gao: market &amp; town attacked</a> appeared first on <a>News</a>.</p>',
        "The post Gao: market &#038; town attacked first appeared on The Gao News Agency.",
        '<p>L’article <a href="/1">Gao: market & town attacked</a> est apparu en premier sur Info.</p>',
        '<p>ظهرت المقالة <a href="/1">Gao: market & town attacked</a> أولاً على <a href="/">أخبار</a>.</p>',
        '<a class="more-link" href="/1">Continue reading <span>&#8594;</span></a>',
        '<p>[<a href="/1">Read more &raquo;</a>]</p>',
        "<a>Continue reading <span>“Gao: market &amp; town attacked”</span></a>",
        '<p><a href="/1">اقرأ المزيد…</a></p>',
        "<p><a>Read More</a></p><p>The post Gao: market & town attacked appeared first on News.</p>",
    ],
)
def test_what_programs_write_below_an_entry_is_no_text(tmp_path: Path, end: str) -> None:
    feed = TITLED.format(f"{TOLD}{end}")
    assert report(tmp_path / "a.xml", feed).text == WORDS


@pytest.mark.parametrize(
    "end",
    [
        "The post on the hill appeared first on the maps of the army.",
        "Prisoners may continue reading.",
        "He asked for more.",
        "Read more books, said the mayor.",
        "The story Gao: market & town attacked appeared in Le Soir.",
    ],
)
def test_sentences_like_it_stay(tmp_path: Path, end: str) -> None:
    feed = TITLED.format(f"{TOLD}<p>{end}</p>")
    found = report(tmp_path / "a.xml", feed)
    assert found.text == f"{WORDS}\n{end}"


def test_an_entry_that_is_such_a_link_alone_stays_what_it_is(tmp_path: Path) -> None:
    assert report(tmp_path / "a.xml", RSS_OF.format("utf-8", "Read more")).text == "Read more"
