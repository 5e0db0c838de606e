"""Works off what was received: draft, note, done."""
