"""Run every benchmark and print its lines."""

from benchmarks import exploring, loading, starting, switching

for module in (loading, starting, switching, exploring):
    for line in module.measured():
        print(line, flush=True)
