"""Header fields of scans, reconciled from all the evidence there is."""
