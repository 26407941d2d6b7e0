"""Text → facts, one kind of fact per file; pure: no input or output, nothing is changed in place."""
