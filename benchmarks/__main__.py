"""Run every benchmark and print its lines."""

from benchmarks import (
    analysis,
    classroom,
    exploring,
    exporting,
    figures,
    first_visit,
    kill_saves,
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
    kill_saves,
):
    for line in module.measured():
        print(line, flush=True)
