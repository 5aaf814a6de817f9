"""An independent proof of the draw format DR1: Python's own library, nothing else."""
