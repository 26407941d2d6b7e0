"""Taking files in, as a run that goes on after it was broken off: from a folder, a watched folder, an upload."""
