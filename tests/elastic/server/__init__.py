"""A real Elasticsearch for tests: the vendor's own build, from Maven, on this machine alone, gone when its owner is.

`java` → `distribution` → `configuration` → `node` (kept by a `guard`) → `cluster`; `shared` gives one to a whole session.
"""
