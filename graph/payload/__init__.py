"""What the scripts in the browser read: scenes, dossiers, tables and change logs as plain data.

The app sends it to its components; the one-file page carries it inside.
"""

from __future__ import annotations

from typing import Any

Payload = dict[str, Any]
