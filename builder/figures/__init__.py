"""Figures: one specification, laid out as primitives."""
