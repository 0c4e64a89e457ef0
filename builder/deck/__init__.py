"""The deck: an edition planned as slides and rendered as a PowerPoint file."""
