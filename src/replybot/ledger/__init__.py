"""What happened: received messages, notes, keys, feedback, answers kept for a second asking."""
