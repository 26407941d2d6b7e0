"""The original as people saw it: page images, and where on them the words stand."""
