"""What each alternative of a pattern needs: where none has all of it, the pattern matches nothing."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from mapper.routes.patterns import heads, zone_words
from mapper.words.needs import ways

HEAD = heads("en")
ZONE = zone_words("en")
#: All patterns of the first as one.
LONG = regex.compile("|".join(pattern.source for pattern in HEAD.patterns), regex.I)
#: Pieces that the long patterns are made of, so that some texts match.
PIECES = (
    "the evacuation corridor from Mariupol", "aid convoys", "trucks carrying food", "reached Idlib",
    "border crossing", "closed its border", "with Chad", "the Rafah crossing", "was closed",
    "people entered", "Poland through Medyka", "buses left", "Homs for Idlib",
    "the road between A and B is cut", "no-fly zone", "the front line", "UN trucks",
    "shut the Goma-Sake road", "evacuated from A to B", "of", "and", "5", "the", "ſafe corridor",
    "trucks bound for Gaza", "air bridge",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join))
def test_no_match_is_passed_over(text: str) -> None:
    assert ZONE.may(text) or ZONE.search(text) is None
    found, wanted = HEAD.search(text, 0, len(text)), LONG.search(text)
    assert (found and found.span()) == (wanted and wanted.span())


def test_what_follows_a_match_counts_as_needed() -> None:
    assert ways(r"\b(?:buses(?= left)|ferr(?:y|ies))\b") == (
        (frozenset({"buses"}), frozenset({"left"})),
        (frozenset({"ferr"}),),
    )


def test_a_pattern_that_is_built_otherwise_has_no_ways() -> None:
    assert ways(r"a(?:bc|de)f") == ()
    assert ways(r"(?:ab|cd)|(?:ef|gh)") == ()
    assert ways(r"(?:ab|\d)?") == ()
    assert ways(r"(?:ab|x)") == ()  # one letter is not looked for
