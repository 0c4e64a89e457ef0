"""Checks of what an outline says."""
