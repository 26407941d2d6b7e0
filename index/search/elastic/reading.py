"""Reading all of an index in pages."""

from __future__ import annotations

from typing import Any

from elasticsearch import Elasticsearch

from index.search.elastic.patience import Busy

PAGE = 5_000
KEEP = "2m"


def refresh(client: Elasticsearch, index: str) -> None:
    """Let searches see all that was written. Raises Busy where a copy of the index did not follow: the server counts
    those that it cannot reach as neither done nor failed."""
    shards = client.indices.refresh(index=index)["_shards"]
    if shards["failed"] or not shards["successful"]:
        raise Busy(f"refresh: {shards['successful']}/{shards['total']}")


def read_versions(client: Elasticsearch, index: str) -> dict[str, int]:
    """Version of each record, as of one moment."""
    found: dict[str, int] = {}
    moment: Any = {"id": client.open_point_in_time(index=index, keep_alive=KEEP)["id"], "keep_alive": KEEP}
    after: list[Any] | None = None
    try:
        while True:
            hits = client.search(
                pit=moment, size=PAGE, version=True, source=False, sort=["_shard_doc"], search_after=after,
                track_total_hits=False,
            )["hits"]["hits"]  # fmt: skip
            found.update((hit["_id"], hit["_version"]) for hit in hits)
            if len(hits) < PAGE:
                return found
            after = hits[-1]["sort"]
    finally:
        client.options(ignore_status=404).close_point_in_time(id=moment["id"])
