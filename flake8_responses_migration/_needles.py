"""Generated from the rules by `python -m tools.generate`; do not edit."""

NEEDLES: tuple[tuple[str, ...], ...] = (
    ("assistant_id",),
    ("assistants=",),
    ("assistants_id",),
    ("asst_",),
    ("completion",),
    ("openai",),
    ("pmpt_",),
    ("pydantic_function_tool",),
    ("thread_",),
    ("assistants", "beta",),
    ("beta", "threads",),
    ("beta", "vector_stores",),
    ("prompt", "realtime",),
    ("prompt", "responses",),
)
