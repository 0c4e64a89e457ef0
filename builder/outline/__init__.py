"""An outline read into values, with the place of every text."""
