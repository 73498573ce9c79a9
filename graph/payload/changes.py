"""What changed, as the change log component reads it."""

from __future__ import annotations

from graph.changes import as_text, log, summary
from graph.diff import Diff
from graph.model import Case
from graph.payload import Payload
from graph.payload.reading import NOTHING


def log_payload(case: Case, difference: Diff, selected: tuple[str, str] = NOTHING) -> Payload:
    """The change log, and what is selected in it: "actor" or "edge" with an id."""
    kind, id_ = selected
    name = case.actor[id_].name if kind == "actor" else ""
    return {
        "selected": {"kind": kind, "id": id_, "label": name},
        "summary": summary(case, difference),
        "text": as_text(case, difference),
        "empty": "No edge that is shown changed between the two dates.",
        "groups": [
            {
                "actor": group.actor,
                "name": group.name,
                "entries": [
                    {"edges": list(entry.edges), "text": entry.sentence, "kind": entry.kind}
                    for entry in group.entries
                ],
            }
            for group in log(case, difference)
        ],
    }
