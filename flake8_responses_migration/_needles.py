"""Generated from the rules by `python -m tools.generate`; do not edit."""

NEEDLES = (("beta", "assistants"), ("beta", "threads"), ("completions",), ("openai",), ("beta", "vector_stores"))
