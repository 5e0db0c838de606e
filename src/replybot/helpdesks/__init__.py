"""Reads tickets from helpdesks and mailboxes and writes private notes and drafts; never sends."""
