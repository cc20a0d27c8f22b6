"""Who is this receiver? Expressions resolved to canonical names, one module per language."""
