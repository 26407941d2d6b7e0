"""Components trained on annotated documents, and the trial that says whether they beat the rules."""
