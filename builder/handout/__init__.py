"""The handout: an edition planned as pages and rendered as a tagged PDF."""
