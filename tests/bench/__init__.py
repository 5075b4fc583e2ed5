"""Quality and speed, measured: ``make bench BENCH=folder``. Never part of ``make test``."""
