"""`python -m benchmarks`: every benchmark in turn, each printing a table with its baseline beside us."""

import runpy

#: The benchmarks, in order; each is a module of this folder that runs by itself.
BENCHMARKS = (
    "extraction",
    "extraction_speed",
    "gazetteer",
    "gazetteer_documents",
    "gazetteer_scale",
    "map",
)

for name in BENCHMARKS:
    runpy.run_module(f"benchmarks.{name}", run_name="__main__")
