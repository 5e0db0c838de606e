"""Behaviour added to a chat model by wrapping: each file is a ChatModel around another, with one job."""
