"""One file for each part of the page; addresses are Vietnamese, since readers see and send them."""
