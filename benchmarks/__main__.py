"""Run every benchmark and print its lines."""

from benchmarks import (
    analysis,
    classroom,
    exploring,
    exporting,
    figures,
    first_visit,
    loading,
    one_file,
    starting,
    switching,
)

for module in (
    loading,
    starting,
    analysis,
    one_file,
    figures,
    switching,
    exploring,
    first_visit,
    exporting,
    classroom,
):
    for line in module.measured():
        print(line, flush=True)
