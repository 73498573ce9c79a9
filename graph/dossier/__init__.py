"""What one can read about an actor, an edge, a day, two actors: facts, dates, statements, references."""

from graph.dossier.actor import actor_dossier, around_day, changes_of
from graph.dossier.day import overview
from graph.dossier.edge import edge_dossier, edge_on_day
from graph.dossier.entries import Dossier, Entry, Group, Link, edge_group, entry, in_order
from graph.dossier.pair import explained_pair, pair_dossier

__all__ = [
    "Dossier",
    "Entry",
    "Group",
    "Link",
    "actor_dossier",
    "around_day",
    "changes_of",
    "edge_dossier",
    "edge_group",
    "edge_on_day",
    "entry",
    "explained_pair",
    "in_order",
    "overview",
    "pair_dossier",
]
