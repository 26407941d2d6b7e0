"""Compare what is extracted with what people annotated; the rules are those of docs/gold.md."""
