"""Chat Completions: its calls, written as those of the Responses API."""
