"""Text measured and broken into lines, the same way for both surfaces."""
