"""An outline made ready for one clinic, language and profile."""
