"""The Assistants API: its flows, written with Conversations and Responses."""
