"""The lexicons: tables of words that people edit as text, one YAML file a subject.

``load("numbers")`` reads ``numbers.yaml`` of this folder once and answers from memory afterwards.
"""

from functools import cache
from importlib import resources
from typing import Any

import yaml

from ..errors import UsageError

#: libyaml's loader reads the tables in an eighth of the time of the one in Python; both are safe.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of ``<name>.yaml``, read once. It is shared: do not change it.

    Raises UsageError where there is no such lexicon or it is not valid YAML.
    """
    file = resources.files(__name__).joinpath(f"{name}.yaml")
    try:
        return yaml.load(file.read_text("utf-8"), Loader=_LOADER)
    except FileNotFoundError as error:
        raise UsageError(f"There is no lexicon {name!r}: name one of the .yaml files in it.") from error
    except yaml.YAMLError as error:
        raise UsageError(f"The lexicon {name!r} is not valid YAML; correct it: {error}") from error
