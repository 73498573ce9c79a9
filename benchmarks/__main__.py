"""Run every benchmark and print its lines."""

from benchmarks import analysis, exploring, loading, starting, switching

for module in (loading, starting, analysis, switching, exploring):
    for line in module.measured():
        print(line, flush=True)
