"""Diptych: one outline in, a deck and a handout out."""
