"""The parts of the Edit page."""
