"""What docs/class.md says of proxies, the policy and the limits is what the app has.

nginx itself is not asked: the page says with which version its text was run.
"""

from __future__ import annotations

import re
import tomllib

import pytest
from places import ROOT

from ui.policy import headers

PAGE = (ROOT / "docs" / "class.md").read_text(encoding="utf-8")
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
NGINX = re.findall(r"^```nginx\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PROXY, REPLICAS, STICKY = NGINX


def directives(text):
    """The directives of a text for nginx: each its words."""
    return [line.strip().rstrip(";").split() for line in text.splitlines() if line.strip().endswith(";")]


@pytest.mark.parametrize("text", NGINX, ids=["proxy", "replicas", "sticky"])
def test_every_line_of_the_text_for_nginx_is_a_directive_or_a_block(text):
    assert [line for line in text.splitlines() if not re.search(r"[;{}]$", line)] == []
    assert text.count("{") == text.count("}")


def test_the_proxy_passes_on_what_a_websocket_needs():
    told = {tuple(words[:2]): words[2] for words in directives(PROXY) if words[0] == "proxy_set_header"}
    assert told["proxy_set_header", "Upgrade"] == "$http_upgrade"
    assert told["proxy_set_header", "Connection"] == "$upgraded"
    assert told["proxy_set_header", "Host"] == "$http_host", "$host has no port, and the socket is refused"
    assert ["proxy_http_version", "1.1"] in directives(PROXY)


def test_the_proxy_asks_the_port_of_the_container():
    port = re.search(
        r"^EXPOSE (\d+)$", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE
    ).group(1)
    assert ["proxy_pass", f"http://127.0.0.1:{port}"] in directives(PROXY)
    assert ["server", f"127.0.0.1:{port}"] in directives(REPLICAS)


def test_the_proxy_lets_through_what_the_server_takes():
    (size,) = (words[1] for words in directives(PROXY) if words[0] == "client_max_body_size")
    assert int(size.removesuffix("m")) >= CONFIG["server"]["maxUploadSize"]


def test_readers_stay_with_their_replica_by_the_cookie_that_is_set():
    name = re.search(r'add_header Set-Cookie "(\w+)=(\$\w+);', STICKY)
    assert f"map $cookie_{name[1]} {name[2]} {{" in REPLICAS
    assert ["hash", name[2], "consistent"] in directives(REPLICAS)


def test_the_policy_on_the_page_is_the_one_that_is_sent():
    told = re.search(r"```text\n(default-src .*?)```", PAGE, re.DOTALL).group(1)
    sent = re.sub(r"'sha256-[^']+'", "'sha256-…'", headers()["Content-Security-Policy"])
    assert " ".join(told.split()) == sent
