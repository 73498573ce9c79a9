"""Figures, not gates: `python -m benchmarks`."""
