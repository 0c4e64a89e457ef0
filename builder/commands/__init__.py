"""The commands of `diptych`, a module each; each imports what it runs when it runs."""
