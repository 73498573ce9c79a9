"""The scripts of the components: all of them are in a module, and each module exports one function."""

from __future__ import annotations

import json

import pytest

from graph.components import FOLDER, module_of, style_of

SCRIPTS = json.loads((FOLDER / "scripts.json").read_text(encoding="utf-8"))


def test_every_script_is_in_a_module():
    listed = {name for names in SCRIPTS.values() for name in names}
    assert listed == {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js")}


@pytest.mark.parametrize("component", sorted(SCRIPTS.keys() - {"shared"}))
def test_a_module_exports_one_function_at_its_end(component):
    before, _, after = module_of(component).rpartition("export default function")
    assert "export" not in before
    assert after.rstrip().endswith("}")
    assert style_of(component)
