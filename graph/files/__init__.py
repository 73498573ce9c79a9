"""Data files: a case, or a part of it, to the bytes of many formats; and back, where nothing is lost.

`columns` says once what the actors and edges of every format hold. `formats` has one format a module.
"""
