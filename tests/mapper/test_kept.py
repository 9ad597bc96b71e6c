"""What is kept from one start to the next: found again whole, passed over where it is not ours."""

import pickle
from pathlib import Path

import pytest
import regex

from mapper import lexicon
from mapper.files import kept
from mapper.lexicon import load
from mapper.words.needs import needs


def _never() -> None:
    pytest.fail("made again")


def test_a_pattern_is_found_again_whole(tmp_path: Path) -> None:
    first = kept.Kept(tmp_path / "x.kept")
    first.get("p", lambda: regex.compile(r"(?P<a>\L<names>) and (?i:b+)", regex.X, names=["x y", "é"]))
    first.write()
    again = kept.Kept(tmp_path / "x.kept").get("p", _never)
    assert again.fullmatch("éandBB")["a"] == "é"


def test_another_key_is_made(tmp_path: Path) -> None:
    first = kept.Kept(tmp_path / "x.kept")
    first.get("a", lambda: 1)
    first.write()
    second = kept.Kept(tmp_path / "x.kept")
    assert second.get("b", lambda: [2]) == [2]
    second.write()
    third = kept.Kept(tmp_path / "x.kept")
    assert (third.get("a", lambda: 0), third.get("b", lambda: [0])) == (1, [2])


@pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b[:40] + b"?" + b[41:], bytes.lower])
def test_a_damaged_file_is_passed_over_and_written_anew(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "x.kept"
    first = kept.Kept(path)
    first.get("a", lambda: "x" * 100)
    first.write()
    path.write_bytes(spoil(path.read_bytes()))
    second = kept.Kept(path)
    assert second.get("a", lambda: "new") == "new"
    second.write()
    assert kept.Kept(path).get("a", _never) == "new"


def test_another_build_of_regex_makes_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept.Kept(tmp_path / "x.kept")
    first.get("a", lambda: 1)
    first.write()
    monkeypatch.setattr(kept, "_stamp", lambda: b"another")
    assert kept.Kept(tmp_path / "x.kept").get("a", lambda: 2) == 2


def test_nothing_that_runs_is_read(tmp_path: Path) -> None:
    first = kept.Kept(tmp_path / "x.kept")
    first.get("a", lambda: print)
    first.write()
    with pytest.raises(pickle.UnpicklingError):
        kept.Kept(tmp_path / "x.kept").get("a", lambda: 2)


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    first = kept.Kept(tmp_path / "file" / "x.kept")
    first.get("a", lambda: 1)
    first.write()
    assert kept.Kept(tmp_path / "file" / "x.kept").get("a", lambda: 2) == 2


def test_what_no_command_uses_goes_when_there_is_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for key in ("a", "b", "c"):
        one = kept.Kept(tmp_path / "x.kept")
        one.get(key, lambda: 1)
        one.write()
    last = kept.Kept(tmp_path / "x.kept")
    assert (last.get("c", _never), last.get("a", lambda: 2)) == (1, 2)


def test_every_lexicon_can_be_kept(tmp_path: Path) -> None:
    names = sorted(p.stem for p in Path(lexicon.__file__).parent.glob("*.yaml"))
    assert names
    first = kept.Kept(tmp_path / "x.kept")
    for name in names:
        first.get(name, lambda name=name: load(name))  # type: ignore[misc]  # the name of now
    first.get("needs", lambda: needs(r"\b(?:borders?|frontiers?)\s+with\b"))
    first.write()
    again = kept.Kept(tmp_path / "x.kept")
    assert [again.get(name, _never) for name in names] == [load(name) for name in names]
    assert again.get("needs", _never) == needs(r"\b(?:borders?|frontiers?)\s+with\b")
