"""The parts of the Analysis page, one a module; each draws itself with `draw(page, compared)`."""
