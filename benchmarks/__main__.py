"""Run every benchmark and print its lines."""

from benchmarks import analysis, exploring, exporting, loading, one_file, starting, switching

for module in (loading, starting, analysis, one_file, switching, exploring, exporting):
    for line in module.measured():
        print(line, flush=True)
