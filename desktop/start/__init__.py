"""The page before a pair is open: two leaves to drop reports on, the sample, the pairs opened last."""
