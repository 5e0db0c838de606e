"""A run as people and programs want to read it."""
