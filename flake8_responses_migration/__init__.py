"""Finds code that depends on OpenAI's Assistants API or Chat Completions."""

__version__ = "0.1.0"
