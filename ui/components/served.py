"""The modules of the components, served once; within a payload they would go out again with every press."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from graph.components import module_of, names

_FOLDER = "scripts"
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_EVERY_TIME = {"Cache-Control": "no-cache"}


def address(component: str) -> str:
    """Where the module of a component is, seen from the root of the app; another text has another address."""
    return f"{_FOLDER}/{component}.js?{_module(component)[1]}"


def scripts(base: str) -> Route:
    """Answers with the modules; `base` is the path that the app is served under, "" or "/class"."""
    return Route(f"{base}/{_FOLDER}/{{file}}", _answer)


def _answer(request: Request) -> Response:
    component, _, ending = str(request.path_params["file"]).partition(".")
    if ending != "js" or component not in names():
        return PlainTextResponse("There is no such component.", 404)
    text, digest = _module(component)
    kept = _FOR_EVER if request.url.query == digest else _EVERY_TIME
    return Response(text, media_type="text/javascript", headers=kept)


@lru_cache(maxsize=32)
def _module(component: str) -> tuple[str, str]:
    text = module_of(component)
    return text, hashlib.sha256(text.encode()).hexdigest()[:16]
