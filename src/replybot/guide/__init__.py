"""The decision: facts from the record, then the first rule that fits. It has no parameter for a customer's words."""
