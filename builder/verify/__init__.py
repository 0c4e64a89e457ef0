"""Artifacts read back and compared with what they should say."""
