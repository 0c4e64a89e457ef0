"""Two versions of decks and handouts turned into what changes for those who see them."""
