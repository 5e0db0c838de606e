"""Brief in, reply out. No drafter ever receives a customer's words."""
