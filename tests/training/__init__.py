"""How the tables in resources/ that are learned, not written, were learned."""
