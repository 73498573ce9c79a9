"""A dossier as the dossier component reads it."""

from __future__ import annotations

from graph.dossier import Dossier, Entry
from graph.model import Case
from graph.palette import DASHES, LIGHT, night
from graph.payload import Payload

NOTHING = ("", "")


def dossier_payload(case: Case, dossier: Dossier, selected: tuple[str, str] = NOTHING) -> Payload:
    """A dossier and what it is of: "actor" or "edge" with an id; an overview is of nothing selected."""
    kind, id_ = selected
    return {
        "selected": {"kind": kind, "id": id_},
        "night": night(),
        "title": dossier.title,
        "subtitle": dossier.subtitle,
        "lang_names": [list(pair) for pair in dossier.names],
        "facts": [list(fact) for fact in dossier.facts],
        "summary": dossier.summary,
        "links": [{"text": link.text, "url": link.url} for link in dossier.links],
        "actors": [{"id": id_, "label": case.actor[id_].name} for id_ in dossier.actors],
        "actors_label": dossier.actors_label,
        "footnote": dossier.footnote,
        "groups": [
            {"label": group.label, "items": [item(case, entry) for entry in group.entries]}
            for group in dossier.groups
        ],
    }


def item(case: Case, entry: Entry) -> Payload:
    """An edge as the dossier lists it."""
    edge_type = case.edge_type[entry.type]
    other = case.actor.get(entry.other)
    return {
        "id": entry.id,
        "text": entry.text,
        "when": entry.when,
        "sign": entry.sign,
        "letter": edge_type.letter,
        "type_label": edge_type.label,
        "colour": LIGHT.colours[edge_type.colour],
        "dashes": list(DASHES[edge_type.dash]) or False,
        "other": {"id": other.id, "label": other.name} if other else None,
        "statement": entry.statement,
        "remarks": list(entry.remarks),
        "references": [{"text": link.text, "url": link.url} for link in entry.references],
    }
