"""`python -m tests.elastic.server`: a server to try out, in the foreground, gone with its data at Ctrl-C."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from contextlib import suppress

from tests.elastic.server.cluster import launch
from tests.elastic.server.configuration import Wanted
from tests.elastic.server.distribution import VERSION
from tests.elastic.server.endpoint import Endpoint
from tests.elastic.server.missing import MissingError


def main(arguments: list[str] | None = None) -> int:
    """Start what was asked for, say how to reach it, and wait to be stopped."""
    options = _options().parse_args(arguments)
    wanted = Wanted(nodes=options.nodes, heap=options.heap, tuned=True, secured=options.secured)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    print(f"Starting Elasticsearch {VERSION} ...", flush=True)
    try:
        cluster = launch(wanted, owner=os.getpid(), port=options.port)
    except MissingError as missing:
        print(missing, file=sys.stderr)
        return 1
    with suppress(KeyboardInterrupt):
        try:
            cluster.wait_ready()
            print("It answers, until Ctrl-C; in another terminal:", flush=True)
            print("\n".join(f"export {line}" for line in settings_for(cluster.endpoint)), flush=True)
            signal.pause()
        finally:
            cluster.stop()
    print("Stopped.")
    return 0


def settings_for(endpoint: Endpoint) -> list[str]:
    """The variables by which the product finds this server, `NAME=value`."""
    values = {
        "VANTHU_ELASTICSEARCH": endpoint.url,
        "VANTHU_ELASTICSEARCH_USER": endpoint.user,
        "VANTHU_ELASTICSEARCH_PASSWORD": endpoint.password,
        "VANTHU_ELASTICSEARCH_CA": endpoint.certificate,
    }
    return [f"{name}={value}" for name, value in values.items() if value is not None]


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.elastic.server", description=__doc__)
    parser.add_argument("--port", type=int, default=9200, help="asked on this port, or on a free one if it is taken")
    parser.add_argument("--nodes", type=int, default=1, help="how many nodes form the cluster")
    parser.add_argument("--heap", default="512m", help="memory for the objects of each node")
    parser.add_argument("--secured", action="store_true", help="with TLS, a user and a password")
    return parser


if __name__ == "__main__":
    sys.exit(main())
