"""The guard: one file per check, each with its own examples. It sees a reply and a brief, nothing else."""
