"""Run every benchmark and print its lines."""

from benchmarks import loading, starting, switching

for module in (loading, starting, switching):
    for line in module.measured():
        print(line, flush=True)
