"""Ticket in, reading out: language, category, tactics, alerts and claims. The only stage a hostile text can move."""
