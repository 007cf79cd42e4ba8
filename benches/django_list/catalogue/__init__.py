"""The tables of the baseline."""
