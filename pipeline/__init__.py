"""Bytes → document → outcome: readers, normalisation, the runner, evaluation. It stores nothing."""
