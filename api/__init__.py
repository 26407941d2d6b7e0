"""Every way in: HTTP, the page and the command line; thin; the one place that wires the others together."""
