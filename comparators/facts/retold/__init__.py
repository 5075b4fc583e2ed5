"""One text set against itself: what its opening tells, and what it tells again in other words."""
