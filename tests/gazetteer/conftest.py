"""One built gazetteer for all tests of this folder (built once a machine, into the user's cache)."""

import pytest

from gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gaz() -> Gazetteer:
    return Gazetteer.open()
