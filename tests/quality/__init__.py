"""The measured blocks of `docs/quality.md`, written anew by one command."""
